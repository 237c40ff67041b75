package org.credit531.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.credit531.benchmarks.Workload.Rows;
import org.credit531.scoring.Model;

/** A database that computes a model as {@link ScorecardSql}: subjects and points into a temporary table. */
final class SqlPeer implements Peer {

    private final Connection connection;
    private final AutoCloseable server;
    private final int subjects;
    private final String points;

    /** How records get into the table {@code loaded}, as quickly as the database takes them. */
    interface Filling {

        /** Those of the subjects before a limit. */
        void fill(Rows rows, int subjects) throws Exception;
    }

    /**
     * On an empty database.
     *
     * @param server is stopped at the end
     * @param subjects how many
     */
    SqlPeer(Connection connection, AutoCloseable server, int subjects, Model model) {
        this.connection = connection;
        this.server = server;
        this.subjects = subjects;
        this.points = new ScorecardSql(model, Workload.AS_OF).points();
    }

    SqlPeer loaded(Workload workload, Filling filling) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE subject AS SELECT CAST(n AS integer) AS subject FROM generate_series(0, "
                    + (subjects - 1) + ") AS numbers(n)");
            for (var rows : workload.items()) {
                load(rows, filling, statement);
            }
            statement.execute("ANALYZE");
        }
        return this;
    }

    private void load(Rows rows, Filling filling, Statement statement) throws Exception {
        statement.execute(ScorecardSql.LOADED);
        filling.fill(rows, subjects);
        for (var sql : ScorecardSql.table(rows)) {
            statement.execute(sql);
        }
        statement.execute("DROP TABLE loaded");
    }

    @Override
    public String name() {
        try {
            var database = connection.getMetaData();
            return database.getDatabaseProductName() + " " + database.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int subjects() {
        return subjects;
    }

    @Override
    public void compute() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS result");
            statement.execute("CREATE TEMPORARY TABLE result AS " + points);
        }
    }

    @Override
    public int[] points() throws SQLException {
        var all = new int[subjects];
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("SELECT subject, points FROM result")) {
            while (results.next()) {
                all[results.getInt(1)] = results.getInt(2);
            }
        }
        return all;
    }

    @Override
    public void close() throws Exception {
        try (server) {
            connection.close();
        }
    }
}
