package org.credit531.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.credit531.database.ExitCode;
import org.credit531.database.StartupProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup to be read: checked as a whole before a single row of it is used. */
final class BackupFile implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_HASH = "manifest.sha256";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file and reads what it says about itself. */
    static BackupFile open(Path path) {
        if (!Files.isReadable(path)) {
            throw damaged(path, "it is missing or may not be read", null);
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, manifest(path, zip));
            } catch (StartupProblem problem) {
                zip.close();
                throw problem;
            }
        } catch (IOException failure) {
            throw damaged(path, "it is no complete zip file: " + failure.getMessage(), failure);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every entry and compares it with what the manifest says. */
    void verify(Consumer<String> progress) {
        progress.accept("Checking " + path);
        for (var content : manifest.tables()) {
            try (var rows = rows(content)) {
                var fingerprint = new Fingerprint(OutputStream.nullOutputStream());
                rows.transferTo(fingerprint);
                require(content, fingerprint);
            } catch (IOException failure) {
                throw damaged(path, content.entry() + " cannot be read: " + failure.getMessage(), failure);
            }
        }
    }

    /** The rows of a table, in COPY text format. */
    InputStream rows(Manifest.Content content) throws IOException {
        var entry = zip.getEntry(content.entry());
        if (entry == null) {
            throw damaged(path, content.entry() + " is missing", null);
        }
        return zip.getInputStream(entry);
    }

    /** A problem with a place in the file. */
    StartupProblem damaged(String place) {
        return damaged(path, place, null);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException _) {
            // It was only read.
        }
    }

    private void require(Manifest.Content content, Fingerprint found) {
        if (found.rows() != content.rows()) {
            throw damaged(
                    "%s has %d rows and the manifest says %d".formatted(content.entry(), found.rows(), content.rows()));
        }
        if (!found.sha256Hex().equals(content.sha256())) {
            throw damaged(content.entry() + " does not have the hash that the manifest says");
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        var bytes = bytes(path, zip, MANIFEST);
        var fingerprint = new Fingerprint(OutputStream.nullOutputStream());
        fingerprint.write(bytes);
        var hash = new String(bytes(path, zip, MANIFEST_HASH), StandardCharsets.US_ASCII);
        if (!fingerprint.sha256Hex().equals(hash)) {
            throw damaged(path, MANIFEST + " does not have the hash in " + MANIFEST_HASH, null);
        }
        return requireOurs(path, parse(path, bytes));
    }

    private static Manifest parse(Path path, byte[] bytes) {
        try {
            return JSON.readValue(bytes, Manifest.class);
        } catch (JacksonException failure) {
            throw damaged(path, MANIFEST + " cannot be understood", failure);
        }
    }

    private static Manifest requireOurs(Path path, Manifest manifest) {
        if (!Manifest.PRODUCT.equals(manifest.product())) {
            throw damaged(path, MANIFEST + " does not name Credit531", null);
        }
        if (manifest.format() > Manifest.FORMAT) {
            throw new StartupProblem(
                    ExitCode.NEWER_DATA,
                    "The backup %s has format %d, written by a newer version of Credit531 (%s): restore it with that version"
                            .formatted(path, manifest.format(), manifest.platformVersion()));
        }
        return manifest;
    }

    private static byte[] bytes(Path path, ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, name + " is missing, so it is no backup of Credit531", null);
        }
        try (var stream = zip.getInputStream(entry)) {
            return stream.readNBytes(LARGEST_MANIFEST);
        }
    }

    private static StartupProblem damaged(Path path, String place, @Nullable Throwable cause) {
        var message =
                "The backup %s cannot be used: %s; nothing was restored, use another backup".formatted(path, place);
        return cause == null
                ? new StartupProblem(ExitCode.DAMAGED_BACKUP, message)
                : new StartupProblem(ExitCode.DAMAGED_BACKUP, message, cause);
    }
}
