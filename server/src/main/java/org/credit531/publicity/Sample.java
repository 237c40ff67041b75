package org.credit531.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that another source knows and that had not been sent when both were compared.
 *
 * @param unit who should have sent it
 * @param region the region of the office
 * @param partyCode whom it is about
 * @param number the number as its source writes it
 * @param source where it is from, such as a court's list
 * @param foundOn the day of the comparison
 * @param explanation what the unit says; empty while it has said nothing
 * @param settled what the credit centre found; {@code null} while it has not
 * @param sentOn the day on which it came after all; {@code null} while it has not
 */
record Sample(
        UUID id,
        Sheet sheet,
        String unit,
        String region,
        String partyCode,
        String number,
        LocalDate decidedOn,
        String source,
        LocalDate foundOn,
        String explanation,
        @Nullable Settled settled,
        @Nullable LocalDate sentOn) {

    /** Where it stands: the key of a message. */
    String state() {
        if (settled != null) {
            return settled.hidden() ? "hidden" : "dismissed";
        }
        return explanation.isEmpty() ? "open" : "explained";
    }

    /** What the credit centre found. */
    record Settled(LocalDate on, boolean hidden, String reason) {}
}
