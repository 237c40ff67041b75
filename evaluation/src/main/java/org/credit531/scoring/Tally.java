package org.credit531.scoring;

import java.util.List;

/**
 * Adds up one indicator, contribution by contribution. After each record the total is held between floor and cap: the
 * record that reaches a limit carries what remains, later ones in the same direction carry nothing.
 */
final class Tally {

    private final Indicator indicator;
    private final List<Contribution> contributions;
    private long total;

    Tally(Indicator indicator, List<Contribution> contributions) {
        this.indicator = indicator;
        this.contributions = contributions;
    }

    /** Points without a record. */
    void start(Effect effect, long points, String reason) {
        total = Math.addExact(total, points);
        contributions.add(new Contribution(
                indicator.id(), indicator.dimension(), points, effect, null, null, null, indicator.article(), reason));
    }

    /** Points of a record, as far as floor and cap leave room. */
    void add(Fact fact, long points, String reason) {
        long wanted = Math.addExact(total, points);
        long held = Math.clamp(wanted, indicator.floor(), indicator.cap());
        long counted = held - total;
        total = held;
        if (counted == points) {
            contribute(fact, points, effectOf(points), reason);
            return;
        }
        contribute(fact, counted, Effect.CAPPED, Reason.join(reason, limit(held).of("" + points, "" + counted)));
    }

    private Reason.Code limit(long held) {
        return held == indicator.cap() ? Reason.Code.CAP : Reason.Code.FLOOR;
    }

    /** A record that would count, had not another one counted already. */
    void addNothing(Fact fact, String reason) {
        contribute(fact, 0, Effect.CAPPED, reason);
    }

    /** A record that the model cannot read, or that may not be used. */
    void passOver(Fact fact, String reason) {
        contribute(fact, 0, fact.withheld() ? Effect.WITHHELD : Effect.UNREADABLE, reason);
    }

    private void contribute(Fact fact, long points, Effect effect, String reason) {
        contributions.add(new Contribution(
                indicator.id(),
                indicator.dimension(),
                points,
                effect,
                fact.item(),
                fact.recordKey(),
                fact.effectiveFrom(),
                indicator.article(),
                reason));
    }

    private static Effect effectOf(long points) {
        if (points == 0) {
            return Effect.NEUTRAL;
        }
        return points > 0 ? Effect.AWARDED : Effect.DEDUCTED;
    }
}
