package org.credit531.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, which come in the jar and are unpacked once.
 *
 * @param folder where they were unpacked to
 */
record PostgresPrograms(Path folder) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Unpacks the programs of this system below a folder, unless they are there. */
    static PostgresPrograms unpack(Path cache) {
        try {
            var archive = archive();
            var folder = cache.resolve("postgresql-" + fingerprint(archive));
            if (!Files.isDirectory(folder)) {
                unpack(archive, cache, folder);
            }
            return new PostgresPrograms(folder);
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "PostgreSQL's programs cannot be unpacked to %s (%s)".formatted(cache, failure.getMessage()),
                    failure);
        }
    }

    /** The command that runs a program; PostgreSQL refuses to run as root, so root runs it in a user namespace of its own. */
    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            requireNamespaces();
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin")
                .resolve(WINDOWS ? program + ".exe" : program)
                .toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void requireNamespaces() {
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new StartupProblem(
                    ExitCode.PERMISSION,
                    "PostgreSQL does not run as root, and the program unshare or user namespaces are not available here: start Credit531 as an ordinary user");
        }
    }

    private static byte[] archive() throws IOException {
        var system = WINDOWS ? "Windows" : System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        var architecture = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, "amd64".equals(architecture) ? "x86_64" : architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException failure) {
            throw new StartupProblem(
                    ExitCode.DATABASE,
                    "There is no embedded PostgreSQL for %s on %s: name an external one in CREDIT531_DB_URL"
                            .formatted(system, architecture),
                    failure);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every JDK has SHA-256", failure);
        }
    }

    /** Into a folder beside it first, so that a start that is broken off leaves nothing half. */
    private static void unpack(byte[] archive, Path cache, Path folder) throws IOException {
        Files.createDirectories(cache);
        var unfinished = Files.createTempDirectory(cache, "unpacking");
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, unfinished);
            }
        }
        if (!unfinished.toFile().setExecutable(true, false)) {
            throw new IOException("no right to change " + unfinished);
        }
        moveUnlessThere(unfinished, folder);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive names a place outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parentOf(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (isProgram(target) && !target.toFile().setExecutable(true, false)) {
            throw new IOException("no right to change " + target);
        }
    }

    private static boolean isProgram(Path file) {
        return "bin".equals(String.valueOf(parentOf(file).getFileName()));
    }

    private static Path parentOf(Path path) {
        @Nullable Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder);
        } catch (IOException failure) {
            // Another test run may have been quicker.
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
            Folders.delete(unfinished);
        }
    }
}
