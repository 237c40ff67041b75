package org.credit531.repair;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.AuditEvent;
import org.credit531.audit.Ledger;
import org.credit531.calendar.UnknownYear;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Part;
import org.credit531.database.RowScope;
import org.credit531.objection.EvidenceChecks;
import org.credit531.objection.EvidenceFile;
import org.credit531.record.Contests;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.credit531.workflow.Due;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes applications by a subject's own account: conditions that the platform can see are checked before anything is kept. */
@Component
class Applying {

    static final String WORKFLOW = "repair";
    static final String APPLICANT = "applicant";

    /** The scope of a subject's own account, which has no office: what it may reach is decided by its code. */
    static final RowScope SCOPE = RowScope.job("repair");

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int NUMBER_LENGTH = 8;

    private final Subjects subjects;
    private final Catalogue catalogue;
    private final Contests records;
    private final RepairRules rules;
    private final CheckingConditions conditions;
    private final JdbcRepairs repairs;
    private final Commitments commitments;
    private final RepairFiles proof;
    private final EvidenceChecks checks;
    private final Cases cases;
    private final TellingRepairs telling;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Applying(
            Subjects subjects,
            Catalogue catalogue,
            Contests records,
            RepairRules rules,
            CheckingConditions conditions,
            JdbcRepairs repairs,
            Commitments commitments,
            RepairFiles proof,
            EvidenceChecks checks,
            Cases cases,
            TellingRepairs telling,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.subjects = subjects;
        this.catalogue = catalogue;
        this.records = records;
        this.rules = rules;
        this.conditions = conditions;
        this.repairs = repairs;
        this.commitments = commitments;
        this.proof = proof;
        this.checks = checks;
        this.cases = cases;
        this.telling = telling;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A record of the subject whose account this is. */
    record Wanted(Subject subject, Statement statement) {}

    /**
     * The subject whose own account this is.
     *
     * @throws RequestProblem 404 {@code no-subject}
     */
    Subject own(Visitor visitor) {
        return visitor.subject()
                .flatMap(subjects::byCode)
                .filter(Subject::isOrganisation)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "no-subject"));
    }

    /**
     * An adverse record of the visitor's own.
     *
     * @throws RequestProblem 404 {@code repair-unknown-record}
     */
    Wanted wanted(String item, UUID recordKey, Visitor visitor) {
        Subject subject = own(visitor);
        return records.find(subject.id(), item, recordKey)
                .filter(this::isAdverse)
                .map(statement -> new Wanted(subject, statement))
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "repair-unknown-record"));
    }

    /** Whether repair is a matter of this record at all. */
    boolean isAdverse(Statement statement) {
        return catalogue.require(statement.item()).part() == Part.NEGATIVE;
    }

    /** The open application about a record. */
    Optional<Repair> open(Statement statement) {
        return SCOPE.call(() -> repairs.open(statement.item(), statement.recordKey()));
    }

    /**
     * Takes an application.
     *
     * @return the case
     * @throws RequestProblem where a condition is not met, says which and from when; where it is open already; where proof or
     *     commitment is missing
     */
    UUID apply(String item, UUID recordKey, NewRepair form, List<EvidenceFile> files, Visitor visitor) {
        Wanted wanted = wanted(item, recordKey, visitor);
        conditions.require(wanted.statement());
        form.check();
        requireProof(wanted.statement(), files);
        checks.check(files);
        return SCOPE.call(
                () -> Objects.requireNonNull(transaction.execute(status -> take(wanted, form, files, visitor))));
    }

    private void requireProof(Statement statement, List<EvidenceFile> files) {
        if (files.isEmpty() && !rules.saysPerformed(statement, LocalDate.now(clock))) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "repair-proof");
        }
    }

    private UUID take(Wanted wanted, NewRepair form, List<EvidenceFile> files, Visitor visitor) {
        UUID id = cases.open(WORKFLOW, new Deed("submit", Set.of(APPLICANT), visitor.name(), ""));
        LocalDate today = LocalDate.now(clock);
        Repair repair = repair(id, wanted, visitor.name(), today);
        if (!repairs.add(repair, commitments.sign(id, form, today))) {
            throw new RequestProblem(HttpStatus.CONFLICT, "repair-open-already");
        }
        proof.store(id, files);
        repairs.due(id, dueOn(cases, id));
        telling.submitted(repair);
        ledger.record(new Act(
                AuditEvent.REPAIR_SUBMITTED,
                repair.number() + " " + repair.about().code(),
                repair.about().id().value(),
                false,
                null));
        return id;
    }

    private Repair repair(UUID id, Wanted wanted, String account, LocalDate today) {
        Subject subject = wanted.subject();
        return new Repair(
                id,
                number(today),
                new Repair.About(subject.id(), subject.code(), subject.name()),
                target(wanted.statement()),
                account,
                new Repair.Days(today, null, null),
                null,
                null);
    }

    private Repair.Target target(Statement statement) {
        Classed classed = rules.of(statement);
        return new Repair.Target(
                statement.item(),
                statement.recordKey(),
                statement.unit(),
                statement.region(),
                classed.rule().rule(),
                classed.of().category(),
                classed.rule().article(),
                statement.effectiveFrom());
    }

    /** A number that says nothing of how many there are. */
    private String number(LocalDate today) {
        return "XF" + today.getYear() + "-"
                + random.ints(NUMBER_LENGTH, 0, LETTERS.length())
                        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                        .reduce("", String::concat);
    }

    /** The last day for what comes next; null where nothing is due, or the calendar does not reach so far. */
    static @Nullable LocalDate dueOn(Cases cases, UUID id) {
        try {
            return cases.due(id).map(Due::day).orElse(null);
        } catch (UnknownYear notYetAnnounced) {
            return null;
        }
    }
}
