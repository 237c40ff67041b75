package org.credit531.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.credit531.benchmarks.Workload.Rows;
import org.credit531.scoring.Model;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in this process and in memory: the columnar database that somebody would take who writes no engine. */
final class DuckDb {

    private static final String URL = "jdbc:duckdb:";

    private DuckDb() {}

    /** With the records of the first subjects, and as many threads as the engine. */
    static SqlPeer open(Workload workload, Model model, int subjects, int threads) throws Exception {
        var connection = DriverManager.getConnection(URL).unwrap(DuckDBConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '6GB'");
            statement.execute("SET threads = " + threads);
        }
        var peer = new SqlPeer(connection, () -> {}, subjects, model)
                .loaded(workload, (rows, limit) -> append(connection, rows, limit));
        forgetOrder(connection);
        return peer;
    }

    /** Points may come in any order, which lets both threads write them. */
    private static void forgetOrder(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
        }
    }

    private static void append(DuckDBConnection connection, Rows rows, int subjects) throws SQLException {
        try (var appender = connection.createAppender("loaded")) {
            for (int subject = 0; subject < subjects; subject++) {
                for (int row = rows.first()[subject]; row < rows.first()[subject + 1]; row++) {
                    append(appender, rows, subject, row);
                }
            }
        }
    }

    private static void append(DuckDBAppender appender, Rows rows, int subject, int row) throws SQLException {
        int removed = rows.removed()[row];
        appender.beginRow();
        appender.append(subject).append((long) row).appendEpochDays(rows.effective()[row]);
        appender.appendEpochDays(removed == Workload.NEVER ? (int) ScorecardSql.NEVER.toEpochDay() : removed);
        if (rows.hasCode(row)) {
            appender.append((short) rows.code()[row]);
        } else {
            appender.appendNull();
        }
        if (rows.hasDay(row)) {
            appender.appendEpochDays(rows.day()[row]);
        } else {
            appender.appendNull();
        }
        if (rows.hasNumber(row)) {
            appender.append(rows.number()[row]);
        } else {
            appender.appendNull();
        }
        appender.endRow();
    }
}
