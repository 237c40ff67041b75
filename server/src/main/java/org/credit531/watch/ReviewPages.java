package org.credit531.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.audit.LookUp;
import org.credit531.audit.LookUps;
import org.credit531.web.Tag;
import org.credit531.workflow.Cases;
import org.credit531.workflow.ShowingCases;
import org.credit531.workflow.Workflow;
import org.credit531.workflow.Workflows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Look-ups drawn for review, for whoever answers for the unit and for the supervisor; what is overdue is seen at once. */
@Controller
@RequestMapping("/watch/reviews")
class ReviewPages {

    private static final int LISTED = 300;

    private final JdbcReviews reviews;
    private final Cases cases;
    private final Workflow workflow;
    private final LookUps lookUps;
    private final ShowingCases showingCases;
    private final ShowingLookUps showing;
    private final Ledger ledger;
    private final CasePage page;
    private final Clock clock;

    ReviewPages(
            JdbcReviews reviews,
            Cases cases,
            Workflows workflows,
            LookUps lookUps,
            ShowingCases showingCases,
            ShowingLookUps showing,
            Ledger ledger,
            CasePage page,
            Clock clock) {
        this.reviews = reviews;
        this.cases = cases;
        this.workflow = workflows.named(DrawingSamples.WORKFLOW);
        this.lookUps = lookUps;
        this.showingCases = showingCases;
        this.showing = showing;
        this.ledger = ledger;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        ledger.lookUp(Act.done(AuditEvent.LEDGER_SEARCHED, "reviews"));
        var open = reviews.numbered(cases.in(DrawingSamples.WORKFLOW, workflow.openStates()));
        var standing = cases.states(open.stream().map(Review::id).toList());
        var lines = open.stream()
                .filter(review -> !parts(review, "").isEmpty())
                .limit(LISTED)
                .map(review -> line(review, standing.getOrDefault(review.id(), ""), locale))
                .toList();
        model.addAttribute("reviews", lines);
        model.addAttribute("overdue", lines.stream().filter(Line::overdue).count());
        return "watch/reviews";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model, Locale locale) {
        var review = visible(id);
        page.enter("review", id);
        var drawn = lookUps.numbered(Set.of(review.entry()));
        model.addAttribute("review", line(review, cases.state(id), locale));
        model.addAttribute(
                "entries",
                drawn.stream().map(lookUp -> showing.line(lookUp, locale)).toList());
        model.addAttribute("seed", reviews.seed(review.week(), review.unit()).orElseThrow());
        page.show(model, opened(review, drawn), locale);
        return "watch/review";
    }

    @PostMapping("/{id}/{event}")
    String act(
            @PathVariable UUID id,
            @PathVariable String event,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes next,
            Locale locale) {
        var review = visible(id);
        var drawn = lookUps.numbered(Set.of(review.entry()));
        return page.act(opened(review, drawn), event, remark, next, locale);
    }

    private static CasePage.Opened opened(Review review, List<LookUp> drawn) {
        var account = drawn.isEmpty() ? "" : drawn.getFirst().visitor();
        return new CasePage.Opened(DrawingSamples.WORKFLOW, "review", review.id(), parts(review, account));
    }

    private Review visible(UUID id) {
        return reviews.find(id).filter(review -> !parts(review, "").isEmpty()).orElseThrow(() -> CasePage.unknown(id));
    }

    private static Set<String> parts(Review review, String account) {
        return Acting.in(Visitor.current(), account, review.unit().isEmpty() ? null : review.unit());
    }

    private Line line(Review review, String state, Locale locale) {
        boolean overdue = state.equals("drawn") && review.due().isBefore(LocalDate.now(clock));
        return new Line(
                review,
                showing.unit(review.unit(), locale),
                overdue
                        ? new Tag("failed", showing.text("watch.overdue", locale))
                        : showingCases.state(DrawingSamples.WORKFLOW, state, locale),
                overdue);
    }

    /** A review as a line of the list. */
    record Line(Review review, String unit, Tag state, boolean overdue) {}
}
