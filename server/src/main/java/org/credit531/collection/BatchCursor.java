package org.credit531.collection;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a page of batches ended. Several batches may be received at the same instant, so that the instant alone would lose
 * some between two pages.
 *
 * @param receivedAt when its last batch was received
 * @param id that batch
 */
public record BatchCursor(Instant receivedAt, UUID id) {

    private static final char BETWEEN = '~';
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** The text that continues after a batch. */
    static String after(Batch last) {
        return last.receivedAt().toInstant().toString() + BETWEEN + last.id();
    }

    /** The place that the text names; the beginning where there is none. */
    static @Nullable BatchCursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            int between = text.indexOf(BETWEEN);
            Instant at = Instant.parse(text.substring(0, Math.max(0, between)));
            if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                return new BatchCursor(at, UUID.fromString(text.substring(between + 1)));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static RequestProblem refused(String text) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", text);
    }
}
