package org.credit531.objection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Origin;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.UnknownYear;
import org.credit531.database.RowScope;
import org.credit531.record.Contests;
import org.credit531.record.Contests.Contested;
import org.credit531.record.Statement;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes objections and challenges: the case, its files and the mark beside the record commit together. */
@Component
class Objecting {

    static final String WORKFLOW = "objection";
    static final String OBJECTOR = "objector";

    /** The scope of whoever has no office: what may be reached in it is decided by number and key, or by the own account. */
    static final RowScope SCOPE = RowScope.job("object");

    private final Targets targets;
    private final JdbcObjections objections;
    private final SealedWords sealing;
    private final Evidence evidence;
    private final ChallengeGate gate;
    private final Cases cases;
    private final Contests contests;
    private final Telling telling;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Objecting(
            Targets targets,
            JdbcObjections objections,
            SealedWords sealing,
            Evidence evidence,
            ChallengeGate gate,
            Cases cases,
            Contests contests,
            Telling telling,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.targets = targets;
        this.objections = objections;
        this.sealing = sealing;
        this.evidence = evidence;
        this.gate = gate;
        this.cases = cases;
        this.contests = contests;
        this.telling = telling;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What somebody has to keep to come back to a case.
     *
     * @param number its number
     * @param key the secret beside it; shown once
     */
    @Schema(name = "ObjectionSubmitted")
    record Submitted(String number, String key) {}

    /**
     * Takes what somebody finds wrong, and marks it at once.
     *
     * @throws RequestProblem where it names nothing that the visitor sees, says too little, is open already, or comes too often
     */
    Submitted submit(NewObjection wanted, List<EvidenceFile> files, Visitor visitor) {
        Ground ground = wanted.checked();
        var target = targets.of(wanted, visitor);
        evidence.check(files);
        String key = sealing.newKey();
        Objection objection = objection(wanted, ground, target, visitor);
        if (!objection.isOfSubject()) {
            gate.require(Origin.current());
        }
        SCOPE.run(() -> transaction.executeWithoutResult(status -> take(objection, wanted, key, files)));
        return new Submitted(objection.number(), key);
    }

    private Objection objection(NewObjection wanted, Ground ground, Targets.Target target, Visitor visitor) {
        Statement statement = target.statement();
        var subject = target.subject();
        LocalDate today = LocalDate.now(clock);
        boolean own = visitor.subject().filter(subject.code()::equals).isPresent();
        return new Objection(
                new UUID(0, 0),
                sealing.newNumber(today.getYear()),
                own ? Objection.Kind.OBJECTION : Objection.Kind.CHALLENGE,
                new Objection.About(subject.id(), subject.code(), subject.name()),
                new Contested(subject.id(), statement.item(), statement.recordKey(), wanted.field()),
                statement.unit(),
                statement.region(),
                ground,
                own || visitor.kind() == Visitor.Kind.ACCOUNT ? visitor.name() : "",
                today,
                null,
                null,
                null,
                null,
                null);
    }

    /** The last day for what comes next; null where nothing is due, or the calendar does not reach so far. */
    static @Nullable LocalDate dueOn(Cases cases, UUID id) {
        try {
            return cases.due(id).map(Due::day).orElse(null);
        } catch (UnknownYear notYetAnnounced) {
            return null;
        }
    }

    private void take(Objection wanted, NewObjection form, String key, List<EvidenceFile> files) {
        requireNew(wanted);
        requireThere(wanted);
        UUID id = cases.open(WORKFLOW, new Deed("submit", Set.of(OBJECTOR), wanted.account(), ""));
        Objection objection = wanted.opened(id);
        objections.add(objection, sealing.seal(id, form.words(), form.contact(), key));
        evidence.store(id, files);
        objections.due(id, dueOn(cases, id));
        contests.mark(id, objection.contested(), objection.submittedOn());
        telling.submitted(objection);
        ledger.record(new Act(
                AuditEvent.OBJECTION_SUBMITTED,
                objection.number() + " " + objection.about().code(),
                objection.about().id().value(),
                false,
                null));
    }

    /** It may have gone since it was shown, and what is open about a record ends when it goes. */
    private void requireThere(Objection wanted) {
        var contested = wanted.contested();
        if (contests.find(contested.subject(), contested.item(), contested.recordKey())
                .isEmpty()) {
            throw Targets.unknown();
        }
    }

    /** One of each kind about the same value is enough: the mark is there, and whoever comes later is told. */
    private void requireNew(Objection wanted) {
        var states = cases.states(objections.sameAs(wanted.contested(), wanted.kind()));
        if (states.values().stream().anyMatch(OpenStates.DISPUTED::contains)) {
            throw new RequestProblem(HttpStatus.CONFLICT, "objection-open-already");
        }
    }
}
