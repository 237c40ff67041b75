package org.credit531.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.credit531.database.DataFolder;
import org.credit531.database.Database;
import org.credit531.database.DatabaseConnections;
import org.credit531.database.Migrations;
import org.credit531.database.PostgresSettings;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL of this JVM, started at first need with settings that are quick and keep nothing. */
final class TestServer {

    /** The database that was migrated and is copied from; nobody else connects to it. */
    static final String TEMPLATE = "credit531";

    /** The same before the migrations. */
    static final String EMPTY = "credit531_empty";

    private final DataFolder folder;
    private final DatabaseConnections connections;
    private final String superuserPassword;

    private TestServer(DataFolder folder, DatabaseConnections connections, String superuserPassword) {
        this.folder = folder;
        this.connections = connections;
        this.superuserPassword = superuserPassword;
    }

    static TestServer running() {
        return Holder.SERVER;
    }

    DatabaseConnections connectionsTo(String database) {
        return new DatabaseConnections(
                url(database), connections.owner(), connections.application(), connections.reader());
    }

    /** Copies a database; whoever is connected to the source is disconnected. */
    void copy(String source, String target) {
        execute(
                "alter database " + source + " with allow_connections false",
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + source + "'",
                "create database " + target + " template " + source + " strategy file_copy owner credit531_owner",
                "alter database " + source + " with allow_connections true",
                "revoke all on database " + target + " from public",
                "grant connect on database " + target + " to credit531_application, credit531_reader",
                "grant temporary on database " + target + " to credit531_application");
    }

    /** An empty folder that goes with the server at the end of the JVM. */
    Path newFolder(String prefix) {
        try {
            return Files.createTempDirectory(folder.root(), prefix);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    private void execute(String... statements) {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", superuserPassword);
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String url(String database) {
        return connections.url().replaceFirst("/[^/]*$", "/" + database);
    }

    /** Starts the server once, however many tests ask at the same time. */
    private static final class Holder {

        static final TestServer SERVER = start();

        private static TestServer start() {
            try {
                var folder = new DataFolder(Files.createTempDirectory("credit531-tests"));
                sharePrograms(folder);
                folder.prepare();
                var database = Database.embedded(folder, PostgresSettings.forTests());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, folder)));
                var server = new TestServer(
                        folder,
                        database.connections(),
                        Files.readString(folder.keys().resolve("postgres.password")));
                server.copy(TEMPLATE, EMPTY);
                new Migrations(database.connections()).run();
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** PostgreSQL's programs are unpacked once for all test runs, not once for each. */
        private static void sharePrograms(DataFolder folder) throws IOException {
            var shared = Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
            Files.createSymbolicLink(folder.binaries(), shared);
        }

        /** While a platform runs, its threads would wait long for a database that is gone. */
        private static void stop(Database database, DataFolder folder) {
            RunningPlatforms.close();
            database.close();
            try {
                Files.deleteIfExists(folder.binaries());
                FileSystemUtils.deleteRecursively(folder.root());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
