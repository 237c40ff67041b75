package org.credit531.record;

import static java.util.Comparator.comparing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.credit531.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a page of records ended, and the knowledge number of its first page: all pages answer from the same, so that what
 * comes in between neither shifts nor repeats a record.
 *
 * @param knownAt the knowledge number
 * @param item the item of the last record
 * @param effectiveFrom its effective date
 * @param recordKey its key, as text
 */
record RecordCursor(long knownAt, String item, LocalDate effectiveFrom, String recordKey) {

    /** By item, effective date and key. */
    static final Comparator<Statement> ORDER = comparing(Statement::item)
            .thenComparing(Statement::effectiveFrom)
            .thenComparing(statement -> statement.recordKey().toString());

    private static final String BETWEEN = "~";
    private static final Comparator<RecordCursor> PLACES = comparing(RecordCursor::item)
            .thenComparing(RecordCursor::effectiveFrom)
            .thenComparing(RecordCursor::recordKey);

    private static RecordCursor at(Statement statement, long knownAt) {
        return new RecordCursor(
                knownAt,
                statement.item(),
                statement.effectiveFrom(),
                statement.recordKey().toString());
    }

    /** The text that continues after a record. */
    static String after(Statement last, long knownAt) {
        RecordCursor place = at(last, knownAt);
        return String.join(
                BETWEEN, Long.toString(knownAt), place.item, place.effectiveFrom.toString(), place.recordKey);
    }

    /** The place that the text names; the beginning where there is none. */
    static @Nullable RecordCursor read(@Nullable String text, long latest) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(BETWEEN, -1);
        try {
            long knownAt = Long.parseLong(parts[0]);
            if (parts.length == 4 && knownAt >= 0 && knownAt <= latest) {
                UUID key = UUID.fromString(parts[3]);
                return new RecordCursor(knownAt, parts[1], LocalDate.parse(parts[2]), key.toString());
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    /** Whether a record comes after this place. */
    boolean isBefore(Statement statement) {
        return PLACES.compare(this, at(statement, knownAt)) < 0;
    }

    private static RequestProblem refused(String text) {
        return new RequestProblem(HttpStatus.BAD_REQUEST, "parameter-not-readable", "cursor", text);
    }
}
