package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.calendar.DayTurned;
import org.credit531.documents.Documents;
import org.credit531.record.RecordReplaced;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Lapsed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the clock does with applications. A late unit is found late, its case stands on the credit centre's board, and the
 * applicant is told how to ask for a review: people decide, and the clock neither grants nor refuses (charter rule 6). Cases
 * with their letters, and files, are forgotten once their term is over (rule 7).
 */
@Component
class FollowingRepairs {

    private static final int ORDER = 67;

    private final JdbcRepairs repairs;
    private final TellingDecisions decisions;
    private final Documents documents;
    private final RepairFiles proof;
    private final RepairTerms terms;
    private final Cases cases;
    private final TellingRepairs telling;
    private final Clock clock;

    FollowingRepairs(
            JdbcRepairs repairs,
            TellingDecisions decisions,
            Documents documents,
            RepairFiles proof,
            RepairTerms terms,
            Cases cases,
            TellingRepairs telling,
            Clock clock) {
        this.repairs = repairs;
        this.decisions = decisions;
        this.documents = documents;
        this.proof = proof;
        this.terms = terms;
        this.cases = cases;
        this.telling = telling;
        this.clock = clock;
    }

    @EventListener
    void on(Lapsed lapsed) {
        if (!lapsed.workflow().equals(Applying.WORKFLOW)) {
            return;
        }
        if (lapsed.event().equals("close")) {
            repairs.shut(lapsed.id());
            return;
        }
        repairs.due(lapsed.id(), null);
        if (lapsed.event().equals("lapse")) {
            repairs.late(lapsed.id(), LocalDate.now(clock));
        }
        repairs.find(lapsed.id()).ifPresent(repair -> telling.late(repair, lapsed.event()));
    }

    /** Within the answer to an objection, whoever gives it. */
    @EventListener
    void on(RecordReplaced replaced) {
        Applying.SCOPE.run(() -> {
            repairs.move(replaced.item(), replaced.recordKey(), replaced.successor());
            decisions.replaced(replaced.item(), replaced.recordKey(), replaced.successor());
        });
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        proof.emptyOld(day.today());
        var held = terms.on(day.today());
        var before = day.today()
                .minusMonths(held.keepMonths())
                .atStartOfDay(clock.getZone())
                .toInstant();
        Consumer<Collection<UUID>> first = ids -> forget(ids, held.article());
        int forgotten = cases.forget(Applying.WORKFLOW, before, first);
        while (forgotten > 0) {
            forgotten = cases.forget(Applying.WORKFLOW, before, first);
        }
    }

    /** With a case go its letters: their numbers stay, and that they were destroyed. */
    private void forget(Collection<UUID> ids, String article) {
        documents
                .aboutAny(ids.stream().map(Repair::pageOf).toList())
                .forEach(letter -> documents.destroy(letter, article));
        repairs.forget(ids);
    }
}
