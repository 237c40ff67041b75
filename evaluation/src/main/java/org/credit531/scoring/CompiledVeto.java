package org.credit531.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One veto with its item resolved to a slot. */
final class CompiledVeto {

    private final Veto veto;
    private final int slot;
    private final Filter filter;
    private final String reason;

    CompiledVeto(Veto veto, Map<String, Integer> slots) {
        this.veto = veto;
        this.slot = CompiledIndicator.slotOf(veto.item(), slots);
        this.filter = Filter.of(veto.where(), veto.window());
        this.reason = Reason.Code.VETO.of(Long.toString(veto.ceiling()));
    }

    /** Holds the score under the ceiling for the first record that counts; reports those that could not be asked. */
    long hold(
            long points,
            RecordsInForce records,
            Suspensions suspensions,
            Horizon horizon,
            List<Contribution> contributions) {
        String ended = suspensions.articleFor(veto);
        if (ended != null) {
            contributions.add(Contribution.ofWhole(
                    veto.id(), 0, Effect.SUSPENDED, veto.article(), Reason.Code.SUSPENDED.of(ended)));
            return points;
        }
        boolean held = false;
        for (var candidate : filter.candidates(records.of(slot), horizon)) {
            var fact = candidate.fact();
            if (candidate.passedOver() != null) {
                var effect = fact.withheld() ? Effect.WITHHELD : Effect.UNREADABLE;
                contributions.add(Contribution.ofWhole(veto, fact, 0, effect, candidate.passedOver()));
            } else if (!held) {
                long over = Math.min(0, veto.ceiling() - points);
                contributions.add(Contribution.ofWhole(veto, fact, over, Effect.VETO, reason));
                held = true;
            }
        }
        return held ? Math.min(points, veto.ceiling()) : points;
    }

    String item() {
        return veto.item();
    }

    Stream<String> fields() {
        return filter.fields();
    }
}
