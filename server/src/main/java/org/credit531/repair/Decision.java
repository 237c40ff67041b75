package org.credit531.repair;

import java.time.LocalDate;
import java.util.UUID;
import org.credit531.record.Statement;
import org.credit531.subject.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A new adverse decision about an organisation, whose notice on repair is to be served together with it.
 *
 * @param item the catalogue item of its record
 * @param recordKey the record
 * @param subject whom it is about
 * @param unit the unit that determined it
 * @param region the region of the office
 * @param decidedOn the day of the decision
 * @param notedOn the day on which it became known here
 * @param served when and how the notice was served with the decision; {@code null} while nobody has said so
 */
record Decision(
        String item,
        UUID recordKey,
        SubjectId subject,
        String unit,
        String region,
        LocalDate decidedOn,
        LocalDate notedOn,
        @Nullable Service served) {

    /** Whether a record is that of the decision. */
    boolean isAbout(Statement statement) {
        return statement.item().equals(item) && statement.recordKey().equals(recordKey);
    }

    /** The path of the form, which is what the notice is about. */
    String page() {
        return page(item, recordKey);
    }

    /** The same of a record. */
    static String page(String item, UUID recordKey) {
        return "/repairs/new/" + item + "/" + recordKey;
    }

    /**
     * A service.
     *
     * @param on the day
     * @param how one of {@code in-person}, {@code post}, {@code electronic}
     */
    record Service(LocalDate on, String how) {}
}
