package org.credit531.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Action;
import org.credit531.access.Membership;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.organisation.UnitNames;
import org.credit531.web.RequestProblem;
import org.credit531.web.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions that were not sent: the credit centre compares and decides, a unit explains those of its own. */
@Controller
class SamplePages {

    private static final String ADDRESS = "/publicity/samples";
    private static final int MOST = 200;

    private final JdbcSamples samples;
    private final ComparingSamples comparing;
    private final ShowingPublications showing;
    private final UnitNames units;
    private final Catalogue catalogue;
    private final Clock clock;

    SamplePages(
            JdbcSamples samples,
            ComparingSamples comparing,
            ShowingPublications showing,
            UnitNames units,
            Catalogue catalogue,
            Clock clock) {
        this.samples = samples;
        this.comparing = comparing;
        this.showing = showing;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String list(Model model, Locale locale) {
        Visitor visitor = Visitor.current();
        List<Sample> found = samples.list(MOST);
        Map<String, String> offices =
                units.names(found.stream().map(SamplePages::office).toList(), locale);
        model.addAttribute(
                "samples", found.stream().map(one -> line(one, offices, locale)).toList());
        model.addAttribute("mayDecide", visitor.may(Action.APPROVE, Resource.PUBLICITY));
        model.addAttribute("mayExplain", visitor.may(Action.WRITE, Resource.PUBLICITY));
        return "publicity/samples";
    }

    @PostMapping(ADDRESS)
    String compare(
            @RequestParam(defaultValue = "penalties") String sheet,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String decisions,
            RedirectAttributes answer) {
        Sheet asked = java.util.Arrays.stream(Sheet.values())
                .filter(one -> one.code().equals(sheet))
                .findFirst()
                .orElseThrow(
                        () -> new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "sheet", sheet));
        var read = KnownDecision.read(decisions, catalogue, LocalDate.now(clock));
        answer.addFlashAttribute("outcome", comparing.compare(asked, read, source));
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/explain")
    String explain(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        comparing.explain(id, text);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/hidden")
    String hidden(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        comparing.settle(id, true, text);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/dismiss")
    String dismiss(@PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        comparing.settle(id, false, text);
        return "redirect:" + ADDRESS;
    }

    private static String office(Sample sample) {
        return Membership.of(sample.region(), sample.unit()).organisation();
    }

    private Line line(Sample sample, Map<String, String> offices, Locale locale) {
        String state = sample.state();
        return new Line(
                sample,
                showing.text("publicity.item." + sample.sheet().code(), locale),
                offices.getOrDefault(office(sample), showing.unit(sample.unit(), locale)),
                new Tag(kind(state), showing.text("publicity.sample." + state, locale)),
                sample.settled() == null);
    }

    private static String kind(String state) {
        return switch (state) {
            case "hidden" -> "failed";
            case "dismissed" -> "done";
            default -> "info";
        };
    }

    /** A decision as a line. */
    record Line(Sample sample, String item, String office, Tag state, boolean open) {}
}
