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
    USCC,
    /**
     * A number of any organisation scheme: unified code, organisation code of nine characters or registration number of
     * fifteen digits; stored in its canonical form.
     */
    ORGANISATION_NUMBER,
    /** A citizen number. Only the vault's look-up token is ever stored, never the number (charter; features I-8). */
    PERSON_NUMBER,
    /** A division code of six digits that was in use at some time (GB/T 2260). */
    REGION,
    /** An industry code of GB/T 4754. */
    INDUSTRY;

    /** Whether the value is a code or number by which a subject is known. */
    public boolean identifies() {
        return this == USCC || this == ORGANISATION_NUMBER || this == PERSON_NUMBER;
    }
}
