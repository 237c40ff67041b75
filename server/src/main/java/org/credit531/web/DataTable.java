package org.credit531.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns are data, such as the records of a catalogue item. On a phone each row becomes a card whose
 * lines repeat the headings.
 *
 * @param caption the title that screen readers announce
 * @param columns the headings in order
 * @param rows as many cells each as there are columns
 */
public record DataTable(String caption, List<Column> columns, List<Row> rows) {

    /** Copies the lists and refuses a row of another width, which would put values under wrong headings. */
    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("row has %d cells, table \"%s\" has %d columns"
                        .formatted(row.cells().size(), caption, columns.size()));
            }
        }
    }

    /** A heading; numeric columns are set flush right. */
    public record Column(String label, boolean numeric) {}

    /**
     * A row.
     *
     * @param anchor the id others link to, null for none
     */
    public record Row(@Nullable String anchor, List<Cell> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One value.
     *
     * @param address makes the text a link
     * @param tag shows a tag in place of the text
     */
    public record Cell(
            String text, @Nullable String address, @Nullable Tag tag) {

        /** Plain text. */
        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        /** A link. */
        public static Cell link(String text, String address) {
            return new Cell(text, address, null);
        }

        /** A tag. */
        public static Cell of(Tag tag) {
            return new Cell(tag.label(), null, tag);
        }
    }
}
