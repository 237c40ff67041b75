package org.credit531.scoring;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.scoring.Filter.Candidate;
import org.jspecify.annotations.Nullable;

/** Only the last record counts. When its value cannot be read, or it may not be used, no older one stands in for it. */
record Latest(CompiledValuation valuation) implements CompiledAggregation {

    @Override
    public void apply(List<Candidate> candidates, Indicator indicator, Tally tally, Horizon horizon) {
        var last = last(candidates);
        var worth = last == null || last.withheld() ? null : valuation.of(last, horizon);
        start(last, worth, indicator, tally);
        for (var candidate : candidates) {
            var fact = candidate.fact();
            if (candidate.passedOver() != null) {
                tally.passOver(fact, candidate.passedOver());
            } else if (fact == last && worth != null) {
                add(fact, worth, tally);
            }
        }
    }

    /** The last record that met the conditions or may not be asked. */
    private static @Nullable Fact last(List<Candidate> candidates) {
        for (int i = candidates.size() - 1; i >= 0; i--) {
            var candidate = candidates.get(i);
            if (candidate.passedOver() == null || candidate.fact().withheld()) {
                return candidate.fact();
            }
        }
        return null;
    }

    private static void start(@Nullable Fact last, @Nullable Worth worth, Indicator indicator, Tally tally) {
        if (last != null && last.withheld()) {
            tally.start(Effect.WITHHELD, indicator.withheld(), Reason.Code.WITHHELD.of(indicator.item()));
        } else if (worth == null) {
            tally.start(Effect.NO_DATA, indicator.noData(), Reason.Code.NONE_MATCHES.of(indicator.item()));
        } else if (!worth.readable()) {
            tally.start(Effect.NO_DATA, indicator.noData(), Reason.Code.LATEST_UNREADABLE.of(indicator.item()));
        } else if (indicator.base() != 0) {
            CompiledAggregation.base(indicator, 0, tally);
        }
    }

    private static void add(Fact fact, Worth worth, Tally tally) {
        if (worth.readable()) {
            tally.add(fact, worth.points(), worth.reason());
        } else {
            tally.passOver(fact, worth.reason());
        }
    }

    @Override
    public Stream<String> fields() {
        return valuation.field().stream();
    }
}
