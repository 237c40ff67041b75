package org.credit531.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.audit.Act;
import org.credit531.audit.LookUpGuard;
import org.credit531.audit.LookUps;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The cap of subjects in an hour, counted from the ledger itself: who reads on about one, or about its own, uses up nothing
 * more. It is for people: programs have quotas of their own. Whoever has reached it waits, or has a second person allow more.
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
    public void require(Visitor visitor, List<Act> looks) {
        if (visitor.kind() != Visitor.Kind.ACCOUNT) {
            return;
        }
        Set<UUID> wanted = ofOthers(visitor, looks);
        if (!wanted.isEmpty()
                && reached(visitor, wanted, usual(visitor))
                && reached(visitor, wanted, allowed(visitor))) {
            throw new RequestProblem(HttpStatus.TOO_MANY_REQUESTS, "look-up-cap", allowed(visitor));
        }
    }

    private static Set<UUID> ofOthers(Visitor visitor, List<Act> looks) {
        return looks.stream()
                .filter(look -> !Optional.of(look.resource()).equals(visitor.subject()))
                .map(Act::subject)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** How many subjects the visitor has in an hour, without allowance. */
    int usual(Visitor visitor) {
        return settings.caps(LocalDate.now(clock)).of(visitor.roles());
    }

    /** The same, with what a second person has allowed for now. */
    int allowed(Visitor visitor) {
        return Math.max(usual(visitor), allowances.granted(visitor.name(), clock.instant()));
    }

    private boolean reached(Visitor visitor, Set<UUID> wanted, int cap) {
        return lookUps.reached(visitor, wanted, cap, clock.instant().minus(HOUR));
    }
}
