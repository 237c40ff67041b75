package org.credit531.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Fact;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Model;
import org.jspecify.annotations.Nullable;

/**
 * How a subject reaches the next grade: the fewest acts that do it, and the day on which time alone does. Found by trying,
 * with the evaluator itself, so that every answer has been verified. Only acts in the future are tried, and only what an
 * {@link Act} says can be changed is changed.
 *
 * @param grade id of the next better grade; null for the best, which needs no way up
 * @param missing thousandths of a point that are missing for it
 * @param deeds everything that can be done about what the model reads, each with what it brings by itself
 * @param way the fewest acts that reach the grade, and of those the ones that do it soonest; null where none does
 * @param exact whether every smaller and every sooner set was tried; see {@link #MOST_EVALUATIONS}
 * @param byTime the day on which time alone reaches it; null where it does not within {@link Forecast#YEARS} years
 */
public record WaysUp(
        @Nullable String grade,
        long missing,
        List<Single> deeds,
        @Nullable Way way,
        boolean exact,
        @Nullable LocalDate byTime) {

    /**
     * Most evaluations of one search. Sets of one act are tried first, then of two, and so on; with ten acts that can be
     * done there are 1,023 sets, each looked at on the days on which time changes something within a year. Up to there an
     * answer is exact; a search that needs more ends and says so.
     */
    public static final int MOST_EVALUATIONS = 4_096;

    /** Within how many years the acts have to be done and to have reached the grade. */
    public static final int YEARS = 1;

    /** Copies the list. */
    public WaysUp {
        deeds = List.copyOf(deeds);
    }

    /**
     * One thing that can be done.
     *
     * @param deed what, and the soonest day
     * @param points thousandths of a point that it brings by itself on that day, often none
     */
    public record Single(Deed deed, long points) {}

    /**
     * Acts that together reach the grade.
     *
     * @param deeds at least one, each on its soonest day
     * @param evaluation the result on the first day on which the grade is reached, the others left undone
     */
    public record Way(List<Deed> deeds, Evaluation evaluation) {

        /** Copies the list. */
        public Way {
            deeds = List.copyOf(deeds);
        }

        /** The first day on which the grade is reached. */
        public LocalDate day() {
            return evaluation.asOf();
        }
    }

    /**
     * The ways up from a result.
     *
     * @param subject who wants to rise
     * @param acts what can be done
     * @param now the result from which to rise; its day is the first on which something can be done
     * @param forecast what time alone does to it
     */
    public static WaysUp from(Subject subject, Acts acts, Evaluation now, Forecast forecast) {
        var next = next(subject.model(), now.grade());
        if (next == null) {
            return new WaysUp(null, 0, List.of(), null, true, null);
        }
        long needed = Objects.requireNonNull(next.from());
        var byTime = forecast.first(evaluation -> evaluation.points() >= needed)
                .map(Forecast.Step::day)
                .orElse(null);
        var deeds = acts.possible(subject.kind(), subject.facts(), now.asOf(), subject.reads());
        var search = new Search(subject, deeds, needed, last(now.asOf(), byTime));
        var way = search.fewest();
        return new WaysUp(next.id(), needed - now.points(), singles(subject, deeds), way, search.isExact(), byTime);
    }

    /** What time reaches as soon needs no act. */
    private static LocalDate last(LocalDate day, @Nullable LocalDate byTime) {
        var last = day.plusYears(YEARS);
        return byTime == null || byTime.isAfter(last) ? last : byTime.minusDays(1);
    }

    private static @Nullable Grade next(Model model, String grade) {
        Grade better = null;
        for (var one : model.grades()) {
            if (one.id().equals(grade)) {
                return better;
            }
            better = one;
        }
        return null;
    }

    private static List<Single> singles(Subject subject, List<Deed> deeds) {
        var singles = new ArrayList<Single>(deeds.size());
        for (var deed : deeds) {
            var with = subject.evaluator().evaluate(deed.done(subject.facts()), deed.day());
            var without = subject.evaluator().evaluate(subject.facts(), deed.day());
            singles.add(new Single(deed, with.points() - without.points()));
        }
        return singles;
    }

    /**
     * Who wants to rise.
     *
     * @param kind kind of the subject, as {@code enterprise}
     * @param facts what is known of it
     * @param model whose grades are meant
     * @param reads by item the fields that the model reads
     * @param evaluator evaluates the subject by that model
     */
    public record Subject(
            String kind, List<Fact> facts, Model model, Map<String, Set<String>> reads, Evaluator evaluator) {

        /** Copies the facts. */
        public Subject {
            facts = List.copyOf(facts);
        }
    }
}
