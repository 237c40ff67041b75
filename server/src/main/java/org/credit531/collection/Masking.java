package org.credit531.collection;

import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.jspecify.annotations.Nullable;

/**
 * Cells as people see them: numbers of persons are hidden, and a cell that comes back as it was shown is what it was before.
 */
final class Masking {

    /** The longest text that a cell of a workbook holds; of what is longer the beginning is shown there. */
    static final int LONGEST = 32_767;

    private Masking() {}

    /** A cell as shown; where it holds a person's number by its column, only the ends, right or wrong. */
    static String shown(@Nullable Field field, String cell) {
        return field != null && field.type() == FieldType.PERSON_NUMBER
                ? PersonNumbers.hidden(cell)
                : PersonNumbers.masked(cell);
    }

    /** What a cell says that somebody saw and sent back: untouched, it says what it said. */
    static String meant(@Nullable Field field, String before, String sent) {
        String shown = lines(shown(field, before));
        String came = lines(sent);
        boolean untouched = came.equals(shown) || came.length() == LONGEST && shown.startsWith(came);
        return untouched ? before : sent;
    }

    /** Browsers and spreadsheets write the ends of lines in their own ways. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
