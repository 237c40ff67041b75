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

    static final String PLACES = """
            select p.id, p.row_number
              from unnest(:items::text[]) as wanted(item)
             cross join lateral (
                   select b.received_at, b.id, q.row_number
                     from batch b
                    cross join lateral (
                          select row_number from quarantined_row
                           where batch = b.id and state = 'open' and reason in ('invalid', 'unattributed')
                             and code <> all(:settled) and (b.id <> :batch or row_number > :row)
                           order by row_number limit :limit) q
                    where b.item = wanted.item and b.rows_open > 0 and b.state = 'done'
                      and (b.received_at, b.id)
                          >= (coalesce((select received_at from batch where id = :batch), '-infinity'::timestamptz), :batch)
                    order by b.received_at, b.id, q.row_number limit :limit) p
             order by p.received_at, p.id, p.row_number limit :limit
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcOpenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Along the index of each item, and in each batch along that of its rows: a page reads about as many rows as it has, however many
     * there are.
     */
    List<OpenRows.Place> places(Collection<String> items, OpenRows.@Nullable Place after, int limit) {
        return jdbc.sql(PLACES)
                .param("items", items.toArray(String[]::new))
                .param("settled", SETTLED.toArray(String[]::new))
                .param("batch", after == null ? BEFORE_ALL : after.batch(), Types.OTHER)
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
