package org.credit531.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.credit531.database.DatabaseConnections;
import org.credit531.database.Login;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own with the platform's tables and roles, copied from one that was migrated once; a copy takes about
 * a tenth of a second. It goes with the server at the end of the JVM.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestServer server;
    private final String name;
    private final DatabaseConnections connections;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        this.connections = server.connectionsTo(name);
    }

    /** A new database that holds what the migrations put there. */
    public static TestDatabase fresh() {
        return copyOf(TestServer.TEMPLATE);
    }

    /** A new database with the roles and without a table. */
    public static TestDatabase empty() {
        return copyOf(TestServer.EMPTY);
    }

    /** A new database that holds what this one holds now; whoever is connected to this one is disconnected. */
    public TestDatabase copied() {
        return copyOf(name);
    }

    /** A new database that holds what another holds, to which nobody is connected. */
    static TestDatabase copyOf(String source) {
        var server = TestServer.running();
        var name = "test_" + NUMBERS.incrementAndGet();
        server.copy(source, name);
        return new TestDatabase(server, name);
    }

    /** How to reach it. */
    public DatabaseConnections connections() {
        return connections;
    }

    /** What the platform works with. */
    public DataSource application() {
        return source(connections.application());
    }

    /** What migrations and partitions are made with. */
    public DataSource owner() {
        return source(connections.owner());
    }

    /** What reads only. */
    public DataSource reader() {
        return source(connections.reader());
    }

    /** SQL as the owner, to arrange and to look. */
    public JdbcClient sql() {
        return JdbcClient.create(owner());
    }

    /**
     * Opens the months of the ledger from the one of a day to that of another: the turn of each day opens the next, and here days are
     * jumped over.
     */
    public void openLedger(LocalDate from, LocalDate until) {
        from.withDayOfMonth(1)
                .datesUntil(until.withDayOfMonth(1).plusDays(1), Period.ofMonths(1))
                .forEach(month -> sql().sql("select ledger_open_month(:month)")
                        .param("month", month)
                        .query(row -> {}));
    }

    /** Opens the month of the ledger that a day lies in. */
    public void openLedger(String day) {
        openLedger(LocalDate.parse(day), LocalDate.parse(day));
    }

    /** Keeps the present content as what {@link #reset()} returns to; the name of the database that holds it. */
    String keep() {
        String kept = name + "_kept";
        server.drop(kept);
        server.copy(name, kept);
        return kept;
    }

    /** Returns to the content that was kept; every session is ended. */
    void reset() {
        server.drop(name);
        server.copy(name + "_kept", name);
    }

    private DataSource source(Login login) {
        var source = new PGSimpleDataSource();
        try {
            source.setURL(connections.url());
            source.setUser(login.user());
            source.setPassword(login.password());
            source.setProperty("reWriteBatchedInserts", "true");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return source;
    }
}
