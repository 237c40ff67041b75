package org.credit531.identifiers;

/** Why a text is not the code it should be, or what to know about one that is; the codes are stable and may be stored. */
public enum Reason {
    /** Nothing was written. */
    EMPTY("empty"),
    /** A dash, a word for "none", one character repeated, a run such as 123456: written to fill the cell. */
    PLACEHOLDER("placeholder"),
    /** Another number of characters than the scheme has; the detail is {@code found/expected}. */
    WRONG_LENGTH("wrong-length"),
    /** A character that the scheme does not use at this position; the detail is the character. */
    ILLEGAL_CHARACTER("illegal-character"),
    /** A letter that looks like a digit (O, I, Z, S); the detail is the digit if the code would then be valid. */
    CONFUSABLE_LETTER("confusable-letter"),
    /** A small letter where the scheme writes capitals; the detail is the capital. */
    LOWER_CASE("lower-case"),
    /** A full-width character; the detail is its ASCII form. */
    FULL_WIDTH("full-width"),
    /** A blank or invisible character before, inside or after the code. */
    SPACES("spaces"),
    /** A punctuation mark after the code; the detail is the mark. */
    TRAILING_PUNCTUATION("trailing-punctuation"),
    /** A number in exponent form such as 9.14E+17: a spreadsheet has destroyed the code. */
    SPREADSHEET_EXPONENT("spreadsheet-exponent"),
    /** Digits after the fifteenth turned to zeros: a spreadsheet has destroyed the end of the code. */
    SPREADSHEET_TRUNCATED("spreadsheet-truncated"),
    /** A number of another scheme; the detail is the code of that {@link Scheme}. */
    OTHER_SCHEME("other-scheme"),
    /** No registration department issues codes of this beginning; the detail is the two characters. */
    UNKNOWN_CATEGORY("unknown-category"),
    /** No region, past or present, has this code; the detail is the part of it that is unknown, nothing for a person. */
    UNKNOWN_REGION("unknown-region"),
    /** The check character does not fit the others; the detail is the one that would. */
    CHECK_CHARACTER("check-character"),
    /** Only as a warning: the organisation code inside a unified code does not fit its own check character. */
    INNER_CHECK_CHARACTER("inner-check-character"),
    /** Only as a warning: the scheme has no check character, so a mistyped number cannot be told from a right one. */
    UNCHECKED("unchecked"),
    /** The birth date of a citizen number is not a day of the calendar, or lies in the future. */
    IMPOSSIBLE_DATE("impossible-date");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The stable name, such as {@code check-character}. */
    public String code() {
        return code;
    }
}
