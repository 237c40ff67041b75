package org.credit531.client;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department's file on its way to the platform.
 *
 * @param item catalogue item whose records the file holds, as {@code registration}
 * @param unit information unit that sends it, as {@code transport}
 * @param mode whether the file adds to what is known or replaces it
 * @param effective date that fills a missing date column
 * @param file the table; it is streamed, never held in memory
 * @param idempotencyKey under this key the platform takes the file once, however often it is sent
 */
public record Upload(
        String item, String unit, Mode mode, @Nullable LocalDate effective, Path file, String idempotencyKey) {

    /** What a file says about records that it does not hold. */
    public enum Mode {
        /** Nothing: they stay. */
        DELTA,
        /** That they are no longer so: the file is the whole of what the unit states. */
        SNAPSHOT;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file that adds to what is known, under a new key. */
    public static Upload of(String item, String unit, Path file) {
        return new Upload(item, unit, Mode.DELTA, null, file, UUID.randomUUID().toString());
    }

    /** The same file in another mode. */
    public Upload in(Mode other) {
        return new Upload(item, unit, other, effective, file, idempotencyKey);
    }

    /** The same file with a date for rows that have none. */
    public Upload effectiveOn(LocalDate date) {
        return new Upload(item, unit, mode, date, file, idempotencyKey);
    }

    String fileName() {
        return Objects.toString(file.getFileName(), "");
    }

    String mediaType() {
        var name = fileName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        return name.endsWith(".jsonl") ? "application/x-ndjson" : "text/csv";
    }
}
