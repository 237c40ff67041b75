package org.credit531.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.credit531.record.Spelling;
import org.credit531.record.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a record for finding it in a public list.
 *
 * @param record the record's present version
 * @param number the number of its decision in the one form of its spellings
 * @param category its class: of a penalty the one under the rule of its day, of a licence what the standard calls its category
 * @param receivedOn the day of its first version
 * @param correctedOn the day of its last version; {@code null} where that is the first
 */
record Noted(
        Statement record,
        String number,
        String category,
        LocalDate receivedOn,
        @Nullable LocalDate correctedOn) {

    private static final String NUMBER = "document-number";

    static Noted of(Statement record, String category, LocalDate receivedOn, LocalDate latestOn) {
        String number = record.values().get(NUMBER) instanceof String written ? Spelling.of(written) : "";
        return new Noted(record, number, category, receivedOn, record.revision() > 1 ? latestOn : null);
    }

    /** Whether the same decision may have been listed before, as another record. */
    boolean mayHaveBeenListed() {
        return correctedOn == null && !number.isEmpty();
    }

    UUID key() {
        return record.recordKey();
    }
}
