package org.credit531.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The baseline of imports: the same stored rows, read back from the table of statements in binary form, copied into an
 * empty table of the same structure (partitions and indexes included) in the same database by one binary COPY, committed.
 */
final class BareCopy implements AutoCloseable {

    private static final int LEAVES = 8;

    private final Connection connection;

    private BareCopy(Connection connection) {
        this.connection = connection;
    }

    /** Signs in to the embedded database of a data folder as the owner of its tables. */
    static BareCopy into(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var login = new Properties();
        login.setProperty("user", "credit531_owner");
        login.setProperty("password", Files.readString(data.resolve("keys/credit531_owner.password")));
        return new BareCopy(DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/credit531", login));
    }

    /** What a copy took. */
    record Result(long rows, Duration time) {

        double rowsPerSecond() {
            return rows / (time.toNanos() / 1e9);
        }
    }

    /** Copies the statements of one item and measures only the way in. */
    Result copy(String item, Path scratch) throws IOException, SQLException {
        var file = scratch.resolve("statements.binary");
        readBack(item, file);
        createTable(item);
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy benchmark_statement from stdin (format binary)", in);
            connection.commit();
            return new Result(rows, Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            connection.setAutoCommit(true);
            execute(List.of("drop table benchmark_statement"));
        }
    }

    private void readBack(String item, Path file) throws IOException, SQLException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from %s) to stdout (format binary)".formatted(branch(item)), out);
        }
    }

    private void createTable(String item) throws SQLException {
        var statements = new java.util.ArrayList<String>();
        statements.add("create table benchmark_statement (like statement including all) partition by list (item)");
        statements.add(
                "create table benchmark_branch partition of benchmark_statement for values in ('%s')".formatted(item)
                        + " partition by hash (record_key)");
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            statements.add("create table benchmark_leaf_%d partition of benchmark_branch".formatted(leaf)
                    + " for values with (modulus %d, remainder %d)".formatted(LEAVES, leaf));
        }
        execute(statements);
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String branch(String item) {
        return "statement_" + item.replace('-', '_');
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
