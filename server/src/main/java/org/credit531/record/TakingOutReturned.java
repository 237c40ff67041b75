package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes out what a registrar's word would bring back: when a subject turns out to be another, records that stood under its
 * number tell facts that were removed from the other. They go under the article under which the fact went, in the transaction
 * that moves the links.
 */
@Component
class TakingOutReturned {

    private final JdbcRemovals removals;
    private final Erasing erasing;
    private final Catalogue catalogue;
    private final FactTokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakingOutReturned(
            JdbcRemovals removals,
            Erasing erasing,
            Catalogue catalogue,
            FactTokens tokens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.removals = removals;
        this.erasing = erasing;
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** Looks at the subjects whose links the commit with this number has moved. */
    void takeOut(long number, LocalDate today) {
        Map<String, Long> removedIn = new HashMap<>();
        for (UUID subject : removals.moved(number)) {
            Map<String, JdbcRemovals.Tombstone> left = removals.left(subject);
            removals.ofSubject(subject).stream()
                    .collect(Collectors.groupingBy(version -> Map.entry(version.item(), version.recordKey())))
                    .forEach((key, versions) -> stone(versions, left).ifPresent(stone -> {
                        removals.markEarly(
                                key.getKey(),
                                key.getValue(),
                                stone.article(),
                                today,
                                number,
                                OffsetDateTime.now(clock));
                        removedIn.merge(stone.article(), stone.removedIn(), Math::max);
                    }));
        }
        if (!removedIn.isEmpty()) {
            erasing.takeAway(number);
            events.publishEvent(new RecordsReturned(number, removedIn));
        }
    }

    private Optional<JdbcRemovals.Tombstone> stone(
            List<JdbcRemovals.Version> versions, Map<String, JdbcRemovals.Tombstone> left) {
        return versions.stream()
                .flatMap(version -> asked(version).stream()
                        .map(left::get)
                        .filter(Objects::nonNull)
                        .filter(stone -> version.assumed() || !version.decided().isAfter(stone.decided())))
                .findFirst();
    }

    private List<String> asked(JdbcRemovals.Version version) {
        Item item = catalogue.require(version.item());
        return tokens.asked(item, Canonical.values(item, version.itemVersion(), version.payload()), version.decided());
    }
}
