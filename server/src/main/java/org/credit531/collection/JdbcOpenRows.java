package org.credit531.collection;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where open rows stand, in PostgreSQL. */
@Component
class JdbcOpenRows {

    /** Rows that fitted, or will never fit: no correction of theirs is awaited. */
    private static final Set<String> SETTLED =
            Set.of("nothing-to-withdraw", "of-another-office", "term-over", "stated-since", "withdrawal-in-snapshot");

    private static final String OPEN = """
              from batch b join quarantined_row q on q.batch = b.id
             where b.item = any(:items) and b.rows_open > 0 and b.state = 'done' and q.state = 'open'
               and q.reason in ('invalid', 'unattributed') and q.code <> all(:settled)
            """;

    private final JdbcClient jdbc;

    JdbcOpenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenRows.Place> places(Collection<String> items, OpenRows.@Nullable Place after, int limit) {
        return jdbc.sql("select b.id, q.row_number" + "\n" + OPEN + """
               and (:batch::uuid is null
                    or (b.received_at, b.id, q.row_number) > ((select received_at from batch where id = :batch), :batch, :row))
             order by b.received_at, b.id, q.row_number limit :limit
            """)
                .param("items", items.toArray(String[]::new))
                .param("settled", SETTLED.toArray(String[]::new))
                .param("batch", after == null ? null : after.batch(), Types.OTHER)
                .param("row", after == null ? 0 : after.row())
                .param("limit", limit)
                .query((row, number) -> new OpenRows.Place(row.getObject("id", UUID.class), row.getLong("row_number")))
                .list();
    }

    long count(Collection<String> items) {
        return jdbc.sql("select count(*)" + "\n" + OPEN)
                .param("items", items.toArray(String[]::new))
                .param("settled", SETTLED.toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
