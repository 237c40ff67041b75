package org.credit531.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one record by itself on one day: everything in an evaluation that depends on no other record. For whoever
 * evaluates many subjects at once and asks each question once for all records that are alike: the answers are those of {@link
 * CompiledModel#evaluate}, since the same code gives them. Not for several threads.
 */
public final class RecordRules {

    private final Horizon horizon;

    /** What conditions say of a record. */
    public enum Answer {
        /** All are met. */
        MET,
        /** One is not met, or the record has left the window. */
        NOT_MET,
        /** None is not met, and one cannot be answered. */
        UNREADABLE
    }

    /**
     * The rules on a day.
     *
     * @param asOf in years 1 to 9999
     */
    public RecordRules(LocalDate asOf) {
        Dates.requireCalendar(asOf, "asOf");
        horizon = new Horizon(asOf);
    }

    /** Whether the record exists for a model on the day. */
    public boolean counts(Fact fact) {
        return RecordsInForce.counts(fact, horizon);
    }

    /** What conditions and a window say of a record that may be used. */
    public Function<Fact, Answer> where(List<Condition> conditions, @Nullable Window window) {
        var filter = Filter.of(conditions, window);
        return fact -> {
            var candidate = filter.candidate(fact, horizon);
            if (candidate == null) {
                return Answer.NOT_MET;
            }
            return candidate.passedOver() == null ? Answer.MET : Answer.UNREADABLE;
        };
    }

    /** What a record is worth in thousandths of a point; nothing when it cannot be read. */
    public Function<Fact, OptionalLong> worth(Valuation valuation) {
        var compiled = CompiledValuation.of(valuation);
        return fact -> {
            var worth = compiled.of(fact, horizon);
            return worth.readable() ? OptionalLong.of(worth.points()) : OptionalLong.empty();
        };
    }

    /** What a record is worth by its age, rounded as an evaluation rounds. */
    public Function<Fact, OptionalLong> worth(Aggregation.Each each) {
        var full = worth(each.worth());
        if (each.decay().isEmpty()) {
            return full;
        }
        var decay = Staircase.decay(each.decay());
        return fact -> {
            var points = full.apply(fact);
            return points.isEmpty()
                    ? points
                    : OptionalLong.of(Thousandths.times(
                            points.getAsLong(),
                            Staircase.at(decay, fact.effectiveFrom(), horizon).points()));
        };
    }

    /** The points of the bin that a number lies in. */
    public static long step(List<Bin<Long>> bins, long number) {
        return Staircase.at(Staircase.of(bins, Staircase.SIZE, ""), number).points();
    }
}
