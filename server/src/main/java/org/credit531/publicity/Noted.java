package org.credit531.publicity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.access.Openness;
import org.credit531.catalogue.Item;
import org.credit531.record.Spelling;
import org.credit531.record.Statement;

/**
 * What is noted of a record for finding it in a public list.
 *
 * @param record the record's present version
 * @param number the number of its decision in the one form of its spellings
 * @param category its class: of a penalty the one under the rule of its day, of a licence what the standard calls its category
 * @param receivedOn the day of its first version
 * @param latestOn the day of its last version
 * @param told a mark of its public values: another one where any of them is another
 */
record Noted(Statement record, String number, String category, LocalDate receivedOn, LocalDate latestOn, UUID told) {

    private static final String NUMBER = "document-number";

    static Noted of(Statement record, Item item, String category, JdbcNotes.Days days) {
        String number = record.values().get(NUMBER) instanceof String written ? Spelling.of(written) : "";
        return new Noted(record, number, category, days.first(), days.latest(), told(record, item));
    }

    private static UUID told(Statement record, Item item) {
        String values = item.fields().stream()
                .filter(field -> field.openness() == Openness.PUBLIC)
                .map(field -> field.name() + "=" + record.values().getOrDefault(field.name(), ""))
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(values.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the same decision may have been listed before, as another record. */
    boolean mayHaveBeenListed() {
        return record.revision() == 1 && !number.isEmpty();
    }

    UUID key() {
        return record.recordKey();
    }
}
