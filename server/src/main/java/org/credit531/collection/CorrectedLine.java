package org.credit531.collection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.credit531.collection.files.FileRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of corrections.
 *
 * @param row the row
 * @param sent its cells by their headings; none where it cannot be read
 * @param said what it says which quarantined row it corrects; empty where it says nothing
 */
record CorrectedLine(FileRow row, Map<String, String> sent, String said) {

    private static final int MOST_DIGITS = 18;

    static CorrectedLine of(FileRow row, Headings headings) {
        Map<String, String> sent = row.defect() == null ? sent(row, headings) : Map.of();
        return new CorrectedLine(row, sent, CorrectionColumns.rowOf(sent));
    }

    private static Map<String, String> sent(FileRow row, Headings headings) {
        Map<String, String> cells = new LinkedHashMap<>();
        String @Nullable [] names = row.names();
        int width = names == null ? headings.columns().size() : names.length;
        for (int column = 0; column < width; column++) {
            String heading = names == null ? headings.heading(column) : names[column];
            cells.putIfAbsent(heading, column < row.cells().length ? row.cells()[column] : "");
        }
        return cells;
    }

    /** Its number in the file. */
    long number() {
        return row.number();
    }

    /** Whether it corrects a row, or means to. */
    boolean corrects() {
        return !said.isEmpty();
    }

    /** The number of the quarantined row that it means; empty where that is no number. */
    Optional<Long> meant() {
        boolean isNumber =
                corrects() && said.length() <= MOST_DIGITS && said.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(Long.valueOf(said)) : Optional.empty();
    }
}
