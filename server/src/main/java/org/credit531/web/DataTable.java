package org.credit531.web;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose columns are data, such as the records of a catalogue item. On a phone, and where there are too many columns
 * for a desk, each row becomes a card whose lines repeat the headings.
 *
 * @param caption the title that screen readers announce
 * @param columns the headings in order
 * @param rows as many cells each as there are columns
 */
public record DataTable(String caption, List<Column> columns, List<Row> rows) {

    /** Letters beside each other on a desk. */
    private static final int MOST = 140;

    /** Letters between two columns. */
    private static final int GAP = 2;

    /** Letters in a line of a cell that are read with ease. */
    private static final int COMFORTABLE = 12;

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

    /**
     * Whether there are more columns than fit beside each other on a desk: then a row is a card there as well, and in print. Each
     * column needs room for its longest word, and for a dozen letters if it has texts that long.
     */
    public boolean wide() {
        return IntStream.range(0, columns.size()).map(this::columnWidth).sum() > MOST;
    }

    private int columnWidth(int column) {
        Stream<String> texts = Stream.concat(
                Stream.of(columns.get(column).label()),
                rows.stream().map(row -> row.cells().get(column).text()));
        return GAP + texts.mapToInt(DataTable::textWidth).max().orElse(0);
    }

    /** In letters; a Chinese character is as wide as two, and a line can break beside it. */
    private static int textWidth(String text) {
        int longest = 0;
        int word = 0;
        int all = 0;
        for (int character : text.codePoints().toArray()) {
            boolean breaks = Character.isIdeographic(character) || Character.isWhitespace(character);
            int letters = Character.isIdeographic(character) ? 2 : 1;
            word = breaks ? letters : word + letters;
            longest = Math.max(longest, word);
            word = breaks ? 0 : word;
            all += letters;
        }
        return Math.max(longest, Math.min(all, COMFORTABLE));
    }

    /**
     * A heading; numeric columns are set flush right.
     *
     * @param act whether its cells are only to act upon, so that paper leaves them out
     */
    public record Column(String label, boolean numeric, boolean act) {

        /** A column of values. */
        public Column(String label, boolean numeric) {
            this(label, numeric, false);
        }

        /** A column of what can be done about a row. */
        public static Column ofActs(String label) {
            return new Column(label, false, true);
        }
    }

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
     * @param report where somebody reports that the value is wrong, null where that is done elsewhere
     */
    public record Cell(
            String text,
            @Nullable String address,
            @Nullable Tag tag,
            @Nullable String report) {

        private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        /** Whether it is a day, which is read in one piece. */
        public boolean isDay() {
            return DAY.matcher(text).matches();
        }

        /** Plain text. */
        public static Cell of(String text) {
            return new Cell(text, null, null, null);
        }

        /** Plain text of which somebody may say that it is wrong. */
        public static Cell of(String text, @Nullable String report) {
            return new Cell(text, null, null, report);
        }

        /** A link. */
        public static Cell link(String text, String address) {
            return new Cell(text, address, null, null);
        }

        /** A tag. */
        public static Cell of(Tag tag) {
            return new Cell(tag.label(), null, tag, null);
        }
    }
}
