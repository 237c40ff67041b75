package org.credit531.room;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets an organisation say that an engagement may evaluate it, and take that back: which holds at once, also for a result that
 * names it and has not been fetched.
 */
@Component
class Authorising {

    private final JdbcAuthorisations authorisations;
    private final JdbcRuns runs;
    private final JdbcGrades grades;
    private final Engaging engaging;
    private final Subjects subjects;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Authorising(
            JdbcAuthorisations authorisations,
            JdbcRuns runs,
            JdbcGrades grades,
            Engaging engaging,
            Subjects subjects,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.authorisations = authorisations;
        this.runs = runs;
        this.grades = grades;
        this.engaging = engaging;
        this.subjects = subjects;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Lets an engagement evaluate the organisation whose own account asks.
     *
     * @param until the first day on which it may not any more
     * @throws RequestProblem 404 {@code room-unknown}; 409 {@code room-not-in-force}; 422 {@code room-until}, {@code
     *     room-not-evaluated}
     */
    void give(UUID engagementId, LocalDate until, Visitor visitor) {
        Subject subject = own(visitor);
        CalculatingRuns.SCOPE.run(
                () -> transaction.executeWithoutResult(status -> give(engagementId, until, subject, visitor)));
    }

    private void give(UUID engagementId, LocalDate until, Subject subject, Visitor visitor) {
        Engagement engagement = engaging.require(engagementId);
        engaging.requireInForce(engagement);
        if (!until.isAfter(LocalDate.now(clock)) || until.isAfter(engagement.endsOn())) {
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "room-until",
                    engagement.endsOn().toString());
        }
        authorisations.give(
                new Authorisation(engagementId, subject.id().value(), subject.code(), until, null),
                visitor.name(),
                OffsetDateTime.now(clock));
        note(AuditEvent.ROOM_AUTHORISED, engagementId, subject);
    }

    /** The organisation whose own account asks, where a room may evaluate its kind. */
    private Subject own(Visitor visitor) {
        Subject subject = visitor.subject()
                .flatMap(subjects::byCode)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
        if (!RoomRules.admits(subject.kind())) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "room-not-evaluated");
        }
        return subject;
    }

    /**
     * Takes it back.
     *
     * @throws RequestProblem 409 {@code room-not-authorised}
     */
    void withdraw(UUID engagementId, Visitor visitor) {
        Subject subject = own(visitor);
        CalculatingRuns.SCOPE.run(() -> transaction.executeWithoutResult(status -> withdraw(engagementId, subject)));
    }

    private void withdraw(UUID engagementId, Subject subject) {
        if (!authorisations.withdraw(engagementId, subject.code(), OffsetDateTime.now(clock))) {
            throw new RequestProblem(HttpStatus.CONFLICT, "room-not-authorised");
        }
        grades.runsOf(engagementId, subject.id().value()).forEach(run -> {
            grades.forgetPending(run);
            runs.supersede(run);
        });
        note(AuditEvent.ROOM_WITHDRAWN, engagementId, subject);
    }

    private void note(AuditEvent event, UUID engagement, Subject subject) {
        ledger.record(new Act(event, engagement.toString(), subject.id().value(), false, null));
    }
}
