package org.credit531.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of look-ups on their way into the database, one JSON object a line. What was appended is in the hands of the
 * operating system: it outlives the end of this process and of PostgreSQL, however they end. Locked while in use.
 */
final class LookUpJournal implements AutoCloseable {

    private static final String ENDING = ".journal";
    private static final long FULL = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final UUID id;
    private final Path file;

    /** A stream and not a channel, which the interruption of one request would close for all. */
    private final FileOutputStream out;

    private long bytes;
    private long lines;
    private volatile long committed;

    private LookUpJournal(UUID id, Path file) throws IOException {
        this.id = id;
        this.file = file;
        this.out = new FileOutputStream(file.toFile(), true);
    }

    /** Begins a journal in a folder that only this user may read. */
    static LookUpJournal begin(Path folder) {
        UUID id = UUID.randomUUID();
        try {
            var journal = new LookUpJournal(id, folder.resolve(id + ENDING));
            journal.lock();
            return journal;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The journals that processes before this one have left behind. */
    static List<LookUpJournal> leftBehind(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .flatMap(file -> leftBehindAt(file).stream())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<LookUpJournal> leftBehindAt(Path file) {
        try {
            String name = file.getFileName().toString();
            var journal = new LookUpJournal(UUID.fromString(name.substring(0, name.length() - ENDING.length())), file);
            if (journal.lock()) {
                return Optional.of(journal);
            }
            journal.out.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean lock() throws IOException {
        try {
            return out.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException inUseHere) {
            return false;
        }
    }

    UUID id() {
        return id;
    }

    /** Appends an entry and returns how many lines there are now. */
    long append(JdbcLedger.NewEntry entry) {
        byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(UTF_8);
        try {
            out.write(line);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        bytes += line.length;
        return ++lines;
    }

    boolean isFull() {
        return bytes >= FULL;
    }

    /** Notes how many of its lines are in the database. */
    void committed(long lines) {
        committed = lines;
    }

    boolean isCommitted() {
        return committed == lines;
    }

    /** Its entries from a line on. A line cut off by a crash ends it: what it was about was never shown. */
    List<JdbcLedger.NewEntry> entriesAfter(long line) {
        try {
            return new String(Files.readAllBytes(file), UTF_8)
                    .lines()
                    .skip(line)
                    .map(LookUpJournal::entry)
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<JdbcLedger.NewEntry> entry(String line) {
        try {
            return Optional.of(JSON.readValue(line, JdbcLedger.NewEntry.class));
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }

    /** Deletes the file, whose entries are all committed. */
    void delete() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empties the file if all is committed; the next start deletes it. */
    @Override
    public void close() {
        try {
            if (isCommitted() && lines > 0) {
                out.getChannel().truncate(0);
            }
            out.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
