package org.credit531.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for more look-ups than the cap, and grants or refuses it by a second person's word. */
@Component
class Allowing {

    static final String WORKFLOW = "look-up-allowance";
    static final int MOST_PER_HOUR = 10_000;
    static final int MOST_HOURS = 72;

    private final Cases cases;
    private final JdbcAllowances allowances;
    private final Clock clock;

    Allowing(Cases cases, JdbcAllowances allowances, Clock clock) {
        this.cases = cases;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Asks for one's own account. */
    @Transactional
    public UUID ask(Visitor visitor, int perHour, int hours, String reason) {
        if (perHour < 1 || perHour > MOST_PER_HOUR || hours < 1 || hours > MOST_HOURS) {
            throw new RequestProblem(HttpStatus.BAD_REQUEST, "allowance-range", MOST_PER_HOUR, MOST_HOURS);
        }
        var id = cases.open(
                WORKFLOW,
                new Deed("ask", Acting.in(visitor, visitor.name(), visitor.unitCode()), visitor.name(), reason));
        allowances.add(new Allowance(id, visitor.name(), visitor.unitCode(), perHour, hours, clock.instant(), null));
        return id;
    }

    /** Grants or refuses. */
    @Transactional
    public void decide(UUID id, String event, String remark, Visitor visitor) {
        var allowance = find(id);
        cases.move(
                id, new Deed(event, Acting.in(visitor, allowance.account(), allowance.unit()), visitor.name(), remark));
        if (event.equals("grant")) {
            allowances.grant(id, visitor.name(), clock.instant().plus(Duration.ofHours(allowance.hours())));
        }
    }

    /** Those that a visitor may see: the own ones, and those that it answers for or watches over. */
    List<Allowance> visibleTo(Visitor visitor) {
        return allowances.latest().stream()
                .filter(allowance -> !Acting.in(visitor, allowance.account(), allowance.unit())
                        .isEmpty())
                .toList();
    }

    private Allowance find(UUID id) {
        return allowances
                .find(id)
                .orElseThrow(() -> new RequestProblem(HttpStatus.NOT_FOUND, "unknown-case", id.toString()));
    }
}
