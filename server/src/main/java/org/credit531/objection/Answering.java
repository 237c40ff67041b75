package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.credit531.access.Action;
import org.credit531.access.Reach;
import org.credit531.access.Resource;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.CaseFilter;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves cases as units, the credit centre and objectors want, and does what follows from it in the same transaction. */
@Component
class Answering {

    private final JdbcObjections objections;
    private final Cases cases;
    private final TakingEffect effect;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answering(
            JdbcObjections objections,
            Cases cases,
            TakingEffect effect,
            Telling telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.objections = objections;
        this.cases = cases;
        this.effect = effect;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a visitor is to a case, in the words of the workflow. */
    static Set<String> parts(Objection objection, Visitor visitor) {
        Set<String> parts = new HashSet<>();
        var scope = visitor.scope(Action.WRITE, Resource.OBJECTIONS);
        if (scope.reach() == Reach.SUBJECT
                && objection.isOfSubject()
                && scope.isOwn(objection.about().code())) {
            parts.add(Objecting.OBJECTOR);
        }
        if (scope.reach() == Reach.UNIT
                && scope.covers(
                        objection.unit(),
                        objection.region(),
                        objection.contested().item())) {
            parts.add("unit");
        }
        if (visitor.may(Action.APPROVE, Resource.OBJECTIONS) && visitor.isOfWholeProvince()) {
            parts.add("centre");
        }
        return parts;
    }

    /**
     * The case with this id, as far as the visitor may see it.
     *
     * @throws RequestProblem 404 {@code unknown-case}
     */
    Objection visible(UUID id, Visitor visitor) {
        Optional<Objection> found = isSubject(visitor)
                ? Objecting.SCOPE.call(() -> objections.find(id)).filter(one -> isOwn(one, visitor))
                : objections.find(id);
        return found.orElseThrow(() -> unknown(id.toString()));
    }

    /** Whether the visitor is a subject, which has no office and sees its own cases alone. */
    static boolean isSubject(Visitor visitor) {
        return visitor.scope(Action.READ, Resource.OBJECTIONS).reach() == Reach.SUBJECT;
    }

    private static boolean isOwn(Objection objection, Visitor visitor) {
        return objection.isOfSubject()
                && visitor.scope(Action.READ, Resource.OBJECTIONS)
                        .isOwn(objection.about().code());
    }

    /** The unified code of a subject that sees its own cases alone; null for everybody else. */
    static @Nullable String ownCode(Visitor visitor) {
        return isSubject(visitor) ? visitor.subject().orElse("") : null;
    }

    /**
     * The cases in some states that a visitor may see. A subject's own are asked for first: they are few among those of the
     * province.
     */
    List<Objection> search(CaseFilter filter, List<String> states, int limit, Visitor visitor) {
        return scoped(visitor, () -> objections.search(filter, in(states, filter.subject()), limit));
    }

    private Set<UUID> in(List<String> states, @Nullable String subject) {
        if (subject == null) {
            return cases.in(Objecting.WORKFLOW, states);
        }
        return cases.among(objections.of(subject), states).keySet();
    }

    /** Reads as a visitor may: a subject, which has no office, by its code. */
    static <T> T scoped(Visitor visitor, Supplier<T> reading) {
        return isSubject(visitor) ? Objecting.SCOPE.call(reading::get) : reading.get();
    }

    /** Does what somebody who signed in wants. */
    void act(UUID id, Wish wish, Visitor visitor) {
        act(id, wish, visitor.name(), visitor);
    }

    /** The same, done by somebody for whom a program speaks. */
    void act(UUID id, Wish wish, String by, Visitor visitor) {
        Objection objection = visible(id, visitor);
        Runnable move = () -> move(id, wish, parts(objection, visitor), by);
        if (isSubject(visitor)) {
            Objecting.SCOPE.run(move);
        } else {
            move.run();
        }
    }

    /** Does what somebody wants who came back by number and key. */
    void act(Objection objection, Wish wish) {
        Objecting.SCOPE.run(() -> move(objection.id(), wish, Set.of(Objecting.OBJECTOR), objection.account()));
    }

    private void move(UUID id, Wish wish, Set<String> parts, String by) {
        transaction.executeWithoutResult(status -> {
            cases.move(id, new Deed(wish.event(), parts, by, wish.remark()));
            Objection objection = objections.find(id).orElseThrow(() -> unknown(id.toString()));
            follow(objection, wish, by);
            objections.due(id, Objecting.dueOn(cases, id));
            telling.moved(objections.find(id).orElseThrow(), wish.event());
        });
    }

    /** What follows from an event; the workflow has decided that it may happen. */
    private void follow(Objection objection, Wish wish, String by) {
        LocalDate today = LocalDate.now(clock);
        UUID id = objection.id();
        switch (wish.event()) {
            case "accept" -> objections.accepted(id, today);
            case "return", "withdraw" -> end(objection);
            case "ask-review" -> {
                effect.mark(objection);
                objections.reviewAsked(id, today);
            }
            case "uphold" -> uphold(objection, today);
            case "overrule" -> overrule(objection, wish, by, today);
            default -> Outcome.of(wish.event()).ifPresent(outcome -> answer(objection, outcome, wish, by, today));
        }
    }

    private void end(Objection objection) {
        effect.unmark(objection);
        effect.resume(objection);
    }

    private void answer(Objection objection, Outcome outcome, Wish wish, String by, LocalDate today) {
        effect.take(objection, outcome, wish.changes(), by);
        effect.unmark(objection);
        objections.answered(objection.id(), new Objection.Answer(today, outcome, wish.remark()));
    }

    /** A disclosure that the unit itself had stopped stays stopped. */
    private void uphold(Objection objection, LocalDate today) {
        var answer = Objects.requireNonNull(objection.answer());
        effect.unmark(objection);
        if (answer.outcome() != Outcome.STOP_DISCLOSURE) {
            effect.resume(objection);
        }
        objections.reviewed(objection.id(), today, null);
    }

    private void overrule(Objection objection, Wish wish, String by, LocalDate today) {
        Outcome outcome = Outcome.of(wish.outcome())
                .filter(wanted -> wanted != Outcome.KEEP)
                .orElseThrow(() -> new RequestProblem(HttpStatus.BAD_REQUEST, "objection-outcome"));
        effect.take(objection, outcome, outcome.restates() ? wish.changes() : Map.of(), by);
        effect.unmark(objection);
        objections.reviewed(objection.id(), today, outcome);
    }

    static RequestProblem unknown(String id) {
        return new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id);
    }
}
