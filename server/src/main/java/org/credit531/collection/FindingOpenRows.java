package org.credit531.collection;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the rows of a page, and of each no more than what is asked for. In how many batches they came decides on no number of
 * statements: a unit may send each row in one of its own.
 */
@Component
class FindingOpenRows implements OpenRows {

    private final JdbcOpenRows rows;
    private final JdbcBatches batches;
    private final Quarantine quarantine;
    private final RereadingRows rereading;
    private final Clock clock;

    FindingOpenRows(
            JdbcOpenRows rows, JdbcBatches batches, Quarantine quarantine, RereadingRows rereading, Clock clock) {
        this.rows = rows;
        this.batches = batches;
        this.quarantine = quarantine;
        this.rereading = rereading;
        this.clock = clock;
    }

    @Override
    public List<OpenRow> of(Collection<String> items, Set<String> fields, @Nullable Place after, int limit) {
        List<Place> places = rows.places(items, after, limit);
        List<UUID> ids = places.stream().map(Place::batch).distinct().toList();
        Map<UUID, Batch> found = batches.find(ids);
        Map<UUID, List<QuarantinedRow>> kept = quarantine.find(places);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .flatMap(batch -> opened(batch, kept.getOrDefault(batch.id(), List.of()), fields).stream())
                .toList();
    }

    private List<OpenRow> opened(Batch batch, List<QuarantinedRow> kept, Set<String> fields) {
        try (var reading = rereading.of(batch)) {
            return kept.stream()
                    .map(row -> new OpenRow(
                            new Place(batch.id(), row.row()),
                            batch.item(),
                            batch.unit(),
                            batch.region(),
                            batch.receivedAt()
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDate(),
                            wanted(row, reading, fields)))
                    .toList();
        }
    }

    private static Map<String, String> wanted(QuarantinedRow row, RereadingRows.Rereading reading, Set<String> fields) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach((heading, cell) -> {
            Field field = Headings.isPlace(heading) ? null : reading.field(heading);
            if (field != null && fields.contains(field.name())) {
                cells.putIfAbsent(field.name(), Masking.shown(field, cell));
            }
        });
        return cells;
    }

    @Override
    public long count(Collection<String> items) {
        return rows.count(items);
    }
}
