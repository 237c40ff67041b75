package org.credit531.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileProblem;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.StoredFile;
import org.credit531.language.Texts;
import org.credit531.web.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tables that others keep, such as the list of a court's cases: read by the headings that mean fields of an item, as files of records
 * are, in any format that these may have. Nothing of them is stored, and of their cells only those asked for are given.
 */
@Component
public class ForeignTables {

    private final Catalogue catalogue;

    ForeignTables(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The rows of a table, in their order.
     *
     * @param wanted which fields of the item are asked for, and whether a column for each must be there
     * @param most how many rows are read at most; one more is given where there are more
     * @throws RequestProblem 422 {@code foreign-table}, {@code foreign-columns} that say what is wrong with the file as a whole
     */
    public List<ForeignRow> read(byte[] bytes, String item, Map<String, Boolean> wanted, int most, Locale locale) {
        Item known = catalogue.require(item);
        try (RecordTable table = RecordTable.open(StoredFile.of(bytes), new FieldNames(known, Choices.NONE), false)) {
            requireColumns(table.headings(), known, wanted, locale);
            List<ForeignRow> rows = new ArrayList<>();
            for (FileRow row = table.next(); row != null && rows.size() <= most; row = table.next()) {
                rows.add(row(row, table, wanted.keySet()));
            }
            return List.copyOf(rows);
        } catch (FileProblem problem) {
            String detail = Batch.Problem.of(problem).detail();
            throw new RequestProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "foreign-table",
                    Texts.of("collection", "problem." + problem.code(), locale, detail));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireColumns(Headings headings, Item item, Map<String, Boolean> wanted, Locale locale) {
        Set<String> there = headings.columns().stream().map(Column::content).collect(Collectors.toSet());
        String missing = item.fields().stream()
                .filter(field -> wanted.getOrDefault(field.name(), false) && !there.contains(field.name()))
                .map(field -> field.label().in(locale))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new RequestProblem(HttpStatus.UNPROCESSABLE_CONTENT, "foreign-columns", missing);
        }
    }

    private static ForeignRow row(FileRow row, RecordTable table, Set<String> wanted) {
        Map<String, String> values = new HashMap<>();
        if (row.defect() == null) {
            List<Column> columns = table.headings().columns();
            String[] cells = table.headings().arranged(row, _ -> {});
            for (int at = 0; at < Math.min(cells.length, columns.size()); at++) {
                Field field = columns.get(at).field();
                if (field != null && wanted.contains(field.name())) {
                    values.putIfAbsent(field.name(), read(field, cells[at].strip(), table));
                }
            }
        }
        return new ForeignRow(row.number(), values);
    }

    /** A day as the platform writes it, however the table does; anything else as it stands. */
    private static String read(Field field, String cell, RecordTable table) {
        boolean isDay = field.type() == FieldType.DATE && !cell.isEmpty();
        return isDay
                        && new Days(table.file().countsDaysFrom1904(), false).read(cell)
                                instanceof Cells.Reading.Value(Object day)
                ? day.toString()
                : cell;
    }

    /**
     * A row of such a table.
     *
     * @param number its number as a spreadsheet counts
     * @param cells what stands in its cells, by name of field, of the fields that were asked for; none of a row that cannot be read
     */
    public record ForeignRow(long number, Map<String, String> cells) {

        public ForeignRow {
            cells = Map.copyOf(cells);
        }

        /** What stands in the cell of a field; nothing where it is empty or there is none. */
        public Optional<String> cell(String field) {
            return Optional.ofNullable(cells.get(field)).filter(text -> !text.isEmpty());
        }
    }
}
