package org.credit531.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;

/**
 * The baseline of imports: the very rows that a batch stored, read back in the order of the file and in binary form, copied
 * by one binary COPY for each table into a table of the same structure (partitions and indexes included) that holds what the
 * real one held before the batch, in the same database, and committed together. Nothing is parsed, checked, compared or
 * looked up.
 */
final class BareCopy implements AutoCloseable {

    private final Connection connection;
    private final Connection administration;

    private BareCopy(Connection connection, Connection administration) {
        this.connection = connection;
        this.administration = administration;
    }

    /** Signs in to the embedded database of a data folder as the owner of its tables. */
    static BareCopy into(Path data) throws IOException, SQLException {
        return new BareCopy(connection(data, "credit531_owner"), connection(data, "postgres"));
    }

    static Connection connection(Path data, String user) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", Files.readString(data.resolve("keys/" + user + ".password")));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/credit531", login);
    }

    /**
     * Writes everything to disk, so that import and copy begin alike: each logs every page in full that it is the first to
     * touch, which a copy into tables that were just filled would be spared.
     */
    void checkpoint() throws SQLException {
        try (var statement = administration.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** What a copy took, and into which tables it went. */
    record Result(long rows, String tables, Duration time) {

        double rowsPerSecond() {
            return rows / (time.toNanos() / 1e9);
        }
    }

    /** A table, what a batch stored in it in the order of the file, and by what its rows are told from those before. */
    private record Stored(String table, String rows, String before) {}

    private static List<Stored> stored(String batch, String item) {
        var statements = "(select * from statement where batch = '%s') s".formatted(batch);
        var known = "(select number from knowledge where batch = '%s')".formatted(batch);
        var parties = "(select party_scheme, party_code, min(row_number) as row_number from " + statements
                + " group by party_scheme, party_code) s";
        var links = "attribution a join " + parties + " on a.scheme = s.party_scheme and a.code = s.party_code"
                + " and a.known_from = " + known;
        var first = "(select a.subject, min(s.row_number) as row_number from " + links + " group by a.subject) f";
        return List.of(
                new Stored(
                        "statement",
                        "select * from " + statements + " order by row_number",
                        "t.batch <> '" + batch + "'"),
                new Stored(
                        "party_record",
                        "select p.* from party_record p join " + statements + " on p.party_code = s.party_code"
                                + " and p.party_scheme = s.party_scheme and p.item = s.item"
                                + " and p.record_key = s.record_key and s.revision = 1 order by s.row_number",
                        "t.item <> '" + item + "' or not exists (select 1 from " + statements
                                + " where s.record_key = t.record_key and s.revision = 1)"),
                new Stored(
                        "subject",
                        "select u.* from subject u join " + first + " on f.subject = u.id where u.known_from = " + known
                                + " order by f.row_number",
                        "t.known_from <> " + known),
                new Stored(
                        "attribution",
                        "select a.* from " + links + " order by s.row_number",
                        "t.known_from <> " + known),
                new Stored(
                        "public_subject",
                        "select u.* from public_subject u join subject b on b.id = u.subject join " + first
                                + " on f.subject = u.subject where b.known_from = " + known + " order by f.row_number",
                        "not exists (select 1 from subject u where u.id = t.subject and u.known_from = " + known
                                + ")"));
    }

    /** How many pieces of work the import has left: to the evaluation, and to be counted. */
    long pending() throws SQLException {
        return number("select (select count(*) from evaluation_pending)"
                + " + (select count(*) from item_source where counted_at < knowledge)");
    }

    /** Copies what a batch stored, by way of files beside another, and measures only the way in. */
    Result copy(String batch, String item, Path other) throws IOException, SQLException {
        var tables = new ArrayList<String>();
        long rows = 0;
        for (var stored : stored(batch, item)) {
            var file = other.resolveSibling(stored.table() + ".binary");
            if (readBack(stored, file) > 0) {
                createTable(stored.table());
                execute("insert into bare_%s select t.* from %s t where %s"
                        .formatted(stored.table(), stored.table(), stored.before()));
                tables.add(stored.table());
            }
        }
        checkpoint();
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        for (var table : tables) {
            long copied = copyIn(table, other.resolveSibling(table + ".binary"));
            rows = table.equals("statement") ? copied : rows;
        }
        connection.commit();
        var time = Duration.ofNanos(System.nanoTime() - begun);
        connection.setAutoCommit(true);
        for (var table : tables) {
            execute("drop table bare_" + table);
            Files.delete(other.resolveSibling(table + ".binary"));
        }
        return new Result(rows, String.join(", ", tables), time);
    }

    private long copyIn(String table, Path file) throws IOException, SQLException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_" + table + " from stdin (format binary)", in, 1 << 16);
        }
    }

    private long readBack(Stored stored, Path file) throws IOException, SQLException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + stored.rows() + ") to stdout (format binary)", out);
        }
    }

    private void createTable(String table) throws SQLException {
        switch (table) {
            case "statement" -> createStatement();
            case "party_record" ->
                execute("create table bare_party_record (like party_record_organisation including all)");
            default -> execute("create table bare_%s (like %s including all)".formatted(table, table));
        }
    }

    /** Of the part for organisations, which is the one that imports fill. */
    private void createStatement() throws SQLException {
        execute(
                "create table bare_statement (like statement_organisation including all) partition by hash (record_key)");
        long leaves = number("select count(*) from pg_inherits where inhparent = 'statement_organisation'::regclass");
        for (int leaf = 0; leaf < leaves; leaf++) {
            execute("create table bare_leaf_%d partition of bare_statement".formatted(leaf)
                    + " for values with (modulus %d, remainder %d)".formatted(leaves, leaf));
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        administration.close();
        connection.close();
    }
}
