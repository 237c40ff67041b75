package org.credit531.collection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.catalogue.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the rows of a page, batch by batch, and of each no more than what is asked for. */
@Component
class FindingOpenRows implements OpenRows {

    private final JdbcOpenRows rows;
    private final Batches batches;
    private final Quarantine quarantine;
    private final RereadingRows rereading;
    private final Clock clock;

    FindingOpenRows(JdbcOpenRows rows, Batches batches, Quarantine quarantine, RereadingRows rereading, Clock clock) {
        this.rows = rows;
        this.batches = batches;
        this.quarantine = quarantine;
        this.rereading = rereading;
        this.clock = clock;
    }

    @Override
    public List<OpenRow> of(Collection<String> items, Set<String> fields, @Nullable Place after, int limit) {
        Map<UUID, List<Long>> byBatch = new LinkedHashMap<>();
        rows.places(items, after, limit)
                .forEach(place -> byBatch.computeIfAbsent(place.batch(), batch -> new ArrayList<>())
                        .add(place.row()));
        List<OpenRow> found = new ArrayList<>();
        byBatch.forEach(
                (id, numbers) -> batches.find(id).ifPresent(batch -> found.addAll(opened(batch, numbers, fields))));
        return List.copyOf(found);
    }

    private List<OpenRow> opened(Batch batch, List<Long> numbers, Set<String> fields) {
        try (var reading = rereading.of(batch)) {
            return quarantine.find(batch.id(), numbers).stream()
                    .map(kept -> new OpenRow(
                            new Place(batch.id(), kept.row().row()),
                            batch.item(),
                            batch.unit(),
                            batch.region(),
                            batch.receivedAt()
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDate(),
                            wanted(kept.row(), reading, fields)))
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
    public Map<String, Long> counts(Collection<String> items) {
        return rows.counts(items);
    }
}
