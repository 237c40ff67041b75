package org.credit531.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Action;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.edition.Edition;
import org.credit531.edition.Shelf;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The versions of an item or act and how each differs from the one before, for everybody. */
@Controller
class HistoryPages {

    private final Accepted accepted;
    private final ShowingChanges showing;

    HistoryPages(Accepted accepted, ShowingChanges showing) {
        this.accepted = accepted;
        this.showing = showing;
    }

    @GetMapping("/catalogue/{code}/history")
    String item(@PathVariable String code, Model model, Locale locale) {
        return show(Shelf.ITEM, code, "unknown-item", model, locale);
    }

    @GetMapping("/catalogue/acts/{act}/history")
    String act(@PathVariable String act, Model model, Locale locale) {
        return show(Shelf.ACT, act, "version-unknown", model, locale);
    }

    private String show(Shelf shelf, String name, String problem, Model model, Locale locale) {
        List<Edition> versions = accepted.versions(shelf, name);
        if (versions.isEmpty()) {
            throw new RequestProblem(HttpStatus.NOT_FOUND, problem, name, 1);
        }
        Visitor visitor = Visitor.current();
        model.addAttribute("called", showing.title(shelf, name, locale));
        model.addAttribute("shelf", shelf.word());
        model.addAttribute("name", name);
        model.addAttribute(
                "centre",
                visitor.kind() == Visitor.Kind.ACCOUNT && visitor.may(Action.READ, Resource.CATALOGUE_CHANGES));
        model.addAttribute("versions", lines(versions, locale).reversed());
        return "change/history";
    }

    private List<Line> lines(List<Edition> versions, Locale locale) {
        List<Line> lines = new ArrayList<>();
        Edition before = null;
        for (Edition version : versions) {
            lines.add(line(before, version, locale));
            before = version;
        }
        return lines;
    }

    private Line line(@Nullable Edition before, Edition version, Locale locale) {
        boolean shipped = version.signatures() == null;
        return new Line(
                version.version(),
                shipped ? null : version.effectiveFrom(),
                version.knowledge(),
                version.reason(),
                before == null ? List.of() : showing.differences(version.name(), before.text(), version.text(), locale),
                before == null ? List.of() : LineDiff.between(before.text(), version.text()),
                version.text(),
                version.signatures());
    }

    /**
     * A version.
     *
     * @param from its first day, {@code null} as shipped
     * @param knowledge the number from which it holds, {@code null} while its day is to come
     */
    record Line(
            int version,
            @Nullable LocalDate from,
            @Nullable Long knowledge,
            String reason,
            List<ShowingChanges.Row> differences,
            List<LineDiff.Line> lines,
            String text,
            Edition.@Nullable Signatures signatures) {}
}
