package org.credit531.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Filter.Candidate;
import org.jspecify.annotations.Nullable;

/** A way to give points, made ready. Gets the candidates in the order of computation. */
interface CompiledAggregation {

    void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon);

    /** The fields it reads besides the conditions. */
    Stream<String> fields();

    static CompiledAggregation of(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each each ->
                new Each(
                        CompiledValuation.of(each.worth()),
                        each.decay().isEmpty() ? null : Staircase.decay(each.decay()));
            case Aggregation.Latest latest -> new Latest(CompiledValuation.of(latest.worth()));
            case Aggregation.Count count -> new Running(Running.Measure.COUNT, "", sizes(count.bins(), ""));
            case Aggregation.Any any -> new Any(any.points());
            case Aggregation.Sum sum -> new Running(Running.Measure.SUM, sum.field(), sizes(sum.bins(), sum.field()));
            case Aggregation.Max max -> new Extreme(CompiledValuation.of(max.worth()), true);
            case Aggregation.Min min -> new Extreme(CompiledValuation.of(min.worth()), false);
            case Aggregation.Ratio ratio -> new Share(Filter.of(ratio.of(), null), sizes(ratio.bins(), ""));
        };
    }

    private static Staircase<Long> sizes(List<Bin<Long>> bins, String field) {
        return Staircase.of(bins, Staircase.SIZE, field);
    }

    /** The points before any record. */
    static void base(Indicator indicator, long more, Tally tally) {
        tally.start(Effect.BASE, Math.addExact(indicator.base(), more), Reason.Code.BASE.of());
    }

    record Each(CompiledValuation valuation, @Nullable Staircase<Span> decay) implements CompiledAggregation {

        @Override
        public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
            base(indicator, 0, tally);
            for (var candidate : candidates) {
                var passedOver = candidate.passedOver();
                if (passedOver == null) {
                    add(candidate.fact(), tally, horizon);
                } else {
                    tally.passOver(candidate.fact(), passedOver);
                }
            }
        }

        private void add(Fact fact, Tally tally, Horizon horizon) {
            var worth = valuation.of(fact, horizon);
            if (!worth.readable()) {
                tally.passOver(fact, worth.reason());
                return;
            }
            if (decay == null) {
                tally.add(fact, worth.points(), worth.reason());
                return;
            }
            var factor = Staircase.at(decay, fact.effectiveFrom(), horizon);
            tally.add(
                    fact,
                    Thousandths.times(worth.points(), factor.points()),
                    Reason.join(worth.reason(), factor.reason()));
        }

        @Override
        public Stream<String> fields() {
            return valuation.field().stream();
        }
    }

    record Any(long points) implements CompiledAggregation {

        @Override
        public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
            base(indicator, 0, tally);
            boolean counted = false;
            for (var candidate : candidates) {
                var passedOver = candidate.passedOver();
                if (passedOver != null) {
                    tally.passOver(candidate.fact(), passedOver);
                } else if (counted) {
                    tally.addNothing(candidate.fact(), Reason.Code.ONCE.of());
                } else {
                    tally.add(candidate.fact(), points, Reason.Code.RECORD.of());
                    counted = true;
                }
            }
        }

        @Override
        public Stream<String> fields() {
            return Stream.empty();
        }
    }
}
