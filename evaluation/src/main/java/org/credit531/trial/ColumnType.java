package org.credit531.trial;

import java.time.LocalDate;

/** What a model expects in a field, and so what the field's column holds; a value of another type is only known to be one. */
enum ColumnType {
    TEXT,
    NUMBER,
    DATE,
    TRUTH,
    /** Any type: only whether the field is there. */
    PRESENCE;

    static ColumnType of(Object value) {
        return switch (value) {
            case String _text -> TEXT;
            case Long _number -> NUMBER;
            case LocalDate _date -> DATE;
            case Boolean _truth -> TRUTH;
            default -> throw new IllegalArgumentException("No field is a " + value.getClass());
        };
    }
}
