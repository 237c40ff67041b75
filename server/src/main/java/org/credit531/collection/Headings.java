package org.credit531.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.ShownText;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which field of its item. Where each row names its own cells, the columns are the item's fields. */
final class Headings {

    private static final int MOST_NAMED = 30;
    private static final Pattern PLACE = Pattern.compile("\\(\\d{1,4}\\)");
    private static final int MOST_REMEMBERED = 10_000;
    private static final Map<String, String> WRITTEN_UNITS =
            Map.of("yuan", "元", "10000-yuan", "万元", "100000000-yuan", "亿元", "percent", "%");

    private final FieldNames names;
    private final boolean dateGiven;
    private final List<Column> columns;
    private final Set<String> found;
    private final String duplicate;
    private final List<Long> rows;
    private final @Nullable String titleUnit;
    private final List<String> unknown = new ArrayList<>();
    private final @Nullable Map<String, Place> columnOfName;

    private Headings(
            FieldNames names,
            HeadingBlock block,
            List<Column> columns,
            @Nullable String titleUnit,
            boolean dateGiven,
            @Nullable Map<String, Place> columnOfName) {
        this.names = names;
        this.dateGiven = dateGiven;
        this.columns = columns;
        this.found = columnOfName == null ? block.found() : new HashSet<>();
        this.duplicate = block.duplicate();
        this.rows = block.rows().stream().map(FileRow::number).toList();
        this.titleUnit = titleUnit;
        this.columnOfName = columnOfName;
    }

    /** Headings that stand in rows of the file. */
    static Headings of(FieldNames names, HeadingBlock block, @Nullable String titleUnit, boolean dateGiven) {
        List<Column> columns = block.columns().stream()
                .map(column -> titleUnit != null && isAmount(column) ? column.in(titleUnit) : column)
                .toList();
        Headings headings = new Headings(names, block, columns, titleUnit, dateGiven, null);
        for (int i = 0; i < columns.size(); i++) {
            headings.noteUnknown(columns.get(i), i);
        }
        return headings;
    }

    /** Headings of a file whose rows name their cells: every field of the item is a column. */
    static Headings ofNamedCells(FieldNames names, boolean dateGiven) {
        List<Column> columns = new ArrayList<>();
        names.item()
                .fields()
                .forEach(field -> columns.add(Column.of(field.label().zh(), field, "")));
        columns.add(Column.operation("record-operation"));
        return new Headings(names, new HeadingBlock(names, List.of()), columns, null, dateGiven, new HashMap<>());
    }

    private static boolean isAmount(Column column) {
        return column.field() != null && column.field().type() == FieldType.MONEY;
    }

    private void noteUnknown(Column column, int index) {
        if (column.content().isEmpty() && !names.isLeftOut(column.heading()) && unknown.size() < MOST_REMEMBERED) {
            unknown.add(column.heading().isBlank() ? "(" + (index + 1) + ")" : ShownText.of(column.heading()));
        }
    }

    /** Whether all fields are there that the item needs, each once. */
    boolean isComplete() {
        return columnOfName != null || missing().isEmpty() && duplicate.isEmpty();
    }

    /** The fields that the item needs and no column brings; of a party's numbers one is enough. */
    List<Field> missing() {
        Set<String> numbers = PartyReading.numbers(names.item());
        boolean numbered = numbers.stream().anyMatch(found::contains);
        return names.item().fields().stream()
                .filter(field -> field.required() && !(numbered && numbers.contains(field.name())))
                .filter(field -> !found.contains(field.name()))
                .filter(field -> !field.name().equals(names.item().effectiveFrom()))
                .toList();
    }

    /** Columns that a file whose rows name their cells has brought so far, and names that mean nothing here. */
    List<Column> seen() {
        List<Column> seen = new ArrayList<>(columns.stream()
                .filter(column -> columnOfName == null || found.contains(column.content()))
                .toList());
        if (columnOfName != null) {
            unknown.forEach(name -> seen.add(Column.unknown(name)));
        }
        return seen;
    }

    /** A row's cells in the order of {@link #seen}. */
    List<String> seenCells(FileRow row) {
        String[] cells = arranged(row, _ -> {});
        List<String> seen = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            if (columnOfName == null || found.contains(columns.get(column).content())) {
                seen.add(cells[column]);
            }
        }
        return seen;
    }

    /** The column that says what is to be done with each record, -1 where there is none. */
    int operationColumn() {
        return indexOf(Column.operation("").content());
    }

    /** Whether each row names its own cells. */
    boolean areNamedByRows() {
        return columnOfName != null;
    }

    /** The columns that bring numbers of the party. */
    Set<Integer> partyColumns() {
        return PartyReading.numbers(names.item()).stream()
                .map(this::indexOf)
                .filter(column -> column >= 0)
                .collect(Collectors.toSet());
    }

    /** What is wrong with the headings, if anything is. */
    Optional<FileProblem> problem() {
        if (isComplete()) {
            return Optional.empty();
        }
        if (!duplicate.isEmpty()) {
            return Optional.of(new FileProblem("duplicate-column", duplicate));
        }
        String there = String.join(
                "、", columns.stream().map(Column::heading).limit(MOST_NAMED).toList());
        String missing = missing().stream().map(field -> field.label().zh()).collect(Collectors.joining("、"));
        return Optional.of(new FileProblem("missing-columns", missing + " | " + ShownText.of(there)));
    }

    /** How many of the item's fields have a column. */
    int fieldsFound() {
        return found.size();
    }

    /**
     * The cells of a row in the order of the columns. Where the row names them, a unit in the name goes to the cell, and a
     * second name for the same field is told.
     */
    String[] arranged(FileRow row, Consumer<String> namedTwice) {
        String[] rowNames = row.names();
        if (rowNames == null || columnOfName == null) {
            return row.cells();
        }
        String[] cells = new String[columns.size()];
        Arrays.fill(cells, "");
        for (int i = 0; i < rowNames.length; i++) {
            Place place = placeOf(rowNames[i], columnOfName);
            if (place.column() >= 0) {
                if (!cells[place.column()].isEmpty()) {
                    namedTwice.accept(rowNames[i]);
                }
                cells[place.column()] = place.with(row.cells()[i]);
            }
        }
        return cells;
    }

    private Place placeOf(String name, Map<String, Place> known) {
        Place place = known.get(name);
        if (place != null) {
            return place;
        }
        Place looked = names.column(name)
                .map(column -> new Place(indexOf(column.content()), column.unit()))
                .orElse(Place.NONE);
        if (known.size() < MOST_REMEMBERED) {
            known.put(name, looked);
        }
        if (looked.column() < 0) {
            noteUnknown(Column.unknown(name), 0);
        } else {
            found.add(columns.get(looked.column()).content());
        }
        return looked;
    }

    /** Where a named cell belongs, and the unit that its name states. */
    private record Place(int column, String unit) {

        static final Place NONE = new Place(-1, "");

        String with(String cell) {
            boolean bare = !unit.isEmpty() && !cell.isEmpty() && Character.isDigit(cell.charAt(cell.length() - 1));
            return bare ? cell + written(unit) : cell;
        }
    }

    private int indexOf(String content) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).content().equals(content)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the file has no date column and the batch brings no day either: the day of receipt stands in. */
    boolean assumesDate() {
        return !dateGiven && !found.contains(names.item().effectiveFrom());
    }

    /** Headings that the catalogue does not know; what stands below them is not stored. */
    List<String> unknown() {
        List<String> some = new ArrayList<>(unknown.stream().limit(MOST_NAMED).toList());
        if (unknown.size() > MOST_NAMED) {
            some.add("… (" + unknown.size() + ")");
        }
        return some;
    }

    /** The numbers of the rows in which they stand; none where each row names its cells. */
    List<Long> rows() {
        return rows;
    }

    /** A unit as it is written in files. */
    static String written(@Nullable String unit) {
        return unit == null ? "" : WRITTEN_UNITS.getOrDefault(unit, "");
    }

    /** The unit of amounts that a title above the headings states, {@code null} where none does. */
    @Nullable
    String titleUnit() {
        return titleUnit;
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether it is no heading but stands for one: the place of a cell to the right of all headings. */
    static boolean isPlace(String heading) {
        return PLACE.matcher(heading).matches();
    }

    String heading(int column) {
        return column < columns.size() ? columns.get(column).heading() : "(" + (column + 1) + ")";
    }

    /** The heading of a field's column, or its Chinese name where no column brings it. */
    String headingOf(String field) {
        int column = indexOf(field);
        return column >= 0
                ? columns.get(column).heading()
                : names.item().field(field).map(found -> found.label().zh()).orElse("");
    }
}
