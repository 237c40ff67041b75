package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.credit531.catalogue.Catalogue;
import org.credit531.subject.StatedParties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes marked records out of the tables: leaves what is needed so that they do not come back, deletes all of their versions
 * and tells others in the same transaction.
 */
@Component
class Erasing {

    private static final int AT_A_TIME = 1_000;

    private final JdbcRemovals removals;
    private final Catalogue catalogue;
    private final FactTokens tokens;
    private final StatedParties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasing(
            JdbcRemovals removals,
            Catalogue catalogue,
            FactTokens tokens,
            StatedParties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.removals = removals;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** Takes out what was marked under a number, and tells whom it was about. */
    void erase(long number) {
        takeAway(number);
        parties.prepare();
        removals.tellSubjects(number);
        events.publishEvent(new RecordsChanged(number, LocalDate.now(clock)));
    }

    /** Takes out what was marked under a number, in a commit that tells of these subjects anyway. */
    void takeAway(long number) {
        leaveIdentities(number);
        removals.noteSources(number);
        removals.delete(number);
    }

    private void leaveIdentities(long number) {
        Set<JdbcRemovals.Left> left = new LinkedHashSet<>();
        removals.versions(number, version -> {
            left.addAll(identities(version));
            if (left.size() >= AT_A_TIME) {
                removals.leave(number, List.copyOf(left));
                left.clear();
            }
        });
        removals.leave(number, List.copyOf(left));
    }

    private List<JdbcRemovals.Left> identities(JdbcRemovals.Version version) {
        var item = catalogue.require(version.item());
        var values = Canonical.values(item, version.itemVersion(), version.payload());
        String scope = new FactIdentity(item).scope();
        return tokens.left(item, values, version.decided()).stream()
                .map(token -> new JdbcRemovals.Left(token, version.subject(), scope, version.decided()))
                .toList();
    }
}
