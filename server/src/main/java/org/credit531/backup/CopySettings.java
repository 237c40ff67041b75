package org.credit531.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Settings under which the same rows always give the same text in the same order. */
final class CopySettings {

    private static final List<String> STATEMENTS = List.of(
            "set local row_security = off",
            "set local max_parallel_workers_per_gather = 0",
            "set local synchronize_seqscans = off",
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'postgres'",
            "set local timezone = 'UTC'",
            "set local bytea_output = 'hex'",
            "set local extra_float_digits = 1",
            "set local statement_timeout = 0");

    private CopySettings() {}

    /** For the transaction that runs. */
    static void apply(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var text : STATEMENTS) {
                statement.execute(text);
            }
        }
    }
}
