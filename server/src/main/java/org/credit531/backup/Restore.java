package org.credit531.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.credit531.database.DatabaseConnections;
import org.credit531.database.ExitCode;
import org.credit531.database.Migrations;
import org.credit531.database.StartupProblem;
import org.postgresql.PGConnection;

/**
 * Fills an empty database from a backup: the tables as they were when it was taken, the rows, then the migrations that
 * came later.
 */
public final class Restore {

    private final BackupFile file;
    private final Consumer<String> progress;

    private Restore(BackupFile file, Consumer<String> progress) {
        this.file = file;
        this.progress = progress;
    }

    /**
     * Checks a file as a whole, before anything is started or written for it.
     *
     * @param progress is told of each step
     */
    public static void check(Path path, Consumer<String> progress) {
        try (var file = BackupFile.open(path)) {
            file.verify(progress);
        }
    }

    /** Fills the empty database that the connections lead to from a file that was checked. */
    public static void from(Path path, DatabaseConnections connections, Consumer<String> progress) {
        from(path, connections, new Migrations(connections), progress);
    }

    static void from(Path path, DatabaseConnections connections, Migrations migrations, Consumer<String> progress) {
        try (var file = BackupFile.open(path)) {
            new Restore(file, progress).into(connections, migrations);
        }
    }

    private void into(DatabaseConnections connections, Migrations migrations) {
        requireEmpty(connections, migrations);
        requireKnown(migrations);
        migrations.runUpTo(file.manifest().schemaVersion());
        try {
            load(connections);
            migrations.run();
            finish(connections);
        } catch (SQLException | IOException failure) {
            throw new StartupProblem(
                    ExitCode.UNEXPECTED,
                    "The backup could not be loaded into %s (%s)".formatted(connections.url(), failure.getMessage()),
                    failure);
        }
        progress.accept("Restored %d tables with %d rows"
                .formatted(file.manifest().tables().size(), file.manifest().rows()));
    }

    private static void requireEmpty(DatabaseConnections connections, Migrations migrations) {
        if (migrations.version().isPresent()) {
            throw new StartupProblem(
                    ExitCode.DATABASE,
                    "The database %s is not empty: restore into an empty one".formatted(connections.url()));
        }
    }

    private void requireKnown(Migrations migrations) {
        if (!migrations.knows(file.manifest().schemaVersion())) {
            throw new StartupProblem(
                    ExitCode.NEWER_DATA,
                    "The backup was written by a newer version of Credit531 (%s, migration %s), which this version does not know: restore it with that version"
                            .formatted(
                                    file.manifest().platformVersion(),
                                    file.manifest().schemaVersion()));
        }
    }

    private void load(DatabaseConnections connections) throws SQLException, IOException {
        try (var connection = connections.asOwner()) {
            connection.setAutoCommit(false);
            postponeReferences(connection);
            CopySettings.apply(connection);
            new Partitions(connection, file).create(file.manifest().partitions());
            loadTables(connection);
            for (var sequence : file.manifest().sequences()) {
                set(connection, sequence);
            }
            connection.commit();
        }
    }

    /** Where the owner may, references are not checked row by row; elsewhere the order of the tables has to do. */
    private static void postponeReferences(Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
        } catch (SQLException _) {
            connection.rollback(before);
        }
    }

    private void loadTables(Connection connection) throws SQLException, IOException {
        var tables = tables(connection);
        for (var content : file.manifest().tables()) {
            try (var statement = connection.createStatement()) {
                // Migrations may have put rows there; those of the backup replace them.
                statement.execute(tableOf(content, tables).truncate());
            }
        }
        for (var content : file.manifest().tables()) {
            load(connection, content, tableOf(content, tables));
        }
    }

    private static Map<String, Layout.Table> tables(Connection connection) throws SQLException {
        var tables = new LinkedHashMap<String, Layout.Table>();
        new Layout(connection).tables().forEach(table -> tables.put(table.fullName(), table));
        return tables;
    }

    private Layout.Table tableOf(Manifest.Content content, Map<String, Layout.Table> tables) {
        var table = tables.get(content.schema() + "." + content.name());
        if (table == null || !table.columns().equals(content.columns())) {
            throw file.damaged("the table %s.%s with its columns is none of Credit531 at migration %s"
                    .formatted(content.schema(), content.name(), file.manifest().schemaVersion()));
        }
        return table;
    }

    private void load(Connection connection, Manifest.Content content, Layout.Table table)
            throws SQLException, IOException {
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        // The bytes of the file were compared with their hash before; here it is whether all of them have arrived.
        var given = new RowSum();
        try (InputStream rows = given.reading(file.rows(content))) {
            copies.copyIn(table.copyIn(), rows);
        }
        var loaded = new RowSum();
        copies.copyOut(table.copyOut(), loaded);
        if (loaded.rows() != content.rows() || !loaded.equalsThatOf(given)) {
            throw file.damaged("the rows of %s are not the same after loading".formatted(table.fullName()));
        }
        progress.accept("%s: %d rows".formatted(table.fullName(), loaded.rows()));
    }

    private void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(format('%I.%I', ?, ?)::regclass, ?, ?)")) {
            statement.setString(1, sequence.schema());
            statement.setString(2, sequence.name());
            statement.setLong(3, sequence.value());
            statement.setBoolean(4, sequence.called());
            statement.execute();
        }
    }

    private static void finish(DatabaseConnections connections) throws SQLException {
        try (var connection = connections.asOwner()) {
            connection.setAutoCommit(false);
            for (var after : ServiceLoader.load(AfterRestore.class)) {
                after.run(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }
}
