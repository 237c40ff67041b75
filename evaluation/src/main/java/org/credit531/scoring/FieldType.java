package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Locale;

/** The types that a field of a record can have. */
enum FieldType {
    TEXT,
    NUMBER,
    DATE,
    TRUTH;

    static FieldType of(Object value) {
        return switch (value) {
            case String _text -> TEXT;
            case Long _number -> NUMBER;
            case LocalDate _date -> DATE;
            case Boolean _truth -> TRUTH;
            default -> throw new IllegalArgumentException("No field is a " + value.getClass());
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason for not reading a record whose field has another type. */
    static String mismatch(String field, FieldType expected, Object found) {
        return Reason.Code.WRONG_TYPE.of(field, expected.code(), of(found).code());
    }
}
