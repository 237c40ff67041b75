package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Paging;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Every single point of a result, page by page: the page of a subject sums up where an indicator has many records. */
@Controller
class PointsPage {

    private static final int PAGE = 60;

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final ShowingPoints points;
    private final PublishedModels models;
    private final Knowledge knowledge;
    private final Clock clock;

    PointsPage(
            Subjects subjects,
            Evaluations evaluations,
            ShowingPoints points,
            PublishedModels models,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.points = points;
        this.models = models;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @GetMapping("/subjects/{code}/points")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Long knownAt,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(defaultValue = "0") int from,
            Model model,
            Locale locale) {
        Subject subject = subjects.requested(code);
        LocalDate today = LocalDate.now(clock);
        SubjectEvaluation evaluated = AskedFamily.evaluation(
                evaluations,
                subject,
                family,
                asOf == null ? today : asOf,
                knownAt == null ? knowledge.latest() : knownAt);
        boolean isOfToday = evaluated.evaluation().asOf().equals(today);
        model.addAttribute("view", view(evaluated, points.all(evaluated, isOfToday, locale), from));
        model.addAttribute("recalled", Recall.since(evaluated, models).orElse(null));
        return "evaluation/points";
    }

    private static View view(SubjectEvaluation evaluated, List<PointLine> lines, int from) {
        int last = (lines.size() - 1) / PAGE;
        int page = Math.clamp(from / PAGE, 0, last);
        int start = page * PAGE;
        int end = Math.min(start + PAGE, lines.size());
        return new View(
                evaluated.subject().code(),
                evaluated.subject().name(),
                "family." + evaluated.model().family().code(),
                evaluated.evaluation().asOf(),
                PointsText.of(evaluated.evaluation().points()),
                lines.subList(start, end),
                start + 1,
                end,
                lines.size(),
                new Paging(
                        page == 0 ? null : address(evaluated, 0),
                        page == 0 ? null : address(evaluated, start - PAGE),
                        page == last ? null : address(evaluated, end)));
    }

    /** All pages are of the same day and number, so that their lines add up whatever comes in meanwhile. */
    private static String address(SubjectEvaluation evaluated, int from) {
        return UriComponentsBuilder.fromPath("/subjects/{code}/points")
                .queryParam("asOf", evaluated.evaluation().asOf())
                .queryParam("knownAt", evaluated.knownAt())
                .queryParam("family", evaluated.model().family().code())
                .queryParam("from", from)
                .buildAndExpand(evaluated.subject().code())
                .encode()
                .toUriString();
    }

    /**
     * What the page shows.
     *
     * @param family key of the family's name
     * @param score all lines together, also those of other pages
     * @param first place of the first line, as people count
     * @param last place of the last line
     * @param count how many lines there are on all pages
     */
    record View(
            String code,
            String name,
            String family,
            LocalDate asOf,
            String score,
            List<PointLine> lines,
            int first,
            int last,
            int count,
            Paging paging) {}
}
