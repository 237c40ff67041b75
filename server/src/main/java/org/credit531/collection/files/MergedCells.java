package org.credit531.collection.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged cells of a sheet: what the first of them says, all of them say. They stand behind all rows of a sheet, so they
 * are looked for before the rows are read.
 */
final class MergedCells {

    private static final int MOST_REGIONS = 50_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_TAG = 200;
    private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern REFERENCE =
            Pattern.compile("ref\\s*=\\s*[\"']\\$?([A-Za-z]+\\$?\\d+):\\$?([A-Za-z]+\\$?\\d+)");

    private final Map<Integer, List<Region>> byFirstRow = new HashMap<>();
    private final List<Active> active = new ArrayList<>();
    private int count;

    private record Region(int lastRow, int firstColumn, int lastColumn) {}

    private record Active(Region region, String text) {}

    /** Finds them in a sheet's bytes, without taking the rows apart. */
    static MergedCells in(InputStream sheet) throws IOException {
        MergedCells merged = new MergedCells();
        byte[] buffer = new byte[1 << 16];
        StringBuilder tag = new StringBuilder();
        int matched = 0;
        boolean inTag = false;
        for (int read = sheet.read(buffer); read >= 0; read = sheet.read(buffer)) {
            for (int i = 0; i < read; i++) {
                byte b = buffer[i];
                if (inTag) {
                    inTag = b != '>' && tag.length() < LONGEST_TAG;
                    tag.append((char) (b & 0xFF));
                    if (!inTag) {
                        merged.add(tag);
                    }
                } else {
                    matched = b == TAG[matched] ? matched + 1 : b == TAG[0] ? 1 : 0;
                    if (matched == TAG.length) {
                        matched = 0;
                        inTag = true;
                        tag.setLength(0);
                    }
                }
            }
        }
        return merged;
    }

    private void add(CharSequence tag) {
        Matcher reference = REFERENCE.matcher(tag);
        if (!reference.find()) {
            return;
        }
        String first = reference.group(1).replace("$", "");
        String last = reference.group(2).replace("$", "");
        if (++count > MOST_REGIONS) {
            throw new FileProblem("workbook-too-large", "mergeCells");
        }
        int lastColumn = Math.min(Cell.column(last), CsvFile.MOST_COLUMNS - 1);
        byFirstRow
                .computeIfAbsent(Cell.row(first), row -> new ArrayList<>())
                .add(new Region(Cell.row(last), Cell.column(first), lastColumn));
    }

    /** How many regions there are. */
    int count() {
        return count;
    }

    /** A row's cells with what the merged ones say; rows come in order. */
    String[] filled(int row, String[] cells) {
        if (count == 0) {
            return cells;
        }
        active.removeIf(one -> one.region().lastRow() < row);
        for (Region region : byFirstRow.getOrDefault(row, List.of())) {
            if (region.firstColumn() < cells.length && !cells[region.firstColumn()].isEmpty()) {
                active.add(new Active(region, cells[region.firstColumn()]));
            }
        }
        if (active.size() > MOST_AT_ONCE) {
            throw new FileProblem("workbook-too-large", "mergeCells");
        }
        return filled(cells);
    }

    private String[] filled(String[] cells) {
        String[] filled = cells;
        for (Active one : active) {
            int last = one.region().lastColumn();
            if (last >= filled.length) {
                int before = filled.length;
                filled = Arrays.copyOf(filled, last + 1);
                Arrays.fill(filled, before, filled.length, "");
            }
            for (int column = one.region().firstColumn(); column <= last; column++) {
                filled[column] = filled[column].isEmpty() ? one.text() : filled[column];
            }
        }
        return filled;
    }
}
