package org.credit531.collection;

import org.credit531.catalogue.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param heading its heading as written
 * @param field the field that it brings; {@code null} where it is not stored
 * @param unit the unit that the file states for it, empty where the field's own counts
 * @param isOperation whether it says what is to be done with each record
 */
record Column(String heading, @Nullable Field field, String unit, boolean isOperation) {

    static Column of(String heading, Field field, String unit) {
        return new Column(heading, field, unit, false);
    }

    static Column operation(String heading) {
        return new Column(heading, null, "", true);
    }

    static Column unknown(String heading) {
        return new Column(heading, null, "", false);
    }

    /** What tells its content from other columns' content; empty where it is not stored. */
    String content() {
        return isOperation ? "record-operation" : field == null ? "" : field.name();
    }

    /** With the unit that a title states; its heading says so too, so that a row kept with its headings can be read again. */
    Column in(String otherUnit) {
        return unit.isEmpty()
                ? new Column(heading + "(" + Headings.written(otherUnit) + ")", field, otherUnit, isOperation)
                : this;
    }
}
