package org.credit531.province;

/**
 * Damage to plant in a file, as shares of its rows per ten thousand; a row suffers one kind at most.
 *
 * @param withoutCode the code is left empty
 * @param wrongCheckCharacter the last character of the code is wrong
 * @param spreadsheetExponent the code went through a spreadsheet, as 9.13E+17
 * @param unknownWord a grade or a status that no list contains
 */
public record Defects(int withoutCode, int wrongCheckCharacter, int spreadsheetExponent, int unknownWord) {

    /** A file without damage. */
    public static final Defects NONE = new Defects(0, 0, 0, 0);

    /** About as much damage as files that were really published have had. */
    public static final Defects AS_PUBLISHED = new Defects(200, 4, 100, 10);

    /** Checks that the shares are shares. */
    public Defects {
        int sum = withoutCode + wrongCheckCharacter + spreadsheetExponent + unknownWord;
        int least = Math.min(Math.min(withoutCode, wrongCheckCharacter), Math.min(spreadsheetExponent, unknownWord));
        if (least < 0 || sum > 10_000) {
            throw new IllegalArgumentException("shares of defects must be 0 or more and add up to 10000 at most");
        }
    }
}
