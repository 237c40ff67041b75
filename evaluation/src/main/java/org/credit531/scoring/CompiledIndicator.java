package org.credit531.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.scoring.Filter.Candidate;
import org.jspecify.annotations.Nullable;

/** One indicator with its items resolved to slots and its tables to look-ups. */
final class CompiledIndicator {

    private final Indicator indicator;
    private final int slot;
    private final Filter filter;
    private final CompiledAggregation aggregation;
    private final @Nullable Gate gate;
    private final String noData;
    private final String sourceLate;
    private final String withheld;

    /** Where the indicator applies. */
    private record Gate(int slot, Filter filter, long otherwise, String notApplicable) {}

    CompiledIndicator(Indicator indicator, Map<String, Integer> slots) {
        this.indicator = indicator;
        this.slot = slotOf(indicator.item(), slots);
        this.filter = Filter.of(indicator.where(), indicator.window());
        this.aggregation = CompiledAggregation.of(indicator.aggregation());
        this.gate = gate(indicator.applicability(), slots);
        this.noData = Reason.Code.NO_DATA.of(indicator.item());
        this.sourceLate = Reason.Code.SOURCE_LATE.of(indicator.item());
        this.withheld = Reason.Code.WITHHELD.of(indicator.item());
    }

    private static @Nullable Gate gate(@Nullable Applicability applicability, Map<String, Integer> slots) {
        return applicability == null
                ? null
                : new Gate(
                        slotOf(applicability.item(), slots),
                        Filter.of(applicability.where(), null),
                        applicability.otherwise(),
                        Reason.Code.NOT_APPLICABLE.of(applicability.item()));
    }

    static int slotOf(String item, Map<String, Integer> slots) {
        slots.putIfAbsent(item, slots.size());
        return java.util.Objects.requireNonNull(slots.get(item));
    }

    void evaluate(
            RecordsInForce records, Circumstances circumstances, Horizon horizon, List<Contribution> contributions) {
        var tally = new Tally(indicator, contributions);
        String ended = circumstances.suspensions().articleFor(indicator);
        if (ended != null) {
            tally.start(Effect.SUSPENDED, indicator.neutral(), Reason.Code.SUSPENDED.of(ended));
            return;
        }
        if (gate != null && !applies(gate, records, horizon, tally)) {
            return;
        }
        var facts = records.of(slot);
        if (facts.isEmpty()) {
            startWithout(circumstances, tally);
        } else if (areWithheld(facts)) {
            tally.start(Effect.WITHHELD, indicator.withheld(), withheld);
            passOver(filter.candidates(facts, horizon), tally);
        } else {
            aggregation.apply(filter.candidates(facts, horizon), indicator, tally, horizon);
        }
    }

    private void startWithout(Circumstances circumstances, Tally tally) {
        if (circumstances.lateItems().contains(indicator.item())) {
            tally.start(Effect.SOURCE_LATE, indicator.late(), sourceLate);
        } else {
            tally.start(Effect.NO_DATA, indicator.noData(), noData);
        }
    }

    private static boolean areWithheld(List<Fact> facts) {
        for (var fact : facts) {
            if (!fact.withheld()) {
                return false;
            }
        }
        return true;
    }

    /** Also reports the records that could not be asked, since one of them might have made the indicator apply. */
    private static boolean applies(Gate gate, RecordsInForce records, Horizon horizon, Tally tally) {
        var candidates = gate.filter.candidates(records.of(gate.slot), horizon);
        for (var candidate : candidates) {
            if (candidate.passedOver() == null) {
                return true;
            }
        }
        tally.start(Effect.NOT_APPLICABLE, gate.otherwise, gate.notApplicable);
        passOver(candidates, tally);
        return false;
    }

    private static void passOver(List<Candidate> candidates, Tally tally) {
        for (var candidate : candidates) {
            if (candidate.passedOver() != null) {
                tally.passOver(candidate.fact(), candidate.passedOver());
            }
        }
    }

    /** The fields it reads of its own item. */
    Stream<String> fields() {
        return Stream.concat(filter.fields(), aggregation.fields());
    }

    String item() {
        return indicator.item();
    }

    /** The item that decides whether it applies, with the fields read of it. */
    Map<String, List<String>> gateFields() {
        var applicability = indicator.applicability();
        return gate == null || applicability == null
                ? Map.of()
                : Map.of(applicability.item(), gate.filter.fields().toList());
    }
}
