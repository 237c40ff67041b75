package org.credit531.record;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks up what is known of the records of a piece: one descent into the index for each key, however large the tables are. Rows
 * that are compared later in any case, those about persons among them, are not looked up.
 */
final class KnownRecords {

    /** What is known of a record and cannot be told by a hash. */
    static final byte[] TO_BE_COMPARED = {};

    /** A record that its source has taken back, or that this very batch has stated, has no hash to be like. */
    private static final String STATED = """
            select k.record_key, s.hash from unnest(?::uuid[]) as k(record_key)
             cross join lateral (
                   select case when not retracted and knowledge <> ? then hash end as hash from statement
                    where item = ? and record_key = k.record_key and party_scheme <> 'citizen-number'
                    order by revision desc limit 1) s
            """;

    private static final String REMOVED = """
            select k.record_key, null::bytea from unnest(?::uuid[]) as k(record_key)
             where exists (select 1 from removed_record where item = ? and record_key = k.record_key)
            """;

    private final Connection connection;
    private final String item;
    private final long knowledge;
    private final boolean removed;

    /**
     * Looks at the records of an item for the batch that is the commit with this knowledge number.
     *
     * @param removed whether any record of the item was ever removed
     */
    KnownRecords(Connection connection, String item, long knowledge, boolean removed) {
        this.connection = connection;
        this.item = item;
        this.knowledge = knowledge;
        this.removed = removed;
    }

    /** The hash of each record's present version by its key, or {@link #TO_BE_COMPARED}; nothing of records not known. */
    Map<UUID, byte[]> of(List<Piece.Row> rows) throws SQLException {
        Map<UUID, byte[]> known = new HashMap<>();
        UUID[] wanted =
                rows.stream().filter(row -> !row.compared()).map(Piece.Row::key).toArray(UUID[]::new);
        if (wanted.length == 0) {
            return known;
        }
        Array keys = connection.createArrayOf("uuid", wanted);
        try (PreparedStatement stated = connection.prepareStatement(STATED)) {
            stated.setArray(1, keys);
            stated.setLong(2, knowledge);
            stated.setString(3, item);
            read(stated, known);
        }
        if (removed) {
            try (PreparedStatement gone = connection.prepareStatement(REMOVED)) {
                gone.setArray(1, keys);
                gone.setString(2, item);
                read(gone, known);
            }
        }
        return known;
    }

    private static void read(PreparedStatement statement, Map<UUID, byte[]> known) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                byte[] hash = found.getBytes(2);
                known.put(found.getObject(1, UUID.class), hash == null ? TO_BE_COMPARED : hash);
            }
        }
    }
}
