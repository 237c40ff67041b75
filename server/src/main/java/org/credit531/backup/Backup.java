package org.credit531.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.credit531.database.DatabaseConnections;
import org.credit531.database.ExitCode;
import org.credit531.database.Migrations;
import org.credit531.database.StartupProblem;
import org.postgresql.PGConnection;

/**
 * Writes everything the database holds to one file, as of one moment, while the platform works on. The keys are not in
 * it: without them nobody can read the personal identifiers it contains.
 */
public final class Backup {

    private static final int BUFFER = 1 << 16;

    private final DatabaseConnections connections;
    private final Migrations migrations;
    private final String platformVersion;
    private final Consumer<String> progress;

    /**
     * A backup of a database.
     *
     * @param platformVersion what to name as its writer
     * @param progress is told of each table
     */
    public Backup(DatabaseConnections connections, String platformVersion, Consumer<String> progress) {
        this(connections, new Migrations(connections), platformVersion, progress);
    }

    Backup(DatabaseConnections connections, Migrations migrations, String platformVersion, Consumer<String> progress) {
        this.connections = connections;
        this.migrations = migrations;
        this.platformVersion = platformVersion;
        this.progress = progress;
    }

    /** Writes the file; it appears under its name when it is complete, or not at all. */
    public void to(Path file) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            write(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException failure) {
            delete(unfinished);
            throw new StartupProblem(
                    String.valueOf(failure.getMessage()).contains("No space left")
                            ? ExitCode.DISK_FULL
                            : ExitCode.UNEXPECTED,
                    "The backup %s could not be written (%s)".formatted(file, failure.getMessage()),
                    failure);
        }
    }

    private void write(Path file) throws IOException, SQLException {
        var version = migrations
                .version()
                .orElseThrow(() -> new StartupProblem(
                        ExitCode.DATABASE,
                        "The database %s is empty: there is nothing to back up".formatted(connections.url())));
        try (var connection = connections.asOwner();
                var zip = zip(file)) {
            freeze(connection);
            write(connection, version, zip);
            connection.rollback();
        }
    }

    /** From here on the connection sees one moment, and rows in one order. */
    private static void freeze(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        CopySettings.apply(connection);
    }

    private void write(Connection connection, String version, ZipOutputStream zip) throws IOException, SQLException {
        var layout = new Layout(connection);
        var contents = new ArrayList<Manifest.Content>();
        for (var table : layout.tables()) {
            contents.add(copy(connection, table, zip));
        }
        var manifest = new Manifest(
                Manifest.PRODUCT,
                Manifest.FORMAT,
                platformVersion,
                version,
                Instant.now().toString(),
                List.copyOf(contents),
                layout.partitions(),
                layout.sequences());
        writeManifest(manifest, zip);
        progress.accept("%d tables with %d rows".formatted(contents.size(), manifest.rows()));
    }

    private Manifest.Content copy(Connection connection, Layout.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        var empty = new Manifest.Content(table.schema(), table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        var fingerprint = new Fingerprint(zip);
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), fingerprint);
        zip.closeEntry();
        progress.accept("%s: %d rows".formatted(table.fullName(), fingerprint.rows()));
        return new Manifest.Content(
                table.schema(), table.name(), table.columns(), fingerprint.rows(), fingerprint.sha256Hex());
    }

    /** Last, because only now the counts and hashes are known; with its own hash, which nothing else would carry. */
    private static void writeManifest(Manifest manifest, ZipOutputStream zip) throws IOException {
        var bytes = BackupFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        var fingerprint = new Fingerprint(OutputStream.nullOutputStream());
        fingerprint.write(bytes);
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
        zip.write(bytes);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST_HASH));
        zip.write(fingerprint.sha256Hex().getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
    }

    /** Readable by this user only: a backup holds what the pages do not show. */
    private static ZipOutputStream zip(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // What is left bears a name that says it is unfinished.
        }
    }
}
