package org.credit531.collection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The columns that a file of corrections has beside those of the original: which row it corrects, and what was wrong. */
final class CorrectionColumns {

    /** The heading of the column of row numbers, as files that are made here say it. */
    static final String ROW = "问题数据行号";

    /** The heading of the column that says what was wrong. */
    static final String REASON = "问题数据原因";

    private static final Set<String> ROWS = Set.of(ROW, "quarantined-row", "quarantined row", "quarantined_row");
    private static final Set<String> REASONS = Set.of(REASON, "quarantine-reason");

    private CorrectionColumns() {}

    static boolean isRow(String heading) {
        return ROWS.contains(compared(heading));
    }

    static boolean isOne(String heading) {
        return isRow(heading) || REASONS.contains(compared(heading));
    }

    private static String compared(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    /** The number of the row that a row of corrections is about, empty where it says none. */
    static String rowOf(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> isRow(cell.getKey()))
                .map(cell -> cell.getValue().strip())
                .findFirst()
                .orElse("");
    }

    /** Whether a file has the column of row numbers. */
    static boolean among(List<Column> columns) {
        return columns.stream().anyMatch(column -> isRow(column.heading()));
    }
}
