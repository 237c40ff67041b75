package org.credit531.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.credit531.subject.PartyCode;
import org.postgresql.PGConnection;

/**
 * Stores pieces of a batch while the next ones are read. A row goes straight into the statements about organisations if nothing
 * at all is known of its record: not from before, not from this batch, not that it was removed; of one that says what is known
 * already only the key is noted. The others are staged, to be compared once all rows are there; so are all that speak of
 * persons, since COPY goes past the policies of a table. Rows go in by order of their keys, so that an index is entered page by
 * page.
 */
final class Storing {

    private static final String STATEMENTS = """
            copy statement_organisation (item, record_key, revision, batch, row_number, item_version, unit, region,
                                         retracted, party_scheme, party_code, party_name, effective_from,
                                         effective_assumed, effective_to, removal_on, payload, hash, knowledge)
            from stdin (format binary)
            """;
    private static final String STAGED = """
            copy staged (item, record_key, revision, batch, row_number, item_version, unit, region, retracted,
                         party_scheme, party_code, party_name, effective_from, effective_assumed, effective_to,
                         removal_on, payload, hash, aliases, withdrawn, identities, knowledge) from stdin (format binary)
            """;
    private static final String RECORDS =
            "copy party_record_organisation (party_code, party_scheme, item, record_key) from stdin (format binary)";
    private static final String PARTIES =
            "copy stated_party (scheme, code, name, row_number, stated_on, ended_on) from stdin (format binary)";
    private static final String ALIASES =
            "copy stated_alias (scheme, code, alias_scheme, alias_code, stated_on, row_number) from stdin (format binary)";
    private static final String SAME = "copy same_row (record_key, row_number) from stdin (format binary)";

    private static final Comparator<Piece.Row> BY_PARTY = Comparator.<Piece.Row, String>comparing(
                    row -> row.party().text())
            .thenComparing(row -> row.party().scheme().code())
            .thenComparing(Piece.BY_KEY);

    private final PGConnection connection;
    private final KnownRecords records;
    private final RemovedBefore.Looking removed;
    private final String item;
    private final byte[] knowledge;
    private final BinaryFields fields = new BinaryFields();
    private boolean anyKnown;
    private long stored;
    private long staged;

    /**
     * Stores pieces over this connection, in the transaction that is under way there.
     *
     * @param knowledge the number of the commit
     * @param anyKnown whether any record of the item was stored or removed before
     */
    Storing(
            PGConnection connection,
            String item,
            long knowledge,
            KnownRecords records,
            RemovedBefore.Looking removed,
            boolean anyKnown) {
        this.connection = connection;
        this.item = item;
        this.knowledge = ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(Long.BYTES)
                .putLong(knowledge)
                .array();
        this.records = records;
        this.removed = removed;
        this.anyKnown = anyKnown;
    }

    /** How many rows went into the statements. */
    long stored() {
        return stored;
    }

    /** How many rows have still to be compared. */
    long staged() {
        return staged;
    }

    void store(Piece piece) throws SQLException, IOException {
        List<Piece.Row> rows = piece.rows();
        rows.sort(Piece.BY_KEY);
        Map<UUID, byte[]> known = anyKnown ? records.of(rows) : Map.of();
        Set<String> gone = removed.among(rows);
        List<Piece.Row> fresh = new ArrayList<>(rows.size());
        List<Piece.Row> same = new ArrayList<>();
        List<Piece.Row> others = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Piece.Row row = rows.get(i);
            byte[] hash = known.get(row.key());
            if (row.compared()
                    || !isThereOnce(rows, i)
                    || row.identities().stream().anyMatch(gone::contains)) {
                others.add(row);
            } else if (hash == null) {
                fresh.add(row);
            } else {
                (piece.hasHash(row, hash) ? same : others).add(row);
            }
        }
        copy(STATEMENTS, 19, fresh, piece, Piece.Row::statementEnd);
        copy(STAGED, 22, others, piece, Piece.Row::end);
        copy(SAME, 2, same, row -> fields.uuid(row.key()).number(row.number()));
        hand(fresh);
        stored += fresh.size();
        staged += others.size();
        anyKnown |= stored > 0;
    }

    /** Whether no other row of the piece states the same record; such rows stand side by side. */
    private static boolean isThereOnce(List<Piece.Row> rows, int at) {
        UUID key = rows.get(at).key();
        return (at == 0 || !rows.get(at - 1).key().equals(key))
                && (at == rows.size() - 1 || !rows.get(at + 1).key().equals(key));
    }

    private void copy(String sql, int columns, List<Piece.Row> rows, Piece piece, ToIntFunction<Piece.Row> end)
            throws SQLException, IOException {
        if (rows.isEmpty()) {
            return;
        }
        try (CopyingIn copy = new CopyingIn(connection, sql, columns)) {
            for (Piece.Row row : rows) {
                copy.row(piece.bytes(), row.begin(), end.applyAsInt(row), knowledge);
            }
            copy.finish();
        }
    }

    /** Hands the parties over: to the index of their records, and to be attributed. */
    private void hand(List<Piece.Row> rows) throws SQLException, IOException {
        List<Piece.Row> byParty = new ArrayList<>(rows);
        byParty.sort(BY_PARTY);
        copy(
                RECORDS,
                4,
                byParty,
                row -> fields.text(row.party().text())
                        .text(row.party().scheme().code())
                        .text(item)
                        .uuid(row.key()));
        copy(
                PARTIES,
                6,
                byParty,
                row -> fields.text(row.party().scheme().code())
                        .text(row.party().text())
                        .text(row.name())
                        .number(row.number())
                        .date(row.from())
                        .date(row.ended()));
        copy(
                ALIASES,
                6,
                byParty.stream().flatMap(Alias::of).toList(),
                alias -> fields.text(alias.row().party().scheme().code())
                        .text(alias.row().party().text())
                        .text(alias.code().scheme().code())
                        .text(alias.code().text())
                        .date(alias.row().from())
                        .number(alias.row().number()));
    }

    /** Another number of a row's party, by its registrar's word. */
    private record Alias(Piece.Row row, PartyCode code) {

        static Stream<Alias> of(Piece.Row row) {
            return row.aliases().stream().map(code -> new Alias(row, code));
        }
    }

    private <T> void copy(String sql, int columns, List<T> rows, Consumer<T> write) throws SQLException, IOException {
        if (rows.isEmpty()) {
            return;
        }
        try (CopyingIn copy = new CopyingIn(connection, sql, columns)) {
            for (T row : rows) {
                fields.clear();
                write.accept(row);
                copy.row(fields.array(), 0, fields.size());
            }
            copy.finish();
        }
    }
}
