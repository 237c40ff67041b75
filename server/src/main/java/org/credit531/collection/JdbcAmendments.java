package org.credit531.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of quarantined rows afterwards, in PostgreSQL: their states, the counts of these, and who did what. */
@Component
class JdbcAmendments {

    private static final String FITS = """
              and (q.party_scheme = 'uscc'
                   and exists (select 1 from code_exception e where e.code = q.party_code and e.confirmed_by is not null
                                  and e.valid_from <= :today and e.valid_to > :today)
                or q.party_scheme <> 'uscc'
                   and exists (select 1 from attribution a where a.code = q.party_code and a.scheme = q.party_scheme
                                  and a.known_to is null))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAmendments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Brings rows of a batch from one state to another and counts them there; how many were in the first. */
    int move(UUID batch, Collection<Long> rows, RowState from, RowState to) {
        if (rows.isEmpty()) {
            return 0;
        }
        int moved = jdbc.sql("""
                update quarantined_row set state = :to
                 where batch = :batch and row_number = any(:rows) and state = :from
                """)
                .param("to", to.code())
                .param("from", from.code())
                .param("batch", batch)
                .param("rows", rows.toArray(Long[]::new))
                .update();
        count(batch, moved, from, to);
        return moved;
    }

    private void count(UUID batch, int moved, RowState from, RowState to) {
        jdbc.sql("""
                update batch set
                       rows_open = rows_open + :moved * ((:to = 'open')::int - (:from = 'open')::int),
                       rows_corrected = rows_corrected + :moved * ((:to = 'corrected')::int - (:from = 'corrected')::int),
                       rows_dropped = rows_dropped + :moved * ((:to = 'dropped')::int - (:from = 'dropped')::int),
                       rows_attributed_later = rows_attributed_later
                           + :moved * ((:to = 'attributed-later')::int - (:from = 'attributed-later')::int),
                       rows_returned = rows_returned + :moved * ((:to = 'returned')::int - (:from = 'returned')::int)
                 where id = :batch
                """)
                .param("moved", moved)
                .param("from", from.code())
                .param("to", to.code())
                .param("batch", batch)
                .update();
    }

    /** Notes what somebody did with rows of a batch. */
    void note(UUID batch, Collection<Long> rows, QuarantineAct act) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into quarantine_act (batch, row_number, act, acted_by, acted_at, reason, taken_in)
                select :batch, row_number, :act, :by, :at, :reason, :takenIn from unnest(:rows) as row_number
                """)
                .param("batch", batch)
                .param("act", act.kind().code())
                .param("by", act.by())
                .param("at", act.at())
                .param("reason", act.reason() == null ? null : act.reason().code(), Types.VARCHAR)
                .param("takenIn", act.takenIn(), Types.OTHER)
                .param("rows", rows.toArray(Long[]::new))
                .update();
    }

    /** What was done with a row, the latest first. */
    List<QuarantineAct> acts(UUID batch, long row) {
        return jdbc.sql("""
                select act, acted_by, acted_at, reason, taken_in from quarantine_act
                 where batch = :batch and row_number = :row order by acted_at desc
                """)
                .param("batch", batch)
                .param("row", row)
                .query(JdbcAmendments::act)
                .list();
    }

    /** The batches that brought rows of a batch again, the latest first. */
    List<UUID> batchesOf(UUID origin, int limit) {
        return jdbc.sql("select id from batch where origin = :origin order by received_at desc, id limit :limit")
                .param("origin", origin)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether any row waits for its party to become known. */
    boolean anyWaiting() {
        return jdbc.sql("""
                select exists (select 1 from quarantined_row where state = 'open' and party_code is not null)
                """).query(Boolean.class).single();
    }

    /** Whether a batch has open rows whose party is known by now. */
    boolean anyFits(UUID batch) {
        return jdbc.sql("""
                select exists (select 1 from quarantined_row q
                                where q.batch = :batch and q.state = 'open' and q.party_code is not null
                """ + FITS + ")")
                .param("today", LocalDate.now(clock))
                .param("batch", batch)
                .query(Boolean.class)
                .single();
    }

    /** Batches with open rows whose party has become known, in the order in which they came. */
    List<UUID> batchesThatFit() {
        return jdbc.sql("""
                select b.id from batch b join (
                       select distinct q.batch from quarantined_row q
                        where q.state = 'open' and q.party_code is not null
                """ + FITS + """
                       ) fits on fits.batch = b.id
                 order by b.received_at, b.id
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Open rows of a batch whose party has become known, locked; those that somebody else has at hand are left to them. */
    List<Long> rowsThatFit(UUID batch, long afterRow, int limit) {
        return jdbc.sql("""
                select q.row_number from quarantined_row q
                 where q.batch = :batch and q.row_number > :row and q.state = 'open' and q.party_code is not null
                """ + FITS + """
                 order by q.row_number limit :limit for update of q skip locked
                """)
                .param("today", LocalDate.now(clock))
                .param("batch", batch)
                .param("row", afterRow)
                .param("limit", limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    QuarantineAct act(QuarantineAct.Kind kind, String by, @Nullable UUID takenIn) {
        return new QuarantineAct(kind, by, OffsetDateTime.now(clock), null, takenIn);
    }

    private static QuarantineAct act(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new QuarantineAct(
                QuarantineAct.Kind.of(row.getString("act")),
                row.getString("acted_by"),
                row.getObject("acted_at", OffsetDateTime.class),
                reason == null ? null : QuarantineAct.Reason.of(reason),
                row.getObject("taken_in", UUID.class));
    }
}
