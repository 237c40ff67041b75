package org.credit531.removal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was removed at once.
 *
 * @param id its id
 * @param ground why
 * @param article under which article
 * @param knowledge the number under which it went: what knows as much knows that it is gone
 * @param removedAt when
 * @param records what went
 */
public record Removal(
        UUID id, RemovalGround ground, String article, long knowledge, Instant removedAt, List<RemovedRecord> records) {

    public Removal {
        records = List.copyOf(records);
    }

    /** Whom it was about. */
    public Set<UUID> subjects() {
        return records.stream().map(RemovedRecord::subject).collect(Collectors.toSet());
    }

    /** The catalogue items of what went. */
    public Set<String> items() {
        return records.stream().map(RemovedRecord::item).collect(Collectors.toSet());
    }
}
