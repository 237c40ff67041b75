package org.credit531.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.credit531.access.Visitor;
import org.credit531.audit.LookUpGuard;
import org.credit531.audit.LookUps;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The cap of look-ups in an hour, counted from the ledger itself. It is for people: programs have quotas of their own. Whoever
 * has reached it waits, or has a second person allow more.
 */
@Component
class LookUpCaps implements LookUpGuard {

    private static final Duration HOUR = Duration.ofHours(1);

    private final WatchSettings settings;
    private final JdbcAllowances allowances;
    private final LookUps lookUps;
    private final Clock clock;

    LookUpCaps(WatchSettings settings, JdbcAllowances allowances, LookUps lookUps, Clock clock) {
        this.settings = settings;
        this.allowances = allowances;
        this.lookUps = lookUps;
        this.clock = clock;
    }

    @Override
    public void require(Visitor visitor) {
        if (visitor.kind() != Visitor.Kind.ACCOUNT) {
            return;
        }
        int usual = usual(visitor);
        if (reached(visitor, usual) && reached(visitor, allowed(visitor))) {
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "look-up-cap", allowed(visitor));
        }
    }

    /** How many look-ups the visitor has in an hour, without allowance. */
    int usual(Visitor visitor) {
        return settings.caps(LocalDate.now(clock)).of(visitor.roles());
    }

    /** The same, with what a second person has allowed for now. */
    int allowed(Visitor visitor) {
        return Math.max(usual(visitor), allowances.granted(visitor.name(), clock.instant()));
    }

    private boolean reached(Visitor visitor, int cap) {
        return lookUps.reached(visitor.name(), cap, clock.instant().minus(HOUR));
    }
}
