package org.credit531.removal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.law.Laws;
import org.credit531.record.RecordsExpired;
import org.credit531.record.RecordsReturned;
import org.credit531.record.RemovedFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes on a decision, and follows what went because its term was over: from then on every copy has to confirm. */
@Component
class FollowingRemovals implements Removals {

    private final RemovedFacts facts;
    private final JdbcRemoval removals;
    private final ConfirmingRemovals confirming;
    private final CopyDeadlines deadlines;
    private final Laws laws;
    private final Ledger ledger;
    private final Clock clock;

    FollowingRemovals(
            RemovedFacts facts,
            JdbcRemoval removals,
            ConfirmingRemovals confirming,
            CopyDeadlines deadlines,
            Laws laws,
            Ledger ledger,
            Clock clock) {
        this.facts = facts;
        this.removals = removals;
        this.confirming = confirming;
        this.deadlines = deadlines;
        this.laws = laws;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID remove(NewRemoval wanted) {
        laws.require(wanted.article());
        long number = facts.remove(wanted.item(), wanted.recordKey(), wanted.article());
        return follow(number, wanted.ground(), wanted.article(), wanted.decidedBy());
    }

    @EventListener
    void on(RecordsExpired expired) {
        expired.articles().forEach(article -> follow(expired.knowledge(), RemovalGround.EXPIRED, article, null));
    }

    /** What a merge would have brought back goes on the ground on which it went before. */
    @EventListener
    void on(RecordsReturned returned) {
        returned.removedIn()
                .forEach((article, number) -> removals.under(number, article)
                        .ifPresentOrElse(
                                before -> follow(returned.knowledge(), before.ground(), article, before.decidedBy()),
                                () -> follow(returned.knowledge(), RemovalGround.EXPIRED, article, null)));
    }

    private UUID follow(long number, RemovalGround ground, String article, @Nullable UUID decidedBy) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.now(clock);
        var records = facts.gone(number, article).stream()
                .map(gone -> new RemovedRecord(
                        gone.item(), gone.recordKey(), gone.subject().value(), gone.unit()))
                .toList();
        removals.add(new Removal(id, ground, article, number, now, records), decidedBy, today, deadlines.after(today));
        confirming.open(id);
        ledger.record(Act.done(AuditEvent.RECORD_REMOVED, id.toString()));
        return id;
    }
}
