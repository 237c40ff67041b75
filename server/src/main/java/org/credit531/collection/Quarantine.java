package org.credit531.collection;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.PartyCode;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that could not be taken: reasons and states in clear for counting, and the number of an organisation that alone
 * is missing for finding; everything else sealed by the vault.
 */
@Component
class Quarantine {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = "select batch, row_number, sealed, state, revision from quarantined_row ";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Vault vault;

    Quarantine(JdbcTemplate template, Vault vault) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.vault = vault;
    }

    /** Adds rows in the transaction under way. */
    void add(UUID batch, List<QuarantinedRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (QuarantinedRow row : rows) {
            Optional<PartyCode> party = PartyKey.of(row);
            values.add(new @Nullable Object[] {
                batch,
                row.row(),
                row.reason(),
                row.findings().getFirst().code(),
                seal(batch, row),
                party.map(code -> code.scheme().code()).orElse(null),
                party.map(PartyCode::text).orElse(null)
            });
        }
        template.batchUpdate("""
                insert into quarantined_row (batch, row_number, reason, code, sealed, party_scheme, party_code)
                values (?, ?, ?, ?, ?, ?, ?)
                """, values);
    }

    /** Keeps what open rows say now and what is wrong with them; what they said before is in their upload. */
    void rewrite(UUID batch, Collection<QuarantinedRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (QuarantinedRow row : rows) {
            Optional<PartyCode> party = PartyKey.of(row);
            values.add(new @Nullable Object[] {
                row.reason(),
                row.findings().getFirst().code(),
                seal(batch, row),
                party.map(code -> code.scheme().code()).orElse(null),
                party.map(PartyCode::text).orElse(null),
                batch,
                row.row()
            });
        }
        template.batchUpdate("""
                update quarantined_row set reason = ?, code = ?, sealed = ?, party_scheme = ?, party_code = ?,
                       revision = revision + 1
                 where batch = ? and row_number = ? and state = 'open'
                """, values);
    }

    /** Empties rows that tell what was removed, whatever state they are in. */
    void empty(UUID batch, Collection<Long> rows) {
        template.batchUpdate(
                """
                update quarantined_row set reason = ?, code = ?, sealed = ?, party_scheme = null, party_code = null,
                       revision = revision + 1
                 where batch = ? and row_number = ?
                """,
                rows.stream()
                        .map(QuarantinedRow::removedBefore)
                        .map(row -> new Object[] {
                            row.reason(), QuarantinedRow.REMOVED_BEFORE, seal(batch, row), batch, row.row()
                        })
                        .toList());
    }

    List<QuarantinedRow> after(UUID batch, long row, int limit) {
        return search(batch, QuarantineFilter.ALL, row, limit).stream()
                .map(KeptRow::row)
                .toList();
    }

    /** Rows of a batch that fit a filter, after a row number, in order. */
    List<KeptRow> search(UUID batch, QuarantineFilter filter, long afterRow, int limit) {
        return jdbc.sql(SELECT + """
                where batch = :batch and row_number > :row
                  and (:code::text is null or code = :code)
                  and (:state::text is null or state = :state)
                order by row_number limit :limit
                """)
                .param("batch", batch)
                .param("row", afterRow)
                .param("code", filter.code(), Types.VARCHAR)
                .param("state", filter.state(), Types.VARCHAR)
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    Optional<KeptRow> find(UUID batch, long row) {
        return jdbc.sql(SELECT + "where batch = :batch and row_number = :row")
                .param("batch", batch)
                .param("row", row)
                .query(this::kept)
                .optional();
    }

    /** The rows with these numbers, in order; numbers that are not there are left out. */
    List<KeptRow> find(UUID batch, Collection<Long> rows) {
        return jdbc.sql(SELECT + "where batch = :batch and row_number = any(:rows) order by row_number")
                .param("batch", batch)
                .param("rows", rows.toArray(Long[]::new))
                .query(this::kept)
                .list();
    }

    /** The rows at some places, in order, by their batches; places where there is none are left out. */
    Map<UUID, List<QuarantinedRow>> find(Collection<OpenRows.Place> places) {
        Map<UUID, List<QuarantinedRow>> found = new HashMap<>();
        jdbc.sql(SELECT + """
                where (batch, row_number) in (select * from unnest(:batches::uuid[], :rows::bigint[]))
                order by batch, row_number
                """)
                .param("batches", places.stream().map(OpenRows.Place::batch).toArray(UUID[]::new))
                .param("rows", places.stream().map(OpenRows.Place::row).toArray(Long[]::new))
                .query(row -> {
                    UUID batch = row.getObject("batch", UUID.class);
                    found.computeIfAbsent(batch, id -> new ArrayList<>())
                            .add(open(batch, row.getLong("row_number"), row.getBytes("sealed")));
                });
        return found;
    }

    /** The row, which nobody else changes until the transaction under way has ended. */
    Optional<KeptRow> lock(UUID batch, long row) {
        return jdbc.sql(SELECT + "where batch = :batch and row_number = :row for update")
                .param("batch", batch)
                .param("row", row)
                .query(this::kept)
                .optional();
    }

    /** The same of several. */
    List<KeptRow> lock(UUID batch, Collection<Long> rows) {
        return jdbc.sql(SELECT + "where batch = :batch and row_number = any(:rows) order by row_number for update")
                .param("batch", batch)
                .param("rows", rows.toArray(Long[]::new))
                .query(this::kept)
                .list();
    }

    Map<String, Long> reasons(UUID batch) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select code, count(*) from quarantined_row where batch = :batch
                 group by code order by count(*) desc, code
                """).param("batch", batch).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private KeptRow kept(ResultSet result, int number) throws SQLException {
        UUID batch = result.getObject("batch", UUID.class);
        QuarantinedRow row = open(batch, result.getLong("row_number"), result.getBytes("sealed"));
        return new KeptRow(row, RowState.of(result.getString("state")), result.getInt("revision"));
    }

    private byte[] seal(UUID batch, QuarantinedRow row) {
        return vault.seal(Purpose.QUARANTINE, JSON.writeValueAsBytes(row), place(batch, row.row()))
                .bytes();
    }

    private QuarantinedRow open(UUID batch, long row, byte[] sealed) {
        return JSON.readValue(
                vault.open(Purpose.QUARANTINE, Sealed.of(sealed), place(batch, row)), QuarantinedRow.class);
    }

    /** Binds a row to its place, so that rows cannot be swapped. */
    private static byte[] place(UUID batch, long row) {
        return ByteBuffer.allocate(24)
                .putLong(batch.getMostSignificantBits())
                .putLong(batch.getLeastSignificantBits())
                .putLong(row)
                .array();
    }
}
