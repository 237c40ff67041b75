package org.credit531.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The results that the platform has stored, seen from beside it, and nights that come when they are called. */
final class StoredResults implements AutoCloseable {

    private static final String NIGHT = "'turn-of-the-day'";
    private static final long SELDOM = 20;
    private static final long COUNTING = 1_000;

    private final Connection connection;

    private StoredResults(Connection connection) {
        this.connection = connection;
    }

    /** Signs in to the embedded database of a data folder as the owner of its tables. */
    static StoredResults of(Path data) throws IOException, SQLException {
        return new StoredResults(BareCopy.connection(data, "credit531_owner"));
    }

    /**
     * Waits until nothing is left to be evaluated and every name can be found by every way, then has counted what is left to be
     * counted, and waits for that: the next measurement begins on a platform with nothing to do.
     */
    void await() throws InterruptedException, SQLException {
        awaitEvaluations();
        while (number("select count(*) from (select 1 from search_pending limit 1) p") > 0) {
            Thread.sleep(COUNTING);
        }
        while (number("select count(*) from item_source where counted_at < knowledge") > 0) {
            execute("update scheduled_tasks set execution_time = now() - interval '1 second'"
                    + " where task_name = 'count-items' and not picked and execution_time > now()");
            Thread.sleep(COUNTING);
        }
    }

    /** Waits until nothing is left to be evaluated; looks so seldom that it does not take part in what it measures. */
    void awaitEvaluations() throws InterruptedException, SQLException {
        while (isPending()) {
            Thread.sleep(SELDOM);
        }
    }

    private boolean isPending() throws SQLException {
        return number("select count(*) from (select 1 from evaluation_pending limit 1) p") > 0;
    }

    long count() throws SQLException {
        return number("select count(*) from evaluation_result");
    }

    /** How many subjects have results that rest on a batch. */
    long changedBy(String batch) throws SQLException {
        return number(
                "select count(distinct r.subject) from evaluation_result r join knowledge k on r.knowledge = k.number and k.batch = '"
                        + batch + "'");
    }

    /**
     * Makes one result in some due today, has the day turn, and says how many seconds pass until nothing is due any more.
     *
     * @param in one in how many; 0 for nobody
     */
    double night(int in) throws InterruptedException, SQLException {
        execute("update evaluation_result set next_change = null");
        if (in > 0) {
            execute(
                    "update evaluation_result r set next_change = current_date from (select subject, row_number() over () as"
                            + " place from evaluation_result) n where n.subject = r.subject and n.place % " + in
                            + " = 0");
        }
        execute("vacuum analyze evaluation_result");
        execute("update scheduled_tasks set execution_time = now() - interval '1 second' where task_name = " + NIGHT);
        String begun = "select count(*) from scheduled_tasks where task_name = " + NIGHT
                + " and (picked or execution_time > now())";
        while (number(begun) == 0) {
            Thread.sleep(1);
        }
        long from = System.nanoTime();
        while (number("select count(*) from scheduled_tasks where task_name = " + NIGHT + " and execution_time < now()")
                        > 0
                || isPending()) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - from) / 1e9;
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
        connection.close();
    }
}
