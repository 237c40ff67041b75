package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What time alone will do to a result, if nothing new becomes known: each day on which points change, with what changes
 * them. Walks from one next change to the following one, so that no day is left out.
 *
 * @param steps the days, the soonest first
 * @param until the last day that was looked at; what comes after it is not said
 * @param quietAfter whether nothing can change by itself after the last step
 */
public record Forecast(List<Step> steps, LocalDate until, boolean quietAfter) {

    /** Years looked ahead: negative information is kept for five. */
    public static final int YEARS = 5;

    /** Most days that are looked at. A subject of a hundred records has fewer. */
    public static final int MOST_DAYS = 200;

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Copies the steps. */
    public Forecast {
        steps = List.copyOf(steps);
    }

    /**
     * A day on which points change.
     *
     * @param evaluation the result on that day
     * @param differences what changes, all caused by time
     */
    public record Step(Evaluation evaluation, List<Difference> differences) {

        /** Copies the differences. */
        public Step {
            differences = List.copyOf(differences);
        }

        /** The day. */
        public LocalDate day() {
            return evaluation.asOf();
        }
    }

    /** What comes after a result of these facts. */
    public static Forecast after(Evaluation now, Evaluator evaluator, List<Fact> facts) {
        var horizon = horizon(now.asOf());
        var steps = new ArrayList<Step>();
        var reached = now;
        int days = 0;
        for (var day = next(reached, horizon); day != null && days < MOST_DAYS; day = next(reached, horizon)) {
            var evaluation = evaluator.evaluate(facts, day);
            var differences = Difference.between(reached, evaluation, Cause.TIME);
            if (!differences.isEmpty()) {
                steps.add(new Step(evaluation, differences));
            }
            reached = evaluation;
            days++;
        }
        return new Forecast(steps, days < MOST_DAYS ? horizon : reached.asOf(), reached.nextChange() == null);
    }

    /** The first day on which the result is one of these. */
    public Optional<Step> first(Predicate<Evaluation> wanted) {
        return steps.stream().filter(step -> wanted.test(step.evaluation())).findFirst();
    }

    private static LocalDate horizon(LocalDate day) {
        return day.getYear() + YEARS > LAST.getYear() ? LAST : day.plusYears(YEARS);
    }

    private static @Nullable LocalDate next(Evaluation evaluation, LocalDate horizon) {
        var day = evaluation.nextChange();
        return day == null || day.isAfter(horizon) ? null : day;
    }
}
