package org.credit531.collection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.credit531.collection.files.FileRow;

/** One or more rows read as the headings of a table: group headings above, their parts below. */
final class HeadingBlock {

    private final FieldNames names;
    private final List<FileRow> rows;
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private String duplicate = "";

    HeadingBlock(FieldNames names, List<FileRow> rows) {
        this.names = names;
        this.rows = rows;
        Map<String, Integer> depths = new HashMap<>();
        int width = rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
        for (int column = 0; column < width; column++) {
            add(parts(column), depths);
        }
    }

    /** Headings as a block gives them, with the groups before their parts. */
    static HeadingBlock of(FieldNames names, List<String> headings) {
        List<String[]> parts = headings.stream().map(text -> text.split("/")).toList();
        int depth = parts.stream().mapToInt(part -> part.length).max().orElse(1);
        List<FileRow> rows = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            int from = depth - level;
            rows.add(FileRow.of(
                    level + 1L,
                    parts.stream()
                            .map(part -> part.length == 0 ? "" : part[Math.max(0, part.length - from)])
                            .toArray(String[]::new)));
        }
        return new HeadingBlock(names, rows);
    }

    List<FileRow> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    /** What its columns bring: names of fields. */
    Set<String> found() {
        return found;
    }

    /** The heading of a second column for the same field, empty where there is none. */
    String duplicate() {
        return duplicate;
    }

    /** The heading of a column from the group downwards; a part that is merged over several rows stands once. */
    private List<String> parts(int column) {
        List<String> parts = new ArrayList<>();
        boolean below = false;
        for (int level = rows.size() - 1; level >= 0; level--) {
            String text = below ? group(level, column) : cell(level, column);
            if (!text.isBlank() && !parts.contains(text)) {
                parts.addFirst(text);
            }
            below |= !text.isBlank();
        }
        return parts;
    }

    private String cell(int level, int column) {
        String[] cells = rows.get(level).cells();
        return column < cells.length ? cells[column].strip() : "";
    }

    /** A group's heading stands over its first column only; over the others there is nothing. */
    private String group(int level, int column) {
        for (int at = column; at >= 0; at--) {
            String text = cell(level, at);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** A column known by its whole heading counts before one that is known by the last part alone. */
    private void add(List<String> parts, Map<String, Integer> depths) {
        String heading = String.join("/", parts);
        for (int from = 0; from < parts.size(); from++) {
            Optional<Column> column = meaning(parts, from);
            if (column.isPresent() && taken(column.get(), from, depths)) {
                columns.add(new Column(
                        heading,
                        column.get().field(),
                        column.get().unit(),
                        column.get().isOperation()));
                return;
            }
        }
        columns.add(Column.unknown(heading));
    }

    private Optional<Column> meaning(List<String> parts, int from) {
        List<String> some = parts.subList(from, parts.size());
        Optional<Column> together = names.column(String.join("/", some));
        return together.isPresent() ? together : names.column(String.join("", some));
    }

    /** Of two columns known equally well both keep their meaning, so that whoever is told of it sees which they are. */
    private boolean taken(Column column, int from, Map<String, Integer> depths) {
        String content = column.content();
        Integer depth = depths.putIfAbsent(content, from);
        if (depth == null) {
            found.add(content);
            return true;
        }
        if (from == depth) {
            duplicate = duplicate.isEmpty() ? column.heading() : duplicate;
            return true;
        }
        if (from < depth) {
            depths.put(content, from);
            columns.replaceAll(other -> other.content().equals(content) ? Column.unknown(other.heading()) : other);
        }
        return from < depth;
    }
}
