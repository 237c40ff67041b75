package org.credit531.room;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.DayTurned;
import org.credit531.web.RequestProblem;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends engagements at once when either side says so, and by themselves when their day is over; what was released can be fetched
 * no longer, and what was given out of whom is forgotten a year later.
 */
@Component
class EndingRooms {

    private final JdbcEngagements engagements;
    private final JdbcRuns runs;
    private final JdbcGrades grades;
    private final JdbcAuthorisations authorisations;
    private final TellingParties telling;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingRooms(
            JdbcEngagements engagements,
            JdbcRuns runs,
            JdbcGrades grades,
            JdbcAuthorisations authorisations,
            TellingParties telling,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.engagements = engagements;
        this.runs = runs;
        this.grades = grades;
        this.authorisations = authorisations;
        this.telling = telling;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Ends an engagement.
     *
     * @throws RequestProblem 404 {@code room-unknown}; 409 {@code room-not-in-force}
     */
    void end(UUID id) {
        CalculatingRuns.SCOPE.run(() -> transaction.executeWithoutResult(status -> endNow(id)));
    }

    private void endNow(UUID id) {
        Engagement engagement = engagements.lock(id).orElseThrow(() -> Engaging.unknown(id));
        if (engagement.state() != Engagement.State.APPROVED && engagement.state() != Engagement.State.PROPOSED) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-not-in-force");
        }
        engagements.end(id, OffsetDateTime.now(clock));
        grades.forgetPendingOf(id);
        runs.endOf(id);
        telling.ended(engagement);
        ledger.record(Act.done(AuditEvent.ROOM_ENGAGEMENT, id + " " + Engagement.State.ENDED.word()));
    }

    @EventListener
    @Order(60)
    void on(DayTurned day) {
        engagements.over(day.today()).forEach(this::end);
        CalculatingRuns.SCOPE.run(() -> transaction.executeWithoutResult(status -> forget(day.today())));
    }

    private void forget(LocalDate today) {
        runs.expire(today);
        LocalDate before = today.minusYears(1);
        grades.forget(before.atStartOfDay(clock.getZone()).toOffsetDateTime());
        authorisations.forget(before);
    }
}
