package org.credit531.room;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a model of a third party.
 *
 * @param named the codes of organisations that it asks for; none for all that let it
 * @param problem why it has failed, in Chinese and in English on a line each; empty otherwise
 * @param knowledge the knowledge number of the records, {@code null} before it is calculated
 * @param figures how many organisations have each grade, rounded, as JSON; {@code null} before
 * @param graded of how many organisations the grade would go out
 * @param expiresOn the first day on which what was released cannot be fetched any more
 */
record RoomRun(
        UUID id,
        UUID engagement,
        UUID model,
        LocalDate asOf,
        List<String> named,
        State state,
        String problem,
        @Nullable Long knowledge,
        @Nullable String figures,
        int graded,
        String begunBy,
        OffsetDateTime begunAt,
        @Nullable String decidedBy,
        @Nullable LocalDate expiresOn) {

    RoomRun {
        named = List.copyOf(named);
    }

    /** Why it has failed, in the reader's language. */
    String problem(Locale locale) {
        int end = problem.indexOf('\n');
        if (end < 0) {
            return problem;
        }
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? problem.substring(end + 1) : problem.substring(0, end);
    }

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        CALCULATED,
        FAILED,
        RELEASED,
        REFUSED,
        SUPERSEDED,
        EXPIRED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** Whether it is calculated, or is to be. */
        boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }
}
