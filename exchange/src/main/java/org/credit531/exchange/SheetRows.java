package org.credit531.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one sheet as texts by heading. What stands under no heading that is known is refused, and nothing passed over. */
final class SheetRows {

    private SheetRows() {}

    /**
     * One row.
     *
     * @param place where it is, for messages
     */
    record Row(String place, Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A text that must be there. */
        String require(String column) {
            var text = get(column);
            if (text.isBlank()) {
                throw RefusedFile.at(place, "cell-missing", column);
            }
            return text;
        }

        /** A text that must be one of these. */
        String oneOf(String column, List<String> allowed) {
            var text = require(column);
            if (!allowed.contains(text)) {
                throw RefusedFile.at(place, "cell-unknown", column, text, String.join(", ", allowed));
            }
            return text;
        }
    }

    static List<Row> of(Sheets sheets, String name, List<String> columns) {
        var rows = sheets.byName().getOrDefault(name, List.of());
        var read = new ArrayList<Row>();
        if (rows.isEmpty()) {
            return read;
        }
        var headings = headings(rows.getFirst(), name, columns);
        for (int r = 1; r < rows.size(); r++) {
            var row = row(rows.get(r), headings, name + "!" + (r + 1));
            if (!row.cells().isEmpty()) {
                read.add(row);
            }
        }
        return read;
    }

    private static List<String> headings(List<String> first, String name, List<String> columns) {
        var headings = first.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var heading : headings) {
            if (!heading.isEmpty() && (!columns.contains(heading) || !seen.add(heading))) {
                throw RefusedFile.at(name + "!1", "heading-unknown", heading, String.join(", ", columns));
            }
        }
        return headings;
    }

    private static Row row(List<String> texts, List<String> headings, String place) {
        var cells = new LinkedHashMap<String, String>();
        for (int c = 0; c < texts.size(); c++) {
            var text = texts.get(c);
            if (!text.isBlank()) {
                var heading = c < headings.size() ? headings.get(c) : "";
                if (heading.isEmpty()) {
                    throw RefusedFile.at(place, "cell-without-heading", text);
                }
                cells.put(heading, text);
            }
        }
        return new Row(place, cells);
    }
}
