package org.credit531.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.credit531.web.CsvFile;
import org.credit531.web.FigureTable;
import org.credit531.web.FileAnswer;
import org.credit531.web.TextWorkbook;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The figures of a trial as files for spreadsheets: one table below another, each under its heading. */
final class FigureFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private FigureFiles() {}

    static ResponseEntity<String> csv(String name, List<FigureTable> tables) {
        List<List<String>> rows = new ArrayList<>();
        for (FigureTable table : tables) {
            rows.add(List.of(table.caption()));
            rows.add(headings(table));
            table.rows().forEach(row -> rows.add(cells(row)));
            rows.add(List.of());
        }
        return CsvFile.of(name + ".csv", rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<String> headings(FigureTable table) {
        List<String> headings = new ArrayList<>(List.of(table.head()));
        table.columns().forEach(column -> headings.add(column.label()));
        return headings;
    }

    private static List<String> cells(FigureTable.Row row) {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        row.cells().forEach(cell -> cells.add(cell.text()));
        return cells;
    }

    static ResponseEntity<byte[]> xlsx(String name, List<FigureTable> tables) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new TextWorkbook(bytes, columns(tables))) {
            for (FigureTable table : tables) {
                workbook.headings(List.of(table.caption()));
                workbook.headings(headings(table));
                for (FigureTable.Row row : table.rows()) {
                    workbook.figures(row.name(), row.cells());
                }
                workbook.row(List.of());
            }
        }
        return FileAnswer.named(name + ".xlsx", XLSX).body(bytes.toByteArray());
    }

    private static int columns(List<FigureTable> tables) {
        return 1
                + tables.stream()
                        .mapToInt(table -> table.columns().size())
                        .max()
                        .orElse(0);
    }
}
