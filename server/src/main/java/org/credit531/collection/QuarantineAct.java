package org.credit531.collection;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a quarantined row.
 *
 * @param kind what
 * @param by who did it: an account, a client, or the platform
 * @param at when
 * @param reason why it was dropped
 * @param takenIn the batch in which it was sent again, if it was
 */
record QuarantineAct(
        Kind kind,
        String by,
        OffsetDateTime at,
        @Nullable Reason reason,
        @Nullable UUID takenIn) {

    /** Who the platform is where nobody else acts. */
    static final String PLATFORM = "platform";

    /** What is done with quarantined rows. */
    enum Kind {
        /** Its cells were changed, and something is still wrong. */
        STILL_WRONG,
        /** It was corrected and taken. */
        CORRECTED,
        /** It was dropped. */
        DROPPED,
        /** Dropping it was undone. */
        REOPENED,
        /** It was taken as it is, since its party has become known. */
        ATTRIBUTED_LATER;

        /** Its name in interfaces and in the database. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Why a unit drops a row. */
    enum Reason {
        /** It is a title, a total or something else that is no record. */
        NOT_A_RECORD,
        /** It is a record that should not have been sent. */
        SENT_BY_MISTAKE,
        /** Another file has stated it rightly. */
        SENT_OTHERWISE;

        /** Its name in interfaces and in the database. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
