package org.credit531.collection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What collection keeps of records beside the records: files as received, and rows that were not taken. */
@Component
public class KeptCopies {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Quarantine quarantine;

    KeptCopies(JdbcClient jdbc, Quarantine quarantine) {
        this.jdbc = jdbc;
        this.quarantine = quarantine;
    }

    /** Deletes the files of these batches; how many pieces were there. */
    public int forgetUploads(Collection<UUID> batches) {
        return jdbc.sql("""
                delete from raw_chunk c using batch b
                 where b.id = c.batch and b.id = any(:batches) and b.state = 'done'
                """).param("batches", batches.toArray(UUID[]::new)).update();
    }

    /** Deletes the files that a unit sent of an item until then; how many pieces were there. */
    public int forgetUploads(String item, String unit, Instant until) {
        return jdbc.sql("""
                delete from raw_chunk c using batch b
                 where b.id = c.batch and b.item = :item and b.unit = :unit and b.received_at <= :until
                   and b.state = 'done'
                """)
                .param("item", item)
                .param("unit", unit)
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .update();
    }

    /**
     * Empties the rows of some items whose item and cells fit: what they say goes, their number stays with the reason that it
     * was removed.
     *
     * @return how many rows were emptied
     */
    public int emptyRows(Set<String> items, BiPredicate<String, Collection<String>> fits) {
        int emptied = 0;
        for (Place batch : batches(items)) {
            long last = 0;
            List<KeptRow> rows = quarantine.search(batch.batch(), QuarantineFilter.ALL, last, AT_A_TIME);
            while (!rows.isEmpty()) {
                emptied += empty(batch, rows, fits);
                last = rows.getLast().row().row();
                rows = quarantine.search(batch.batch(), QuarantineFilter.ALL, last, AT_A_TIME);
            }
        }
        return emptied;
    }

    private int empty(Place batch, List<KeptRow> rows, BiPredicate<String, Collection<String>> fits) {
        List<Long> found = rows.stream()
                .map(KeptRow::row)
                .filter(row -> fits.test(batch.item(), row.cells().values()))
                .map(QuarantinedRow::row)
                .toList();
        quarantine.empty(batch.batch(), found);
        return found.size();
    }

    private List<Place> batches(Set<String> items) {
        return jdbc.sql("""
                select b.id, b.item from batch b
                 where b.item = any(:items) and exists (select 1 from quarantined_row q where q.batch = b.id)
                """)
                .param("items", items.toArray(String[]::new))
                .query((row, number) -> new Place(row.getObject("id", UUID.class), row.getString("item")))
                .list();
    }

    private record Place(UUID batch, String item) {}
}
