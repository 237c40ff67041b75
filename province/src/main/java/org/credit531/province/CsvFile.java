package org.credit531.province;

import java.io.IOException;
import java.util.EnumMap;

/** A CSV file being written row by row, with defects planted and counted on the way. None of our values needs quotes. */
final class CsvFile {

    private enum Defect {
        NONE,
        WITHOUT_CODE,
        WRONG_CHECK_CHARACTER,
        SPREADSHEET_EXPONENT,
        UNKNOWN_WORD
    }

    private final Appendable target;
    private final Defects defects;
    private final EnumMap<Defect, Long> counts = new EnumMap<>(Defect.class);

    CsvFile(Appendable target, Defects defects, String headings) throws IOException {
        this.target = target;
        this.defects = defects;
        target.append(headings).append('\n');
    }

    /** Writes a row, having damaged the cell of the code or that of the word where chance says so. */
    void row(Chance chance, String[] cells, int codeColumn, int wordColumn) throws IOException {
        var defect = drawn(chance.below(10_000));
        counts.merge(defect, 1L, Long::sum);
        switch (defect) {
            case NONE -> {}
            case WITHOUT_CODE -> cells[codeColumn] = "";
            case WRONG_CHECK_CHARACTER -> cells[codeColumn] = InventedCodes.withWrongCheckCharacter(cells[codeColumn]);
            case SPREADSHEET_EXPONENT -> cells[codeColumn] = InventedCodes.asSpreadsheetExponent(cells[codeColumn]);
            case UNKNOWN_WORD -> cells[wordColumn] = "样本未知";
        }
        append(cells);
    }

    Planted planted() {
        long rows = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Planted(
                rows,
                count(Defect.WITHOUT_CODE),
                count(Defect.WRONG_CHECK_CHARACTER),
                count(Defect.SPREADSHEET_EXPONENT),
                count(Defect.UNKNOWN_WORD));
    }

    private long count(Defect defect) {
        return counts.getOrDefault(defect, 0L);
    }

    private Defect drawn(int draw) {
        int upTo = defects.withoutCode();
        if (draw < upTo) {
            return Defect.WITHOUT_CODE;
        }
        if (draw < (upTo += defects.wrongCheckCharacter())) {
            return Defect.WRONG_CHECK_CHARACTER;
        }
        if (draw < (upTo += defects.spreadsheetExponent())) {
            return Defect.SPREADSHEET_EXPONENT;
        }
        return draw < upTo + defects.unknownWord() ? Defect.UNKNOWN_WORD : Defect.NONE;
    }

    private void append(String[] cells) throws IOException {
        for (int index = 0; index < cells.length; index++) {
            if (index > 0) {
                target.append(',');
            }
            target.append(cells[index]);
        }
        target.append('\n');
    }
}
