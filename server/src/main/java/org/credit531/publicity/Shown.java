package org.credit531.publicity;

import java.time.LocalDate;
import org.credit531.record.Disclosure;
import org.credit531.record.Statement;
import org.credit531.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An item as everybody may see it now.
 *
 * @param publication where it stands
 * @param subject whom it is about
 * @param disclosed what of its record is public
 */
record Shown(Publication publication, Subject subject, Disclosure.Disclosed disclosed) {

    private static final String PROCEDURE = "procedure";
    private static final String SIMPLE = "simple";

    Statement record() {
        return disclosed.statement();
    }

    /** First day on which it is not public any more; {@code null} where it stays. */
    @Nullable
    LocalDate until() {
        return record().removalOn();
    }

    /** A public value of its record by the name of the field. */
    @Nullable
    Object value(String field) {
        return disclosed.visible().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(field))
                .findFirst()
                .<Object>map(java.util.Map.Entry::getValue)
                .orElse(null);
    }

    /** Whether it is negative information: a penalty, unless by simple procedure (Zhejiang Regulation, article 11). */
    boolean isNegative() {
        return record().item().equals(Sheet.PENALTIES.item()) && !SIMPLE.equals(value(PROCEDURE));
    }
}
