package org.credit531.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Filter.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * The record that is worth most, or least, counts; each record carries the difference that it makes to the extreme so far.
 *
 * @param most whether the most counts, or the least
 */
record Extreme(CompiledValuation valuation, boolean most) implements CompiledAggregation {

    @Override
    public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
        CompiledAggregation.base(indicator, 0, tally);
        Worth extreme = null;
        for (var candidate : candidates) {
            var fact = candidate.fact();
            var worth = candidate.passedOver() == null
                    ? valuation.of(fact, horizon)
                    : Worth.unreadable(candidate.passedOver());
            if (worth.readable()) {
                extreme = add(fact, worth, extreme, tally);
            } else {
                tally.passOver(fact, worth.reason());
            }
        }
    }

    private Worth add(Fact fact, Worth worth, @Nullable Worth extreme, Tally tally) {
        if (extreme == null) {
            tally.add(fact, worth.points(), worth.reason());
            return worth;
        }
        var other = Long.toString(extreme.points());
        if (most ? worth.points() <= extreme.points() : worth.points() >= extreme.points()) {
            tally.addNothing(fact, Reason.join(worth.reason(), Reason.Code.SURPASSED.of(other)));
            return extreme;
        }
        tally.add(
                fact,
                Math.subtractExact(worth.points(), extreme.points()),
                Reason.join(worth.reason(), Reason.Code.INSTEAD.of(other)));
        return worth;
    }

    @Override
    public Stream<String> fields() {
        return valuation.field().stream();
    }
}
