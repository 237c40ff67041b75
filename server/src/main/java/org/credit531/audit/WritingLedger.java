package org.credit531.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.credit531.access.Origin;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes an entry of an act and of what the request says of its sender. */
@Component
class WritingLedger implements Ledger {

    private final JdbcLedger ledger;
    private final LookUpQueue lookUps;
    private final Backlog backlog;
    private final Months months;
    private final Clock clock;
    private final List<LookUpGuard> guards;
    private final LongAdder byThePublic = new LongAdder();

    WritingLedger(
            JdbcLedger ledger,
            LookUpQueue lookUps,
            Backlog backlog,
            Months months,
            Clock clock,
            List<LookUpGuard> guards) {
        this.ledger = ledger;
        this.lookUps = lookUps;
        this.backlog = backlog;
        this.months = months;
        this.clock = clock;
        this.guards = List.copyOf(guards);
    }

    @Override
    public void record(Act act) {
        record(act, Visitor.current());
    }

    @Override
    public void record(Act act, Visitor visitor) {
        requireRoom();
        ledger.insert(List.of(entry(act, visitor, Statement.current(act.event()))));
    }

    @Override
    public void lookUp(Act act) {
        lookUps(List.of(act));
    }

    @Override
    public void lookUps(List<Act> acts) {
        var visitor = Visitor.current();
        if (visitor.kind() == Visitor.Kind.PUBLIC) {
            byThePublic.add(acts.size());
            return;
        }
        requireRoom();
        requireLeave(acts, visitor);
        acts.forEach(act -> note(act, visitor));
    }

    private void note(Act act, Visitor visitor) {
        requireRoom();
        lookUps.note(entry(act, visitor, Statement.current(act.event())));
    }

    /** A look-up that is refused has its entry, too. */
    private void requireLeave(List<Act> acts, Visitor visitor) {
        var looks = acts.stream()
                .filter(act -> act.event() == AuditEvent.SUBJECT_LOOKED_UP)
                .toList();
        if (looks.isEmpty()) {
            return;
        }
        try {
            guards.forEach(guard -> guard.require(visitor, looks));
        } catch (RequestProblem refusal) {
            note(looks.getFirst().asRefused(), visitor);
            throw refusal;
        }
    }

    @Override
    public void erase(long number, String article) {
        var act = new Act(AuditEvent.DETAIL_ERASED, Long.toString(number), null, false, number);
        var stated = new Statement(AuditEvent.DETAIL_ERASED.purpose().code(), article, Origin.current());
        lookUps.write(entry(act, Visitor.current(), stated));
        months.erase(number);
    }

    /** How many looks by the public were counted since this was asked last. */
    long takeByThePublic() {
        return byThePublic.sumThenReset();
    }

    private void requireRoom() {
        if (backlog.isFull()) {
            throw new RequestProblem(HttpStatus.SERVICE_UNAVAILABLE, "ledger-unavailable");
        }
    }

    private JdbcLedger.NewEntry entry(Act act, Visitor visitor, Statement stated) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var clear = new Entry.Clear(
                at,
                kind(visitor),
                visitor.unitCode(),
                visitor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")),
                act.event().code(),
                stated.purpose(),
                stated.article(),
                act.refused() ? "refused" : "done",
                act.about());
        return new JdbcLedger.NewEntry(
                months.of(at), clear, visitor.name(), act.subject(), act.resource(), stated.origin());
    }

    private static String kind(Visitor visitor) {
        return switch (visitor.kind()) {
            case PUBLIC -> Origin.isRequest() ? "public" : "platform";
            case ACCOUNT -> "account";
            case CLIENT -> "client";
        };
    }
}
