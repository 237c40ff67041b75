package org.credit531.modelling;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.credit531.change.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model with its case, from the first draft on.
 *
 * @param id the case
 * @param model the model's name
 * @param version the version that it is or would be
 * @param words what its author wrote
 * @param minutes the minutes of the review, empty before
 * @param retiresOn the first day without it, as proposed
 * @param writtenBy the account that drafted it; empty for what the platform was shipped with
 * @param writtenAt when
 */
record ModelDraft(
        UUID id,
        String model,
        int version,
        Words words,
        String minutes,
        @Nullable LocalDate retiresOn,
        String writtenBy,
        OffsetDateTime writtenAt) {

    /** What stands for its text in a release. */
    public String textHash() {
        return TextHash.of(words.text());
    }

    /** Whether nobody drafted it. */
    public boolean shipped() {
        return writtenBy.isEmpty();
    }

    /**
     * What an author writes.
     *
     * @param text the whole text of the version
     * @param reason why it is wanted
     * @param calibration how it was calibrated and how well, for the card
     * @param effectiveFrom the day from which it shall be in force
     */
    record Words(String text, String reason, String calibration, LocalDate effectiveFrom) {}
}
