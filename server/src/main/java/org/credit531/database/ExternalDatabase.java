package org.credit531.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL that somebody else runs, as the environment names it. The named user owns the tables; the other two
 * roles sign in with passwords of their own when these are given, and otherwise as the owner, who then takes on their
 * role, so that their rights hold in either case.
 *
 * @param url {@code CREDIT531_DB_URL}
 * @param owner {@code CREDIT531_DB_USER} and {@code CREDIT531_DB_PASSWORD}
 * @param applicationPassword {@code CREDIT531_DB_APPLICATION_PASSWORD}
 * @param readerPassword {@code CREDIT531_DB_READER_PASSWORD}
 */
record ExternalDatabase(
        String url,
        Login owner,
        @Nullable String applicationPassword,
        @Nullable String readerPassword) {

    private static final String REMEDY =
            "let an administrator run: create role %1$s; grant %1$s to %2$s with inherit false, set true";

    /** The external database that the environment names, if it names one. */
    static Optional<ExternalDatabase> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("CREDIT531_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new ExternalDatabase(
                        url,
                        new Login(
                                required(environment, "CREDIT531_DB_USER"),
                                required(environment, "CREDIT531_DB_PASSWORD")),
                        environment.get("CREDIT531_DB_APPLICATION_PASSWORD"),
                        environment.get("CREDIT531_DB_READER_PASSWORD")));
    }

    /** Makes sure of the roles and their rights, and answers how to connect. */
    DatabaseConnections connect() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupProblem(
                    ExitCode.USAGE, "CREDIT531_DB_URL must begin with jdbc:postgresql: and does not: " + url);
        }
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            var application = login(connection, Roles.APPLICATION, applicationPassword);
            var reader = login(connection, Roles.READER, readerPassword);
            Roles.grant(connection, connection.getCatalog(), owner.user());
            return new DatabaseConnections(url, owner, application, reader);
        } catch (SQLException failure) {
            throw new StartupProblem(
                    ExitCode.DATABASE,
                    "The database %s cannot be used as %s (%s): check CREDIT531_DB_URL, CREDIT531_DB_USER and CREDIT531_DB_PASSWORD"
                            .formatted(url, owner.user(), firstLine(failure)),
                    failure);
        }
    }

    private Login login(Connection connection, String role, @Nullable String password) throws SQLException {
        if (password == null) {
            createOrExplain(connection, role);
            return new Login(owner.user(), owner.password(), role);
        }
        var login = new Login(role, password);
        if (!Roles.exists(connection, role)) {
            createOrExplain(connection, role);
            Roles.create(connection, login);
        }
        return login;
    }

    private void createOrExplain(Connection connection, String role) throws SQLException {
        if (Roles.exists(connection, role)) {
            return;
        }
        try {
            Roles.createWithoutLogin(connection, role);
            Roles.allow(connection, owner.user(), role);
        } catch (SQLException failure) {
            throw new StartupProblem(
                    ExitCode.PERMISSION,
                    "The role %s is missing in %s and %s may not create it: ".formatted(role, url, owner.user())
                            + REMEDY.formatted(role, owner.user()),
                    failure);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new StartupProblem(ExitCode.USAGE, "CREDIT531_DB_URL is set and %s is not: set both".formatted(name));
        }
        return value;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
