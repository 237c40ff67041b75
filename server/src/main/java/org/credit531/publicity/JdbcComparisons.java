package org.credit531.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comparisons office by office in PostgreSQL; with row-level security by the office. */
@Component
class JdbcComparisons {

    private final JdbcClient jdbc;

    JdbcComparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Comparison comparison) {
        jdbc.sql("""
                insert into publicity_comparison (id, item, unit, region, source, compared_on, compared, sent, pending, noted, known)
                values (:id, :item, :unit, :region, :source, :on, :compared, :sent, :pending, :noted, :known)
                """)
                .param("id", comparison.id())
                .param("item", comparison.sheet().item())
                .param("unit", comparison.unit())
                .param("region", comparison.region())
                .param("source", comparison.source())
                .param("on", comparison.on())
                .param("compared", comparison.compared())
                .param("sent", comparison.sent())
                .param("pending", comparison.pending())
                .param("noted", comparison.noted())
                .param("known", comparison.known())
                .update();
    }

    /** Those in scope, the latest first. */
    List<Comparison> list(int limit) {
        return jdbc.sql("""
                select * from publicity_comparison order by compared_on desc, id, unit, region limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new Comparison(
                        row.getObject("id", UUID.class),
                        Sheet.ofItem(row.getString("item")).orElseThrow(),
                        row.getString("unit"),
                        row.getString("region"),
                        row.getString("source"),
                        row.getObject("compared_on", LocalDate.class),
                        row.getInt("compared"),
                        row.getInt("sent"),
                        row.getInt("pending"),
                        row.getInt("noted"),
                        row.getInt("known")))
                .list();
    }

    /** Deletes those from before a day. */
    void forget(LocalDate before) {
        jdbc.sql("delete from publicity_comparison where compared_on < :before")
                .param("before", before)
                .update();
    }
}
