package org.credit531.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.credit531.access.Visitor;
import org.credit531.insight.Cause;
import org.credit531.insight.Difference;
import org.credit531.record.Knowledge;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** By REST: why a result has changed, what time will do to it, and how the next grade is reached. */
@RestController
class InsightResource {

    private static final int PAGE = 200;

    private final Subjects subjects;
    private final Evaluations evaluations;
    private final Insights insights;
    private final TellingInsights telling;
    private final Knowledge knowledge;
    private final Clock clock;

    InsightResource(
            Subjects subjects,
            Evaluations evaluations,
            Insights insights,
            TellingInsights telling,
            Knowledge knowledge,
            Clock clock) {
        this.subjects = subjects;
        this.evaluations = evaluations;
        this.insights = insights;
        this.telling = telling;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @GetMapping("/api/v1/subjects/{code}/evaluation/changes")
    ScoreChangeJson changes(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long fromKnownAt,
            @RequestParam(required = false) @Nullable Long toKnownAt,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale) {
        Subject subject = subjects.requested(code);
        ChangeCursor place = cursor == null || cursor.isEmpty()
                ? ChangeCursor.first(TwoDays.of(from, to, LocalDate.now(clock)), knowledge)
                        .known(fromKnownAt, toKnownAt)
                : ChangeCursor.read(cursor, knowledge);
        var earlier = evaluated(subject, family, place.days().from(), place.knownBefore());
        var later = evaluated(subject, family, place.days().to(), place.knownAfter());
        var change = insights.change(earlier, later, Visitor.current());
        var teller = telling.of(later, earlier, locale);
        int count = change.differences().size();
        return new ScoreChangeJson(
                subject.code(),
                later.model().family().code(),
                evaluations.families(subject, place.days().to(), later.knownAt()).stream()
                        .map(Family::code)
                        .toList(),
                ComparedResultJson.of(earlier, telling.of(earlier, locale)),
                ComparedResultJson.of(later, teller),
                change.points(),
                causes(change.differences(), teller),
                place.page(change.differences(), PAGE).stream()
                        .map(teller::difference)
                        .toList(),
                change.withheld(),
                change.complete(),
                place.next(count, PAGE));
    }

    static List<Told.CauseTold> causes(List<Difference> differences, TellingInsights.Teller teller) {
        return Arrays.stream(Cause.values())
                .filter(cause -> differences.stream().anyMatch(difference -> difference.cause() == cause))
                .map(cause -> teller.cause(
                        cause,
                        differences.stream()
                                .filter(difference -> difference.cause() == cause)
                                .mapToLong(Difference::points)
                                .sum()))
                .toList();
    }

    @GetMapping("/api/v1/subjects/{code}/evaluation/forecast")
    ScoreForecastJson forecast(
            @PathVariable String code, @RequestParam(required = false) @Nullable String family, Locale locale) {
        var evaluated = present(code, family);
        Seen seen = insights.seen(evaluated, Visitor.current());
        var teller = telling.of(evaluated, locale);
        return new ScoreForecastJson(
                seen.subject().code(),
                teller.outcome(seen.evaluation()),
                teller.forecast(insights.forecast(seen)),
                seen.complete());
    }

    @GetMapping("/api/v1/subjects/{code}/evaluation/ways-up")
    WaysUpJson waysUp(
            @PathVariable String code, @RequestParam(required = false) @Nullable String family, Locale locale) {
        var evaluated = present(code, family);
        Seen seen = insights.seen(evaluated, Visitor.current());
        var teller = telling.of(evaluated, locale);
        return new WaysUpJson(
                seen.subject().code(),
                teller.outcome(seen.evaluation()),
                teller.waysUp(insights.waysUp(seen, insights.forecast(seen))),
                seen.complete());
    }

    private SubjectEvaluation present(String code, @Nullable String family) {
        return evaluated(subjects.requested(code), family, LocalDate.now(clock), null);
    }

    private SubjectEvaluation evaluated(
            Subject subject, @Nullable String family, LocalDate day, @Nullable Long knownAt) {
        return AskedFamily.evaluation(
                evaluations, subject, family, day, knownAt == null ? knowledge.latestOn(day) : knownAt);
    }

    /** A result in short, with what it was computed from. */
    record ComparedResultJson(Told.OutcomeTold outcome, long knownAt, String model, int version) {

        static ComparedResultJson of(SubjectEvaluation evaluated, TellingInsights.Teller teller) {
            var evaluation = evaluated.evaluation();
            return new ComparedResultJson(
                    teller.outcome(evaluation), evaluated.knownAt(), evaluation.model(), evaluation.version());
        }
    }

    /**
     * Why a result has changed; the points of the differences of all pages and the withheld ones add up to the points of the change.
     *
     * @param family the family of models that both results are of
     * @param families those in which the subject is evaluated on the later day, the one it is known by first
     * @param causes of all pages
     * @param differences those of this page
     * @param complete whether nothing is withheld from the reader
     * @param next the cursor of the next page; null on the last
     */
    record ScoreChangeJson(
            String code,
            String family,
            List<String> families,
            ComparedResultJson from,
            ComparedResultJson to,
            long points,
            List<Told.CauseTold> causes,
            List<Told.DifferenceTold> differences,
            long withheld,
            boolean complete,
            @Nullable String next) {}

    /**
     * What time alone will do.
     *
     * @param complete whether nothing is withheld from the reader; what is withheld is taken to stay as it is
     */
    record ScoreForecastJson(String code, Told.OutcomeTold now, Told.ForecastTold forecast, boolean complete) {}

    /**
     * How the next grade is reached.
     *
     * @param complete whether nothing is withheld from the reader; what is withheld is taken to stay as it is
     */
    record WaysUpJson(String code, Told.OutcomeTold now, Told.WaysUpTold waysUp, boolean complete) {}
}
