package org.credit531.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of some things in some respects, as a table from which a chart is drawn.
 *
 * @param caption the title that screen readers announce
 * @param head the heading of the column of names
 * @param columns the respects, in order
 * @param rows the things, with as many numbers each as there are respects
 */
public record FigureTable(String caption, String head, List<Column> columns, List<Row> rows) {

    /** Copies the lists and refuses a row of another width, which would put numbers under wrong headings. */
    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row \"%s\" has %d numbers, table \"%s\" has %d columns"
                        .formatted(row.name(), row.cells().size(), caption, columns.size()));
            }
        }
    }

    /** Whether there is a number beside zero, so that there is something to draw. */
    public boolean hasNumbers() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.value() != null && cell.value().doubleValue() != 0);
    }

    /**
     * A respect.
     *
     * @param label its heading
     * @param kind its colour in a chart, as that of a {@link Tag}; {@code null} for the next of the palette, {@code words} for no numbers
     */
    public record Column(String label, @Nullable String kind) {

        /** One without a colour of its own. */
        public static Column of(String label) {
            return new Column(label, null);
        }

        /** One of sentences, which begin where their heading begins. */
        public static Column ofWords(String label) {
            return new Column(label, "words");
        }
    }

    /**
     * A thing.
     *
     * @param address makes the name a link, {@code null} for none
     */
    public record Row(String name, @Nullable String address, List<Cell> cells) {

        /** Copies the numbers. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number.
     *
     * @param text as the table has it
     * @param value as a chart has it, {@code null} where there is none to draw
     */
    public record Cell(String text, @Nullable Number value) {}
}
