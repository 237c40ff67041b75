package org.credit531.removal;

import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.DataScope;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a unit has sent again although it was removed: refused, row by row, with the batch that brought it. */
@Controller
class ReturnedPage {

    private static final String PAGE = "/removals/returned";
    private static final int LINES = 50;
    private static final int MOST_PAGES = 1_000;

    private final JdbcRemovalBoard board;
    private final ShowingRemovals showing;

    ReturnedPage(JdbcRemovalBoard board, ShowingRemovals showing) {
        this.board = board;
        this.showing = showing;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        DataScope scope = Visitor.current().scope(Action.READ, Resource.RETURNED_FACTS);
        int at = Math.clamp(page, 0, MOST_PAGES);
        var found = board.returns(scope.unit(), scope.region(), at * LINES, LINES + 1);
        model.addAttribute("total", board.returned(scope.unit(), scope.region()));
        model.addAttribute(
                "lines",
                found.stream().limit(LINES).map(line -> line(line, locale)).toList());
        model.addAttribute(
                "paging",
                new Paging(
                        at == 0 ? null : PAGE,
                        at == 0 ? null : PAGE + "?page=" + (at - 1),
                        found.size() > LINES ? PAGE + "?page=" + (at + 1) : null));
        return "removal/returned";
    }

    private Line line(JdbcRemovalBoard.Return refused, Locale locale) {
        return new Line(
                refused.batch().toString(),
                showing.time(refused.at()),
                showing.item(refused.item(), locale),
                showing.unit(refused.unit(), locale),
                refused.rows());
    }

    /** A batch with rows that were refused. */
    record Line(String batch, String at, String item, String unit, long rows) {}
}
