package org.credit531.province;

/**
 * The truth about a file that was written: how many rows it has and how many of them suffer which defect.
 *
 * @param rows data rows, the heading not counted
 */
public record Planted(
        long rows, long withoutCode, long wrongCheckCharacter, long spreadsheetExponent, long unknownWord) {

    /** Rows that suffer nothing. */
    public long sound() {
        return rows - withoutCode - wrongCheckCharacter - spreadsheetExponent - unknownWord;
    }
}
