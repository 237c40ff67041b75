package org.credit531.collection;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows that could not be taken: reasons in clear for counting, everything else sealed by the vault. */
@Component
class Quarantine {

    private static final JsonMapper JSON = JsonMapper.shared();

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
        List<Object[]> values = new ArrayList<>(rows.size());
        for (QuarantinedRow row : rows) {
            Finding first = row.findings().getFirst();
            byte[] sealed = vault.seal(Purpose.QUARANTINE, JSON.writeValueAsBytes(row), place(batch, row.row()))
                    .bytes();
            values.add(new Object[] {batch, row.row(), row.reason(), first.code(), sealed});
        }
        template.batchUpdate(
                "insert into quarantined_row (batch, row_number, reason, code, sealed) values (?, ?, ?, ?, ?)", values);
    }

    List<QuarantinedRow> after(UUID batch, long row, int limit) {
        return jdbc.sql("""
                select row_number, sealed from quarantined_row
                 where batch = :batch and row_number > :row order by row_number limit :limit
                """)
                .param("batch", batch)
                .param("row", row)
                .param("limit", limit)
                .query((result, number) -> open(batch, result.getLong(1), result.getBytes(2)))
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
