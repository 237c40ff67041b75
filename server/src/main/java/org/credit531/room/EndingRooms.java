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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends engagements at once when either side says so, and by themselves when their day is over; what was released can be fetched
 * no longer, and what was given out of whom is forgotten a year later.
 */
@Component
class EndingRooms {

    private static final Logger LOG = LoggerFactory.getLogger(EndingRooms.class);

    private final JdbcEngagements engagements;
    private final JdbcRuns runs;
    private final JdbcGrades grades;
    private final JdbcAuthorisations authorisations;
    private final TellingParties telling;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;
    private final Clock clock;

    EndingRooms(
            JdbcEngagements engagements,
            JdbcRuns runs,
            JdbcGrades grades,
            JdbcAuthorisations authorisations,
            TellingParties telling,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.engagements = engagements;
        this.runs = runs;
        this.grades = grades;
        this.authorisations = authorisations;
        this.telling = telling;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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
        engagements.over(day.today()).forEach(this::tryToEnd);
        CalculatingRuns.SCOPE.run(() -> transaction.executeWithoutResult(status -> forget(day.today())));
    }

    /** One that cannot be ended keeps neither the others nor the day from going on; it is tried again at the next turn. */
    private void tryToEnd(UUID id) {
        try {
            CalculatingRuns.SCOPE.run(() -> apart.executeWithoutResult(status -> endNow(id)));
        } catch (RuntimeException failure) {
            LOG.error("engagement {} is over and could not be ended", id, failure);
        }
    }

    private void forget(LocalDate today) {
        runs.expire(today);
        LocalDate before = today.minusYears(1);
        grades.forget(before.atStartOfDay(clock.getZone()).toOffsetDateTime());
        authorisations.forget(before);
    }
}
