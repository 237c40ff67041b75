package org.credit531.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal gives back is what was appended, whatever a crash has left between. */
class RemovalJournalTests {

    @TempDir
    private Path folder;

    @Test
    void losesNothingBehindALineThatACrashHasLeftHalfWritten() throws IOException {
        Path file = folder.resolve("removals.jsonl");
        var journal = new RemovalJournal(file);
        var first = line("zj-2018:30");
        var second = line("zj-2018:16");

        journal.append(first);
        for (String half : List.of("{\"article\":\"zj-20", "{\"facts\":[{\"token\":\"a\"}")) {
            Files.writeString(file, half, StandardOpenOption.APPEND);
            journal.append(second);
        }

        assertThat(journal.lines()).containsExactly(first, second, second);
    }

    private static RemovalJournal.Line line(String article) {
        return new RemovalJournal.Line(
                UUID.randomUUID(),
                "objection",
                article,
                UUID.randomUUID(),
                Instant.parse("2026-11-26T04:00:00Z"),
                LocalDate.of(2026, 11, 26),
                LocalDate.of(2026, 11, 29),
                List.of("records", "backups"),
                List.of(),
                List.of());
    }
}
