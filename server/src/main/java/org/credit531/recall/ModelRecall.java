package org.credit531.recall;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recall of a released version, from its proposal until everything is told.
 *
 * @param id its case
 * @param what which version is recalled, and why
 * @param proposedBy the account that proposed it
 * @param stage how far it has come
 * @param signed what its signature brought; {@code null} before
 * @param reportAfter the document up to which reports were looked through, {@code null} before the first
 */
record ModelRecall(
        UUID id,
        Proposed what,
        String proposedBy,
        OffsetDateTime proposedAt,
        Stage stage,
        @Nullable Signed signed,
        @Nullable UUID reportAfter) {

    /** The number from which it is known; a recall that was not signed has none. */
    long knowledge() {
        if (signed == null) {
            throw new IllegalStateException("recall " + id + " was not signed");
        }
        return signed.knowledge();
    }

    /** When it was signed. */
    OffsetDateTime signedAt() {
        if (signed == null) {
            throw new IllegalStateException("recall " + id + " was not signed");
        }
        return signed.at();
    }

    /**
     * What is proposed.
     *
     * @param from the first day as of which the version is not used
     * @param instead the earlier version that holds in its place; {@code null} for the one before
     * @param wrong what is wrong with it, for everybody to read
     * @param reason how that was found and why it must not stand, for everybody to read
     */
    record Proposed(
            String model,
            int version,
            LocalDate from,
            @Nullable Integer instead,
            String wrong,
            String reason) {}

    /**
     * What its signature brought.
     *
     * @param keepUntil the first day on which the rows of single organisations and users are deleted
     */
    record Signed(String by, OffsetDateTime at, long knowledge, LocalDate keepUntil) {}

    /** How far a recall has come; each stage is done piece by piece before the next begins. */
    enum Stage {
        PROPOSED,
        /** Withdrawn or turned down. */
        ENDED,
        /** Results are computed anew, and who was given one is looked for. */
        RESULTS,
        /** Reports are looked through and superseded. */
        REPORTS,
        /** Organisations are told. */
        SUBJECTS,
        /** Users are told. */
        USERS,
        DONE;

        /** The word in the database and in keys of messages. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stage of(String word) {
            return Arrays.stream(values())
                    .filter(stage -> stage.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        boolean isUnderWay() {
            return this != PROPOSED && this != ENDED && this != DONE;
        }
    }
}
