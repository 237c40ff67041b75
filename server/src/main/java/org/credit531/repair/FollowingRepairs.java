package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import org.credit531.calendar.DayTurned;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Lapsed;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the clock does with applications. A late unit is found late, its case stands on the credit centre's board, and the
 * applicant is told how to ask for a review: people decide, and the clock neither grants nor refuses (charter rule 6). Cases and
 * files whose term is over are forgotten (rule 7).
 */
@Component
class FollowingRepairs {

    private static final int ORDER = 67;

    private final JdbcRepairs repairs;
    private final RepairFiles proof;
    private final RepairTerms terms;
    private final Cases cases;
    private final TellingRepairs telling;
    private final Clock clock;

    FollowingRepairs(
            JdbcRepairs repairs,
            RepairFiles proof,
            RepairTerms terms,
            Cases cases,
            TellingRepairs telling,
            Clock clock) {
        this.repairs = repairs;
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

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        proof.emptyOld(day.today());
        var before = day.today()
                .minusMonths(terms.on(day.today()).keepMonths())
                .atStartOfDay(clock.getZone())
                .toInstant();
        int forgotten = cases.forget(Applying.WORKFLOW, before, repairs::forget);
        while (forgotten > 0) {
            forgotten = cases.forget(Applying.WORKFLOW, before, repairs::forget);
        }
    }
}
