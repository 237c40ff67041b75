package org.credit531.scoring;

import java.util.List;
import java.util.Optional;
import org.credit531.scoring.Filter.Candidate;
import org.jspecify.annotations.Nullable;

/** A way to give points, made ready. Gets the candidates in the order of computation. */
interface CompiledAggregation {

    void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon);

    /** The field it reads besides the conditions, if it reads one. */
    default Optional<String> field() {
        return Optional.empty();
    }

    static CompiledAggregation of(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each each ->
                new Each(
                        CompiledValuation.of(each.worth()),
                        each.decay().isEmpty() ? null : Staircase.decay(each.decay()));
            case Aggregation.Latest latest -> new Latest(CompiledValuation.of(latest.worth()));
            case Aggregation.Count count -> new Count(Staircase.of(count.bins(), Staircase.SIZE, ""));
            case Aggregation.Any any -> new Any(any.points());
        };
    }

    private static void base(Indicator indicator, long more, Tally tally) {
        tally.start(Effect.BASE, Math.addExact(indicator.base(), more), Reason.Code.BASE.of());
    }

    record Each(CompiledValuation valuation, @Nullable Staircase<Span> decay) implements CompiledAggregation {

        @Override
        public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
            base(indicator, 0, tally);
            for (var candidate : candidates) {
                var unreadable = candidate.unreadable();
                if (unreadable == null) {
                    add(candidate.fact(), tally, horizon);
                } else {
                    tally.unreadable(candidate.fact(), unreadable);
                }
            }
        }

        private void add(Fact fact, Tally tally, Horizon horizon) {
            var worth = valuation.of(fact, horizon);
            if (!worth.readable()) {
                tally.unreadable(fact, worth.reason());
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
        public Optional<String> field() {
            return valuation.field();
        }
    }

    record Latest(CompiledValuation valuation) implements CompiledAggregation {

        @Override
        public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
            var latest = latest(candidates);
            var worth = latest == null ? null : valuation.of(latest, horizon);
            if (worth == null || !worth.readable()) {
                tally.start(Effect.NO_DATA, indicator.noData(), noData(indicator, worth));
            } else if (indicator.base() != 0) {
                base(indicator, 0, tally);
            }
            for (var candidate : candidates) {
                var fact = candidate.fact();
                if (candidate.unreadable() != null) {
                    tally.unreadable(fact, candidate.unreadable());
                } else if (fact == latest && worth != null) {
                    add(fact, worth, tally);
                }
            }
        }

        private static void add(Fact fact, Worth worth, Tally tally) {
            if (worth.readable()) {
                tally.add(fact, worth.points(), worth.reason());
            } else {
                tally.unreadable(fact, worth.reason());
            }
        }

        private static String noData(Indicator indicator, @Nullable Worth worth) {
            return (worth == null ? Reason.Code.NONE_MATCHES : Reason.Code.LATEST_UNREADABLE).of(indicator.item());
        }

        private static @Nullable Fact latest(List<Candidate> candidates) {
            for (int i = candidates.size() - 1; i >= 0; i--) {
                if (candidates.get(i).unreadable() == null) {
                    return candidates.get(i).fact();
                }
            }
            return null;
        }

        @Override
        public Optional<String> field() {
            return valuation.field();
        }
    }

    record Count(Staircase<Long> stairs) implements CompiledAggregation {

        @Override
        public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
            long before = Staircase.at(stairs, 0).points();
            base(indicator, before, tally);
            long count = 0;
            for (var candidate : candidates) {
                var unreadable = candidate.unreadable();
                if (unreadable != null) {
                    tally.unreadable(candidate.fact(), unreadable);
                    continue;
                }
                long now = Staircase.at(stairs, ++count).points();
                tally.add(
                        candidate.fact(), Math.subtractExact(now, before), Reason.Code.COUNT.of(Long.toString(count)));
                before = now;
            }
        }
    }

    record Any(long points) implements CompiledAggregation {

        @Override
        public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
            base(indicator, 0, tally);
            boolean counted = false;
            for (var candidate : candidates) {
                var unreadable = candidate.unreadable();
                if (unreadable != null) {
                    tally.unreadable(candidate.fact(), unreadable);
                } else if (counted) {
                    tally.addOnce(candidate.fact());
                } else {
                    tally.add(candidate.fact(), points, Reason.Code.RECORD.of());
                    counted = true;
                }
            }
        }
    }
}
