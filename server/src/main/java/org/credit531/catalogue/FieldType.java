package org.credit531.catalogue;

/** What a field holds, and so its canonical form in a statement. */
public enum FieldType {
    /** Text, stored stripped of surrounding space. */
    TEXT,
    /** One of the field's coded values, stored as its code. */
    CODE,
    /** A day in the calendar of Asia/Shanghai, stored as {@code yyyy-MM-dd}. */
    DATE,
    /** A whole number. */
    INTEGER,
    /** A number with a fixed number of decimals, stored as a whole number of the smallest. */
    DECIMAL,
    /** An amount of money, stored in fen. */
    MONEY,
    /** Yes or no. */
    BOOLEAN,
    /** A unified social credit code, stored in its canonical form. */
    USCC
}
