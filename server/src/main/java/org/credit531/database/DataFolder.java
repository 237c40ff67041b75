package org.credit531.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds everything one installation knows: {@code postgres}, {@code keys}, {@code journal},
 * {@code binaries} and {@code logs}, with the number of its layout in {@code VERSION}. Whoever copies it while the platform is stopped has
 * copied the installation, keys included.
 *
 * @param root the folder's absolute path
 */
public record DataFolder(Path root) {

    /** The layout that this version of the platform writes; raised when an older version could do harm to a newer folder. */
    static final int FORMAT = 1;

    private static final long MEBIBYTE = 1024 * 1024;
    private static final long SPACE_TO_BEGIN = 512 * MEBIBYTE;
    private static final long SPACE_TO_CONTINUE = 128 * MEBIBYTE;

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder ready for use: creates what is missing and refuses a folder that is read-only, on a full disk,
     * of a newer version, or not one of ours. Whoever shares it with other processes takes {@link DataFolderLock} instead.
     */
    public void prepare() {
        create();
        check();
    }

    /** Creates what is missing, without looking at what is there. */
    void create() {
        try {
            Files.createDirectories(root);
            createPrivate(keys());
            createPrivate(incoming());
            createPrivate(journal());
            Files.createDirectories(logs());
            Files.createDirectories(binaries());
            requireWritable();
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "The data folder %s cannot be written (%s): give this user the right to write there, or choose another with --data DIR"
                            .formatted(root, reason(failure)),
                    failure);
        }
    }

    /** Refuses a folder of a newer version or with too little space. */
    void check() {
        requireKnownFormat();
        requireSpace(Files.exists(postgres()) ? SPACE_TO_CONTINUE : SPACE_TO_BEGIN);
    }

    /** Where the database cluster is. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Where passwords and keys are, readable by this user only and absent from every backup. */
    public Path keys() {
        return root.resolve("keys");
    }

    /**
     * Where an upload from a page waits while the request lasts, until the vault has sealed it; readable by this user only
     * and emptied at each start, in case a crash left something there.
     */
    public Path incoming() {
        return root.resolve("incoming");
    }

    /**
     * Where entries of look-ups are until the database has committed them, readable by this user only; what a crash leaves
     * there comes into the ledger at the next start.
     */
    public Path journal() {
        return root.resolve("journal");
    }

    /**
     * Which records were removed on decisions, for the restore of a backup that does not know it yet: keys and tokens, nothing
     * readable. To be kept with the backups.
     */
    public Path removals() {
        return root.resolve("removals.jsonl");
    }

    /** Where the logs of the platform and of PostgreSQL are. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** The platform's own log. */
    public Path log() {
        return logs().resolve("credit531.log");
    }

    /** Where PostgreSQL's programs are unpacked; may be deleted while the platform is stopped. */
    public Path binaries() {
        return root.resolve("binaries");
    }

    Path lock() {
        return root.resolve(".lock");
    }

    Path version() {
        return root.resolve("VERSION");
    }

    void requireSpace(long bytes) {
        try {
            var free = Files.getFileStore(root).getUsableSpace();
            if (free < bytes) {
                throw new StartupProblem(
                        ExitCode.DISK_FULL,
                        "The disk of the data folder %s has %d MB left and %d MB are needed: free some space, or choose another folder with --data DIR"
                                .formatted(root, free / MEBIBYTE, bytes / MEBIBYTE));
            }
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER, "The disk of the data folder %s cannot be read".formatted(root), failure);
        }
    }

    private void requireWritable() throws IOException {
        var probe = Files.createTempFile(root, ".probe", null);
        Files.delete(probe);
    }

    private void requireKnownFormat() {
        try {
            if (!Files.exists(version())) {
                requireEmpty();
                Files.writeString(version(), FORMAT + "\n");
                return;
            }
            requireNotNewer(Integer.parseInt(Files.readString(version()).strip()));
        } catch (IOException | NumberFormatException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "The file %s cannot be read as a number: restore the folder from a backup".formatted(version()),
                    failure);
        }
    }

    private void requireEmpty() {
        if (Files.exists(postgres())) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "The folder %s holds a database but no file VERSION, so it is not a data folder of Credit531: choose another with --data DIR"
                            .formatted(root));
        }
    }

    private void requireNotNewer(int format) {
        if (format > FORMAT) {
            throw new StartupProblem(
                    ExitCode.NEWER_DATA,
                    "The data folder %s has format %d, written by a newer version of Credit531, and this version knows format %d: start the newer version"
                            .formatted(root, format, FORMAT));
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof AccessDeniedException ? "permission denied" : String.valueOf(failure.getMessage());
    }
}
