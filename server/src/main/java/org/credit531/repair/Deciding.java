package org.credit531.repair;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.credit531.access.Action;
import org.credit531.access.Reach;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.documents.Printable;
import org.credit531.record.Contests;
import org.credit531.record.Statement;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.subject.Subject;
import org.credit531.subject.SubjectId;
import org.credit531.subject.Subjects;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases as units, applicants and the credit centre want. Who determines, repairs: only the office that states the record
 * decides about it; what it grants goes from every copy in the same transaction.
 */
@Component
class Deciding {

    private final JdbcRepairs repairs;
    private final Cases cases;
    private final CheckingConditions conditions;
    private final Contests records;
    private final Subjects subjects;
    private final Removals removals;
    private final TellingRepairs telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deciding(
            JdbcRepairs repairs,
            Cases cases,
            CheckingConditions conditions,
            Contests records,
            Subjects subjects,
            Removals removals,
            TellingRepairs telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.repairs = repairs;
        this.cases = cases;
        this.conditions = conditions;
        this.records = records;
        this.subjects = subjects;
        this.removals = removals;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a visitor is to a case, in the words of the workflow: an office above the one that determined it reads, and decides nothing. */
    static Set<String> parts(Repair repair, Visitor visitor) {
        Set<String> parts = new HashSet<>();
        var scope = visitor.scope(Action.WRITE, Resource.REPAIRS);
        if (scope.reach() == Reach.SUBJECT && scope.isOwn(repair.about().code())) {
            parts.add(Applying.APPLICANT);
        }
        if (scope.reach() == Reach.UNIT
                && scope.covers(
                        repair.target().unit(),
                        repair.target().region(),
                        repair.target().item())
                && visitor.region().equals(repair.target().region())) {
            parts.add("unit");
        }
        if (visitor.may(Action.APPROVE, Resource.REPAIRS) && visitor.isOfWholeProvince()) {
            parts.add("centre");
        }
        return parts;
    }

    /**
     * The case with this id, as far as the visitor may see it.
     *
     * @throws RequestProblem 404 {@code unknown-case}
     */
    Repair visible(UUID id, Visitor visitor) {
        Optional<Repair> found = isSubject(visitor)
                ? Applying.SCOPE.call(() -> repairs.find(id)).filter(one -> isOwn(one, visitor))
                : repairs.find(id);
        return found.orElseThrow(() -> unknown(id));
    }

    /** Whether the visitor is a subject, which has no office and sees its own cases alone. */
    static boolean isSubject(Visitor visitor) {
        return visitor.scope(Action.READ, Resource.REPAIRS).reach() == Reach.SUBJECT;
    }

    private static boolean isOwn(Repair repair, Visitor visitor) {
        return visitor.scope(Action.READ, Resource.REPAIRS).isOwn(repair.about().code());
    }

    /** The unified code of a subject that sees its own cases alone; null for everybody else. */
    static @Nullable String ownCode(Visitor visitor) {
        return isSubject(visitor) ? visitor.subject().orElse("") : null;
    }

    /**
     * The applications in some states that a visitor may see. A subject's own are asked for first: they are few among those of the
     * province.
     */
    List<Repair> search(CaseFilter filter, List<String> states, int limit, Visitor visitor) {
        return scoped(visitor, () -> repairs.search(filter, in(states, filter.subject()), limit));
    }

    private Set<UUID> in(List<String> states, @Nullable String subject) {
        if (subject == null) {
            return cases.in(Applying.WORKFLOW, states);
        }
        return cases.among(repairs.of(subject), states).keySet();
    }

    /** Reads as a visitor may: a subject, which has no office, by its code. */
    static <T> T scoped(Visitor visitor, Supplier<T> reading) {
        return isSubject(visitor) ? Applying.SCOPE.call(reading::get) : reading.get();
    }

    /** Does what somebody who signed in wants. */
    void act(UUID id, String event, String remark, Visitor visitor) {
        act(id, event, remark, visitor.name(), visitor);
    }

    /** The same, done by somebody for whom a program speaks. */
    void act(UUID id, String event, String remark, String by, Visitor visitor) {
        Repair repair = visible(id, visitor);
        // the reason is printed in a letter
        var deed = new Deed(event, parts(repair, visitor), by, Printable.of(remark));
        Runnable move = () -> transaction.executeWithoutResult(status -> move(id, deed));
        if (isSubject(visitor)) {
            Applying.SCOPE.run(move);
        } else {
            move.run();
        }
    }

    private void move(UUID id, Deed deed) {
        String state = cases.move(id, deed);
        Repair repair = repairs.find(id).orElseThrow(() -> unknown(id));
        follow(repair, deed);
        if (OpenRepairs.STATES.contains(state)) {
            repairs.due(id, Applying.dueOn(cases, id));
        } else {
            repairs.shut(id);
        }
        telling.moved(repairs.find(id).orElseThrow(), deed.event());
    }

    /** What follows from an event; the workflow has decided that it may happen. */
    private void follow(Repair repair, Deed deed) {
        LocalDate today = LocalDate.now(clock);
        UUID id = repair.id();
        switch (deed.event()) {
            case "grant" -> {
                remove(repair);
                repairs.answered(id, new Repair.Answer(today, Repair.Outcome.GRANT, deed.remark()));
            }
            case "refuse" -> {
                require(repair.answer() == null, "repair-refused-already");
                repairs.answered(id, new Repair.Answer(today, Repair.Outcome.REFUSE, deed.remark()));
            }
            case "ask-review" -> repairs.reviewAsked(id, today);
            case "uphold" -> {
                require(repair.answer() != null, "repair-nothing-refused");
                repairs.reviewed(id, today, false);
            }
            case "overrule" -> {
                remove(repair);
                repairs.reviewed(id, today, true);
            }
            default -> {
                // the state says it all
            }
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new RequestProblem(HttpStatus.CONFLICT, otherwise);
        }
    }

    /** The conditions are looked at again: what has changed since the application counts. */
    private void remove(Repair repair) {
        Statement statement =
                present(repair).orElseThrow(() -> new RequestProblem(HttpStatus.CONFLICT, "repair-record-gone"));
        conditions.require(statement);
        removals.remove(new NewRemoval(
                statement.item(),
                statement.recordKey(),
                RemovalGround.REPAIR,
                repair.target().article(),
                repair.id()));
    }

    /** Merged or known by another number since: the code leads to the subject of today. */
    private Optional<Statement> present(Repair repair) {
        SubjectId subject = subjects.byCode(repair.about().code())
                .map(Subject::id)
                .orElse(repair.about().id());
        return records.find(subject, repair.target().item(), repair.target().recordKey());
    }

    static RequestProblem unknown(UUID id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString());
    }
}
