package org.credit531.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The running database of one installation: the embedded PostgreSQL, or the external one that
 * {@code CREDIT531_DB_URL} names. Closing it stops an embedded server and leaves an external one alone.
 */
public final class Database implements AutoCloseable {

    static final String NAME = "credit531";

    private final DatabaseConnections connections;
    private final @Nullable PostgresServer server;

    private Database(DatabaseConnections connections, @Nullable PostgresServer server) {
        this.connections = connections;
        this.server = server;
    }

    /**
     * Opens the database of a prepared data folder that this process holds, embedded unless the environment names an
     * external one.
     */
    public static Database open(DataFolder folder, Map<String, String> environment) {
        var external = ExternalDatabase.in(environment);
        return external.isPresent()
                ? new Database(external.get().connect(), null)
                : embedded(folder, PostgresSettings.durable(machineMemory()));
    }

    /** In a container, what the container may use. */
    private static long machineMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    /** Starts the embedded PostgreSQL of a data folder and makes sure of its database and roles. */
    public static Database embedded(DataFolder folder, PostgresSettings settings) {
        var server = PostgresServer.start(folder, settings);
        try {
            return new Database(connections(folder, server), server);
        } catch (SQLException failure) {
            server.close();
            throw new StartupProblem(
                    ExitCode.DATABASE,
                    "The roles of the database in %s cannot be set up (%s)"
                            .formatted(folder.postgres(), failure.getMessage()),
                    failure);
        }
    }

    /**
     * The database of a data folder that another process of this installation holds; closing it leaves the server
     * running.
     */
    public static Database inUse(DataFolder folder, Map<String, String> environment) {
        var external = ExternalDatabase.in(environment);
        if (external.isPresent()) {
            return new Database(external.get().connect(), null);
        }
        var postmaster = Postmaster.runningOn(folder.postgres())
                .orElseThrow(() -> new StartupProblem(
                        ExitCode.DATABASE,
                        "The platform that holds %s has no database running yet: try again when it is ready"
                                .formatted(folder.root())));
        return new Database(connections(folder, PostgresServer.url(postmaster.port(), NAME)), null);
    }

    /** Whether the server is one that the platform starts itself, in its data folder. */
    public static boolean isEmbedded(Map<String, String> environment) {
        return ExternalDatabase.in(environment).isEmpty();
    }

    /** How to reach it. */
    public DatabaseConnections connections() {
        return connections;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static DatabaseConnections connections(DataFolder folder, PostgresServer server) throws SQLException {
        var connections = connections(folder, server.url(NAME));
        var superuser = server.superuser();
        try (var connection = DriverManager.getConnection(
                server.url(PostgresServer.SUPERUSER), superuser.user(), superuser.password())) {
            Roles.create(connection, connections.owner());
            Roles.create(connection, connections.application());
            Roles.create(connection, connections.reader());
            Roles.createDatabase(connection, NAME, Roles.OWNER);
        }
        try (var connection = DriverManager.getConnection(server.url(NAME), superuser.user(), superuser.password())) {
            Roles.grant(connection, NAME, Roles.OWNER);
            Roles.allowRestore(connection);
        }
        return connections;
    }

    private static DatabaseConnections connections(DataFolder folder, String url) {
        var passwords = new Passwords(folder.keys());
        return new DatabaseConnections(
                url,
                new Login(Roles.OWNER, passwords.of(Roles.OWNER)),
                new Login(Roles.APPLICATION, passwords.of(Roles.APPLICATION)),
                new Login(Roles.READER, passwords.of(Roles.READER)));
    }
}
