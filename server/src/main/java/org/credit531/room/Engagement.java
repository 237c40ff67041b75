package org.credit531.room;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a third party may have its own model run.
 *
 * @param thirdParty its unified code
 * @param name what it is called
 * @param basis the contract or the article that it rests on
 * @param items the catalogue items that its models may read
 * @param endsOn the first day on which it no longer holds
 * @param mostRuns how many runs there may be in all
 * @param proposedBy who has proposed it
 * @param decidedBy somebody else, who has approved or refused it; {@code null} while nobody has
 */
record Engagement(
        UUID id,
        String thirdParty,
        String name,
        String purpose,
        String basis,
        List<String> items,
        LocalDate endsOn,
        int mostRuns,
        State state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Nullable String decidedBy) {

    Engagement {
        items = List.copyOf(items);
    }

    /** Whether anything may be done under it on a day. */
    boolean holdsOn(LocalDate day) {
        return state == State.APPROVED && day.isBefore(endsOn);
    }

    /** How far it is. */
    enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        ENDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
