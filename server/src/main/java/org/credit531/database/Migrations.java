package org.credit531.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables up to this version of the platform, as the owner: every file below {@code db/migration}, one folder
 * for each context. A database that has seen a newer version is left alone.
 */
public final class Migrations {

    /** Flyway's own record of what has been run. */
    static final String HISTORY = "flyway_schema_history";

    private final DatabaseConnections connections;
    private final String[] locations;

    /** Migrations of the database that the connections lead to. */
    public Migrations(DatabaseConnections connections) {
        this(connections, "classpath:db/migration");
    }

    /** The same with the files of other folders. */
    public Migrations(DatabaseConnections connections, String... locations) {
        this.connections = connections;
        this.locations = locations.clone();
    }

    /** Runs what has not been run yet. */
    public void run() {
        run(MigrationVersion.LATEST);
    }

    /** Runs what has not been run yet, up to and including a version. */
    public void runUpTo(String version) {
        run(MigrationVersion.fromVersion(version));
    }

    private void run(MigrationVersion target) {
        var flyway = configuration().target(target).load();
        requireKnown(flyway);
        try {
            flyway.migrate();
            protectHistory();
        } catch (FlywayException | SQLException failure) {
            throw new StartupProblem(
                    ExitCode.DATABASE,
                    "The tables in %s cannot be brought up to this version (%s); the log has the whole story"
                            .formatted(connections.url(), firstLines(failure)),
                    failure);
        }
    }

    /** The version of the newest migration that has been run. */
    public Optional<String> version() {
        return Optional.ofNullable(configuration().load().info().current())
                .map(migration -> String.valueOf(migration.getVersion()));
    }

    /** Whether this version of the platform has a migration of that version. */
    public boolean knows(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(configuration().load().info().all())
                .filter(Migrations::isKnown)
                .anyMatch(migration -> wanted.equals(migration.getVersion()));
    }

    private FluentConfiguration configuration() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(
                        connections.url(),
                        connections.owner().user(),
                        connections.owner().password())
                .locations(locations)
                .table(HISTORY)
                .schemas("public")
                .cleanDisabled(true)
                .validateOnMigrate(true)
                .failOnMissingLocations(true);
    }

    private void requireKnown(Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> !isKnown(migration))
                .findFirst()
                .ifPresent(migration -> {
                    throw new StartupProblem(
                            ExitCode.NEWER_DATA,
                            "The database %s was written by a newer version of Credit531 (it has migration %s, which this version does not know): start the newer version"
                                    .formatted(connections.url(), migration.getVersion()));
                });
    }

    private static boolean isKnown(MigrationInfo migration) {
        return switch (migration.getState()) {
            case FUTURE_SUCCESS, FUTURE_FAILED, MISSING_SUCCESS, MISSING_FAILED -> false;
            default -> true;
        };
    }

    /** The application has no business in the history, which the default rights would let it change. */
    private void protectHistory() throws SQLException {
        try (var connection = connections.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    "revoke insert, update, delete on public.flyway_schema_history from credit531_application");
        }
    }

    private static String firstLines(Exception failure) {
        return String.join(
                        " ",
                        String.valueOf(failure.getMessage()).lines().limit(3).toList())
                .strip();
    }
}
