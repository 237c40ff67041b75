package org.credit531.province.feed;

import java.util.Locale;

/** What departments do to rows, and the finding with which the platform must quarantine them; none where it must take them. */
public enum Defect {
    /** All codes of the party are empty. */
    NAME_ONLY(100, "empty"),
    /** The last character of the code is wrong. */
    WRONG_CHECK_CHARACTER(20, "check-character"),
    /** The code went through a spreadsheet, as 9.13E+17. */
    SPREADSHEET_EXPONENT(20, "spreadsheet-exponent"),
    /** O for 0 or I for 1 in the code. */
    LETTER_FOR_DIGIT(10, "confusable-letter"),
    /** A space after the code. */
    SPACES(10, "spaces"),
    /** An older number in place of the unified code. */
    OLD_CODE(100, ""),
    /** A name that the register does not have. */
    OTHER_NAME(50, ""),
    /** A word that no list has. */
    UNKNOWN_WORD(10, "unknown-code"),
    /** The thirtieth of February. */
    IMPOSSIBLE_DATE(10, "not-a-date"),
    /** Words where a number should be. */
    NOT_A_NUMBER(10, "not-a-number"),
    /** The row comes twice. */
    DUPLICATE(50, ""),
    /** The row comes twice, first with another value. */
    OVERTAKEN(20, "overtaken"),
    /** Dated so long ago that the law has ended it. */
    TERM_OVER(0, "term-over"),
    /** The registration number of another organisation beside the right unified code. */
    NUMBER_OF_ANOTHER(0, "");

    private final int usual;
    private final String finding;

    Defect(int usual, String finding) {
        this.usual = usual;
        this.finding = finding;
    }

    /** The stable name, such as {@code name-only}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How often it usually happens, in ten thousand rows. */
    public int usual() {
        return usual;
    }

    /** The code of the platform's finding, empty where the row is to be taken. */
    public String finding() {
        return finding;
    }

    /** Whether it leaves something in the cell that looks like the number and is none; an exponent shows that it is none. */
    boolean isOfNumber() {
        return this == WRONG_CHECK_CHARACTER || this == LETTER_FOR_DIGIT || this == SPACES;
    }

    /** Whether the platform must quarantine the row that suffers it. */
    public boolean isRefused() {
        return !finding.isEmpty();
    }
}
