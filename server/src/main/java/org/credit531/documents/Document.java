package org.credit531.documents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody who has the code of a document may know of it; nothing of what it says.
 *
 * @param id its identity in the platform
 * @param code its verification code
 * @param kind its kind
 * @param number its number
 * @param issuedOn the day that stands on it
 * @param hash SM3 of its file, in hexadecimal
 * @param bytes how long its file is
 * @param superseded since when and why it does not hold; {@code null} while it does
 * @param destroyed when and under which article its text and file were deleted; {@code null} while they are there
 */
record Document(
        UUID id,
        VerificationCode code,
        String kind,
        String number,
        LocalDate issuedOn,
        String hash,
        int bytes,
        @Nullable Ended superseded,
        @Nullable Ended destroyed) {

    /**
     * An end.
     *
     * @param at when
     * @param why the reason, or the article
     */
    record Ended(OffsetDateTime at, String why) {}

    /** When it ended last, of one that did. */
    OffsetDateTime endedAt() {
        return Stream.of(superseded, destroyed)
                .filter(Objects::nonNull)
                .map(Ended::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What holds of it, the gravest first. */
    State state() {
        if (destroyed != null) {
            return State.DESTROYED;
        }
        return superseded == null ? State.VALID : State.SUPERSEDED;
    }

    /** The same for other contexts and for programs. */
    DocumentStanding standing() {
        Ended ended = destroyed == null ? superseded : destroyed;
        return new DocumentStanding(
                id,
                code.text(),
                kind,
                number,
                issuedOn,
                state().code(),
                ended == null ? null : ended.at(),
                ended == null ? null : ended.why(),
                hash,
                bytes);
    }

    /** The states of a document. */
    enum State {
        VALID,
        SUPERSEDED,
        DESTROYED;

        /** The stable name. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
