package org.credit531.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a public list: where it stands, and nothing of what it says.
 *
 * @param id its address for good
 * @param item the catalogue item
 * @param recordKey its record; {@code null} when that has gone for good
 * @param decidedOn the day of the decision
 * @param receivedOn the day on which it became known here
 * @param correctedOn the last day on which what is public of it was corrected
 * @param movedOn the day on which another record took the place of its record
 * @param withdrawal that it was taken back; {@code null} of one that was not
 */
record Publication(
        UUID id,
        String item,
        @Nullable UUID recordKey,
        LocalDate decidedOn,
        LocalDate receivedOn,
        @Nullable LocalDate correctedOn,
        @Nullable LocalDate movedOn,
        @Nullable Withdrawal withdrawal) {}
