package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.insight.Difference;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.Paging;
import org.credit531.web.PointsText;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page that says why an organisation's score has changed between two days. */
@Controller
class ChangePage {

    private static final int PAGE = 60;

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final Insights insights;
    private final TellingInsights telling;
    private final PublishedModels models;
    private final Knowledge knowledge;
    private final Clock clock;

    ChangePage(
            Subjects subjects,
            Evaluations evaluations,
            Insights insights,
            TellingInsights telling,
            PublishedModels models,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.insights = insights;
        this.telling = telling;
        this.models = models;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @GetMapping("/subjects/{code}/changes")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            Locale locale) {
        Subject subject = subjects.requested(code);
        Asked asked = new Asked(
                subject,
                family == null ? null : AskedFamily.wanted(family),
                cursor == null || cursor.isEmpty()
                        ? ChangeCursor.first(TwoDays.of(from, to, LocalDate.now(clock)), knowledge)
                        : ChangeCursor.read(cursor, knowledge));
        model.addAttribute("view", view(asked, locale));
        return "evaluation/changes";
    }

    private View view(Asked asked, Locale locale) {
        List<Family> families = List.of();
        try {
            ChangeCursor place = asked.place();
            families = evaluations.families(asked.subject(), place.days().to(), place.knownAfter());
            Optional<SubjectEvaluation> earlier = on(place.days().from(), place.knownBefore(), asked);
            Optional<SubjectEvaluation> later = on(place.days().to(), place.knownAfter(), asked);
            Shown change =
                    earlier.isEmpty() || later.isEmpty() ? null : shown(earlier.get(), later.get(), asked, locale);
            return view(asked, families, null, change);
        } catch (RequestProblem problem) {
            return view(asked, families, problem.message(locale), null);
        }
    }

    private View view(Asked asked, List<Family> families, @Nullable String problem, @Nullable Shown change) {
        Family shown = asked.family() != null || families.isEmpty() ? asked.family() : families.getFirst();
        return new View(
                asked.subject().code(),
                asked.subject().name(),
                families.stream().map(Family::code).toList(),
                shown == null ? null : shown.code(),
                asked.place().days().from(),
                asked.place().days().to(),
                LocalDate.now(clock),
                problem,
                change);
    }

    private Optional<SubjectEvaluation> on(LocalDate day, long knownAt, Asked asked) {
        return AskedFamily.find(evaluations, asked.subject(), asked.family(), day, knownAt);
    }

    private Shown shown(SubjectEvaluation earlier, SubjectEvaluation later, Asked asked, Locale locale) {
        var change = insights.change(earlier, later, Visitor.current());
        var teller = telling.of(later, earlier, locale);
        List<Difference> page = asked.place().page(change.differences(), PAGE);
        return new Shown(
                telling.of(earlier, locale).outcome(earlier.evaluation()),
                teller.outcome(later.evaluation()),
                earlier.knownAt(),
                later.knownAt(),
                InsightResource.causes(change.differences(), teller),
                page.stream().map(teller::difference).toList(),
                sum(change.differences()),
                change.withheld(),
                change.complete(),
                Stream.of(earlier, later)
                        .flatMap(one -> Recall.since(one, models).stream())
                        .distinct()
                        .toList(),
                stretch(page, change.differences().size(), asked));
    }

    private static long sum(List<Difference> differences) {
        return differences.stream().mapToLong(Difference::points).sum();
    }

    private static Stretch stretch(List<Difference> page, int count, Asked asked) {
        ChangeCursor place = asked.place();
        int begin = place.begin(count);
        return new Stretch(
                begin + 1,
                begin + page.size(),
                count,
                sum(page),
                new Paging(
                        address(asked, place.beginning(count)),
                        address(asked, place.previous(count, PAGE)),
                        address(asked, place.next(count, PAGE))));
    }

    private static @Nullable String address(Asked asked, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/subjects/{code}/changes")
                        .queryParamIfPresent(
                                "family", Optional.ofNullable(asked.family()).map(Family::code))
                        .queryParam("cursor", cursor)
                        .buildAndExpand(asked.subject().code())
                        .encode()
                        .toUriString();
    }

    /**
     * What somebody wants to know.
     *
     * @param family null for the family that the subject is known by
     * @param place between which results, and from where on
     */
    private record Asked(Subject subject, @Nullable Family family, ChangeCursor place) {}

    /**
     * What the page shows.
     *
     * @param families in which the organisation is evaluated on the later day
     * @param family the one that is shown; null where it is evaluated in none
     * @param problem why there is nothing to compare; null where there is no such reason
     * @param change null where there is a problem, or no model evaluates the organisation
     */
    record View(
            String code,
            String name,
            List<String> families,
            @Nullable String family,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            @Nullable String problem,
            @Nullable Shown change) {}

    /**
     * A change as the visitor may see it.
     *
     * @param differences those of this page
     * @param points what those of all pages add up to
     * @param withheld what the others add up to
     * @param recalled recalls of the versions of the two results that were not known at their numbers
     * @param stretch which of them stand on this page
     */
    record Shown(
            Told.OutcomeTold before,
            Told.OutcomeTold after,
            long knownBefore,
            long knownAfter,
            List<Told.CauseTold> causes,
            List<Told.DifferenceTold> differences,
            long points,
            long withheld,
            boolean complete,
            List<Recall> recalled,
            Stretch stretch) {

        /** The whole difference, with its sign. */
        public String signed() {
            return PointsText.signed(points + withheld);
        }

        /** What is shown record by record, with its sign. */
        public String shownSigned() {
            return PointsText.signed(points);
        }

        /** What is withheld, with its sign. */
        public String withheldSigned() {
            return PointsText.signed(withheld);
        }
    }

    /**
     * The lines of a page.
     *
     * @param first place of the first line, as people count
     * @param last place of the last line
     * @param count how many lines there are on all pages
     * @param points what the lines of this page add up to
     */
    record Stretch(int first, int last, int count, long points, Paging paging) {

        /** Whether this page has all of them. */
        public boolean whole() {
            return !paging.several();
        }

        /** What the lines of this page add up to, with its sign. */
        public String signed() {
            return PointsText.signed(points);
        }
    }
}
