package org.credit531.collection.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook as rows of cells, one sheet after the other, read as a stream. Cells are as a reader sees them: formulas by their
 * last result, days as days, errors by their names.
 */
final class XlsxFile implements RecordFile {

    private static final long MOST_UNPACKED = 2L << 30;
    private static final int MOST_ROWS = 1 << 20;

    private final Workbook workbook;
    private int sheet;
    private MergedCells merged;
    private XmlPart part;
    private int row;
    private int hiddenRows;
    private String[] cells = new String[64];

    private XlsxFile(Workbook workbook) throws IOException {
        this.workbook = workbook;
        this.merged = merged(workbook, 0);
        this.part = part(workbook, 0);
    }

    static RecordFile open(StoredFile file) throws IOException {
        try {
            return new XlsxFile(Workbook.of(file));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw damaged();
        }
    }

    private static MergedCells merged(Workbook workbook, int sheet) throws IOException {
        try (var bytes = workbook.parts().open(workbook.sheets().get(sheet).part(), MOST_UNPACKED)) {
            return MergedCells.in(bytes);
        }
    }

    private static XmlPart part(Workbook workbook, int sheet) throws IOException {
        return new XmlPart(workbook.parts().open(workbook.sheets().get(sheet).part(), MOST_UNPACKED));
    }

    private static FileProblem damaged() {
        return new FileProblem("not-a-table", "damaged zip or xlsx");
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public String sheet() {
        return ShownText.of(workbook.sheets().get(sheet).name());
    }

    @Override
    public boolean countsDaysFrom1904() {
        return workbook.from1904();
    }

    @Override
    public boolean nextSheet() {
        if (sheet + 1 >= workbook.sheets().size()) {
            return false;
        }
        try {
            part.close();
            sheet++;
            row = 0;
            hiddenRows = 0;
            merged = merged(workbook, sheet);
            part = part(workbook, sheet);
            return true;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw damaged();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable FileRow next() {
        while (part.next()) {
            if (part.begins("row")) {
                return row();
            }
            if (part.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    private FileRow row() {
        String number = part.attribute("r");
        int stated = number == null ? -1 : Cell.number(number);
        row = stated > row ? stated : row + 1;
        if (row > MOST_ROWS) {
            throw new FileProblem("workbook-too-large", "row " + row);
        }
        hiddenRows += Workbook.isTrue(part.attribute("hidden")) ? 1 : 0;
        int width = readCells();
        return FileRow.of(row, merged.filled(row, Arrays.copyOf(cells, width)));
    }

    private int readCells() {
        int width = 0;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                String name = part.attribute("r");
                int stated = name == null ? -1 : Cell.column(name);
                int column = stated >= width ? stated : width;
                if (column >= CsvFile.MOST_COLUMNS) {
                    throw new FileProblem(
                            "not-a-table", "row " + row + ": more than " + CsvFile.MOST_COLUMNS + " columns");
                }
                String text = text();
                if (!text.isEmpty()) {
                    put(width, column, text);
                    width = column + 1;
                }
            }
        }
        return width;
    }

    private void put(int width, int column, String text) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        Arrays.fill(cells, width, column, "");
        cells[column] = text;
    }

    /** The text of the cell that begins here. */
    private String text() {
        String type = part.attribute("t");
        String style = part.attribute("s");
        String value = "";
        while (part.next() && !part.ends("c")) {
            if (part.begins("v")) {
                value = part.text();
            } else if (part.begins("is")) {
                value = SharedStrings.text(part, "is");
            } else if (part.begins("f")) {
                part.text();
            }
        }
        if (value.isEmpty()) {
            return value;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> workbook.strings().get(value.strip());
            case "b" -> Workbook.isTrue(value) ? "true" : "false";
            case "n" -> workbook.formats().text(value.strip(), style);
            default -> value;
        };
    }

    @Override
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (hiddenRows > 0) {
            remarks.add(new Remark("hidden-rows", Integer.toString(hiddenRows)));
        }
        if (merged.count() > 0) {
            remarks.add(new Remark("merged-cells", Integer.toString(merged.count())));
        }
        return remarks;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
