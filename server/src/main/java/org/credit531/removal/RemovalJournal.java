package org.credit531.removal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.credit531.database.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was removed on decisions, outside of the database, one JSON object a line: a backup taken before knows nothing of it, and
 * a restore takes it out again by this file. Nothing readable stands in it: keys, tokens of the vault, days, an article.
 */
final class RemovalJournal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    RemovalJournal(Path file) {
        this.file = file;
    }

    static RemovalJournal in(DataFolder folder) {
        return new RemovalJournal(folder.removals());
    }

    /** Appends a line and has it written through to the disk. */
    void append(Line line) {
        // On a line of its own, in case a crash or a full disk has left half of one.
        byte[] text = ("\n" + JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line, in order; what a crash has left half written is no line: nobody has confirmed it, and it was written again. */
    List<Line> lines() {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("{") && line.endsWith("}"))
                    .flatMap(RemovalJournal::whole)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> whole(String line) {
        JsonNode tree;
        try {
            tree = JSON.readTree(line);
        } catch (JacksonException halfWritten) {
            return Stream.empty();
        }
        return Stream.of(read(tree));
    }

    /** Left out, a removal that was written whole would come back with the restored database. */
    private static Line read(JsonNode tree) {
        try {
            return JSON.treeToValue(tree, Line.class);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "The journal of removals has a line that this version cannot read, of the removal "
                            + tree.path("removal").asString("without an id")
                            + ": restore with the version that wrote it",
                    e);
        }
    }

    /**
     * A removal.
     *
     * @param copies the copies that have to confirm it
     */
    record Line(
            UUID removal,
            String ground,
            String article,
            UUID decidedBy,
            Instant removedAt,
            LocalDate removedOn,
            LocalDate dueOn,
            List<String> copies,
            List<Went> records,
            List<Fact> facts) {

        public Line {
            Objects.requireNonNull(removal);
            Objects.requireNonNull(ground);
            Objects.requireNonNull(article);
            Objects.requireNonNull(removedAt);
            Objects.requireNonNull(removedOn);
            Objects.requireNonNull(dueOn);
            copies = List.copyOf(copies);
            records = List.copyOf(records);
            facts = List.copyOf(facts);
        }
    }

    /** A record that went. */
    record Went(String item, UUID recordKey, UUID subject, LocalDate effectiveFrom, long knownFrom, String unit) {}

    /** What is left of the fact. */
    record Fact(String token, UUID subject, String scope, LocalDate decidedOn) {}
}
