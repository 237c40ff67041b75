package org.credit531.record;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.credit531.catalogue.Item;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what a batch tells with the facts that were removed. Where nothing of the kind was ever removed it costs one
 * question at the beginning; otherwise one descent into an index for each piece of the batch.
 */
final class RemovedBefore {

    private final JdbcClient jdbc;
    private final Item item;
    private final FactTokens tokens;
    private final String scope;
    private final boolean any;

    RemovedBefore(JdbcTemplate template, Item item, FactTokens tokens) {
        this.jdbc = JdbcClient.create(template);
        this.item = item;
        this.tokens = tokens;
        this.scope = new FactIdentity(item).scope();
        this.any = exists();
    }

    private boolean exists() {
        return jdbc.sql("select exists (select 1 from removed_fact where scope = :scope)")
                .param("scope", scope)
                .query(Boolean.class)
                .single();
    }

    /** Whether any fact of the kind was removed. */
    boolean any() {
        return any;
    }

    /** By what a record is compared with removed facts; nothing where none was removed. */
    List<String> identities(StatedRecord stated) {
        return any ? tokens.asked(item, stated) : List.of();
    }

    /**
     * To be asked once the batch has its knowledge number: from then on nobody else removes anything.
     *
     * @throws ConcurrencyFailureException where the first fact of the kind was removed while rows were already read; the
     *     batch is to be read again
     */
    void check() {
        if (!any && exists()) {
            throw new ConcurrencyFailureException(
                    "the first record of " + scope + " was removed while this batch was read: it has to be read again");
        }
    }

    /** Looks over the connection of the transaction under way. */
    Looking in(Connection connection) {
        return any ? rows -> among(connection, rows) : rows -> Set.of();
    }

    private static Set<String> among(Connection connection, List<Piece.Row> rows) throws SQLException {
        String[] asked = rows.stream()
                .filter(row -> !row.compared())
                .flatMap(row -> row.identities().stream())
                .toArray(String[]::new);
        Array array = connection.createArrayOf("text", asked);
        Set<String> gone = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select distinct f.token from unnest(?::text[]) as asked(token) join removed_fact f using (token)")) {
            statement.setArray(1, array);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    gone.add(found.getString(1));
                }
            }
        }
        return gone;
    }

    /** Which of the identities of some rows are those of removed facts. */
    interface Looking {

        Set<String> among(List<Piece.Row> rows) throws SQLException;
    }
}
