package org.credit531.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to work on a data folder; the operating system gives it back when the process ends, however
 * it ends, so a file left behind locks nobody out.
 */
public final class DataFolderLock implements AutoCloseable {

    /** Far behind the text, so that the text can be read while the lock is held (locks are mandatory on Windows). */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Creates and checks the folder and takes it for this process, or refuses with the process and address of the one
     * that has it.
     *
     * @param purpose what the next one is told, for example the address that the platform listens on
     */
    public static DataFolderLock take(DataFolder folder, String purpose) {
        folder.create();
        var lock = new DataFolderLock(lock(folder, purpose));
        try {
            folder.check();
            return lock;
        } catch (StartupProblem problem) {
            lock.close();
            throw problem;
        }
    }

    private static FileChannel lock(DataFolder folder, String purpose) {
        try {
            var channel = FileChannel.open(
                    folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw inUse(folder);
            }
            write(channel, purpose);
            return channel;
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER,
                    "The file %s cannot be locked (%s): choose a data folder on a local disk with --data DIR"
                            .formatted(folder.lock(), failure.getMessage()),
                    failure);
        }
    }

    /** Changes what the next one is told. */
    public void announce(String purpose) {
        try {
            write(channel, purpose);
        } catch (IOException failure) {
            throw new StartupProblem(ExitCode.DATA_FOLDER, "The file .lock cannot be written", failure);
        }
    }

    /** Whether a process holds the folder now. */
    public static boolean isTaken(DataFolder folder) {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (var channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException failure) {
            throw new StartupProblem(
                    ExitCode.DATA_FOLDER, "The file %s cannot be read".formatted(folder.lock()), failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException _) {
            // The end of the process releases it in any case.
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static void write(FileChannel channel, String purpose) throws IOException {
        var text = "process %d, %s".formatted(ProcessHandle.current().pid(), purpose);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        channel.force(true);
    }

    private static StartupProblem inUse(DataFolder folder) throws IOException {
        return new StartupProblem(
                ExitCode.DATA_FOLDER_IN_USE,
                "The data folder %s is in use by %s: stop that process, or choose another folder with --data DIR"
                        .formatted(
                                folder.root(), Files.readString(folder.lock()).strip()));
    }
}
