package org.credit531.vault;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A data key as it lies in the database.
 *
 * @param id its number, which sealed bytes carry
 * @param purpose what it is for
 * @param month the month that it seals in; none for the key of look-up tokens
 * @param wrapped the key under the master key; none after it was destroyed
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredKey(int id, String purpose, @Nullable LocalDate month, byte @Nullable [] wrapped) {

    /** Binds a wrapped key to its purpose and month, so that rows cannot be swapped. */
    static byte[] associatedData(Purpose purpose, @Nullable YearMonth month) {
        return ("credit531 data key|" + purpose.code() + "|" + (month == null ? "lookup" : month.toString()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same for this row. */
    byte[] associatedData(Purpose expected) {
        return associatedData(expected, month == null ? null : YearMonth.from(month));
    }
}
