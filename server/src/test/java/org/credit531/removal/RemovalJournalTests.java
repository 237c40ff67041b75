package org.credit531.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"removal\":\"no-id\"}", "{\"removal\":7,\"records\":{}}"})
    void failsAtAWholeLineThatItCannotRead(String line) throws IOException {
        Path file = folder.resolve("removals.jsonl");
        var journal = new RemovalJournal(file);
        journal.append(line("zj-2018:30"));
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(journal::lines)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("journal of removals");
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
