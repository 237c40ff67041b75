package org.credit531.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.credit531.exchange.SheetRows.Row;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/** Puts the sheets of a workbook together to a model. Whether it is a good one, the lint says. */
final class ReadingSheets {

    private static final Set<String> KNOWN = Set.of(
            SheetColumns.MODEL,
            SheetColumns.DIMENSIONS,
            SheetColumns.INDICATORS,
            SheetColumns.TABLES,
            SheetColumns.BINS,
            SheetColumns.CONDITIONS,
            SheetColumns.VETOES,
            SheetColumns.GRADES,
            SheetColumns.REPLACES);

    private final Sheets sheets;
    private final SheetConditions conditions;
    private final Map<String, Mapping> tables = new LinkedHashMap<>();
    private final Map<String, List<Mapping>> bins = new LinkedHashMap<>();

    /** What rows name that no indicator or veto took: a row that nobody reads is a mistake. */
    private final Map<String, String> untaken = new LinkedHashMap<>();

    private ReadingSheets(Sheets sheets) {
        this.sheets = sheets;
        this.conditions = new SheetConditions(SheetRows.of(sheets, SheetColumns.CONDITIONS, SheetColumns.OF_CONDITION));
    }

    static Mapping of(Sheets sheets) {
        for (var name : sheets.byName().keySet()) {
            if (!KNOWN.contains(name)) {
                throw RefusedFile.at(name, "sheet-unknown", name, String.join(", ", new TreeSet<>(KNOWN)));
            }
        }
        if (!sheets.byName().containsKey(SheetColumns.MODEL)) {
            throw RefusedFile.at("xlsx", "sheet-missing", SheetColumns.MODEL);
        }
        return new ReadingSheets(sheets).model();
    }

    private Mapping model() {
        readTables();
        var model = words();
        var gate = conditions.take("model", "", "applies-when");
        if (gate != null) {
            inner(model, "applies-when").with("where", gate);
        }
        model.with("dimensions", list(SheetColumns.DIMENSIONS, SheetColumns.OF_DIMENSION));
        model.with(
                "indicators",
                Sequence.of(rows(SheetColumns.INDICATORS, SheetColumns.OF_INDICATOR).stream()
                        .map(this::indicator)
                        .toList()));
        var replaces = new Mapping();
        rows(SheetColumns.REPLACES, SheetColumns.OF_REPLACEMENT)
                .forEach(row -> putOnce(
                        replaces, row.require("indicator"), new Mapping().with("cap", row.require("cap")), row));
        model.with("replaces", replaces.entries().isEmpty() ? null : replaces);
        model.with(
                "vetoes",
                Sequence.of(rows(SheetColumns.VETOES, SheetColumns.OF_VETO).stream()
                        .map(this::veto)
                        .toList()));
        model.with("grades", list(SheetColumns.GRADES, SheetColumns.OF_GRADE));
        conditions.refuseRest();
        untaken.forEach((what, place) -> {
            throw RefusedFile.at(place, "row-of-nobody", what);
        });
        return model;
    }

    private void readTables() {
        for (var row : rows(SheetColumns.TABLES, SheetColumns.OF_TABLE)) {
            var id = row.require("indicator");
            untaken.putIfAbsent(id + " table", row.place());
            putOnce(
                    tables.computeIfAbsent(id, unused -> new Mapping()),
                    row.require("code"),
                    word(row.require("points")),
                    row);
        }
        for (var row : rows(SheetColumns.BINS, SheetColumns.OF_BIN)) {
            var list = row.oneOf("list", SheetColumns.LISTS);
            var key = row.require("indicator") + " " + list;
            untaken.putIfAbsent(key, row.place());
            bins.computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(new Mapping()
                            .with("from", word(row.get("from")))
                            .with("below", word(row.get("below")))
                            .with(list.equals("decay") ? "factor" : "points", word(row.require("points or factor"))));
        }
    }

    private static void putOnce(Mapping mapping, String key, @Nullable Tree value, Row row) {
        if (mapping.get(key) != null) {
            throw RefusedFile.at(row.place(), "row-twice", key);
        }
        mapping.with(key, value);
    }

    private Mapping words() {
        var model = new Mapping();
        var lists = new LinkedHashMap<String, List<Tree>>();
        var seen = new LinkedHashSet<String>();
        for (var row : rows(SheetColumns.MODEL, SheetColumns.OF_MODEL)) {
            var word = row.require("word");
            var value = new Scalar(row.require("value"));
            if (SheetColumns.REPEATED.contains(word)) {
                lists.computeIfAbsent(word, unused -> new ArrayList<>()).add(value);
            } else if (SheetColumns.SINGLE.contains(word) && seen.add(word)) {
                put(model, word, value);
            } else {
                throw RefusedFile.at(
                        row.place(),
                        seen.contains(word) ? "row-twice" : "word-unknown",
                        word,
                        String.join(", ", SheetColumns.SINGLE) + ", " + String.join(", ", SheetColumns.REPEATED));
            }
        }
        lists.forEach((word, values) -> put(model, word, new Sequence(values)));
        return model;
    }

    private static void put(Mapping mapping, String path, @Nullable Tree value) {
        int dot = path.indexOf('.');
        if (value == null) {
            return;
        }
        if (dot < 0) {
            mapping.with(path, value);
        } else {
            inner(mapping, path.substring(0, dot)).with(path.substring(dot + 1), value);
        }
    }

    private static Mapping inner(Mapping mapping, String key) {
        var inner = mapping.mapping(key).orElseGet(Mapping::new);
        mapping.with(key, inner);
        return inner;
    }

    private @Nullable Sequence list(String sheet, List<String> columns) {
        return Sequence.of(
                rows(sheet, columns).stream().map(row -> part(row, columns)).toList());
    }

    private static Mapping part(Row row, List<String> columns) {
        var part = new Mapping();
        for (var column : columns) {
            var text = row.get(column);
            switch (column) {
                case "window" -> part.with("window", window(text, row.get("window by")));
                case "window by" -> {
                    if (!text.isBlank() && row.get("window").isBlank()) {
                        throw RefusedFile.at(row.place(), "cell-missing", "window");
                    }
                }
                case "way", "points", "field", "otherwise", "absent" -> {}
                default -> put(part, column, word(text, column));
            }
        }
        return part;
    }

    private static @Nullable Tree window(String span, String by) {
        var spelt = word(span);
        return by.isBlank() ? spelt : new Mapping().with("span", spelt).with("by", by);
    }

    private Mapping veto(Row row) {
        return part(row, SheetColumns.OF_VETO).with("where", conditions.take("veto", row.require("id"), "where"));
    }

    private Mapping indicator(Row row) {
        var id = row.require("id");
        var indicator = part(row, SheetColumns.OF_INDICATOR).with("where", conditions.take("indicator", id, "where"));
        var gate = conditions.take("indicator", id, "applies-when");
        if (gate != null) {
            inner(indicator, "applies-when").with("where", gate);
        }
        var how = new Mapping();
        for (var column : List.of("points", "field", "otherwise", "absent")) {
            how.with(column, word(row.get(column), column));
        }
        how.with("table", tables.get(id));
        untaken.remove(id + " table");
        for (var list : SheetColumns.LISTS) {
            how.with(list, Sequence.of(bins.getOrDefault(id + " " + list, List.of())));
            untaken.remove(id + " " + list);
        }
        how.with("of", conditions.take("indicator", id, "of"));
        return indicator.with(row.oneOf("way", SheetColumns.WAYS), how);
    }

    private List<Row> rows(String sheet, List<String> columns) {
        return SheetRows.of(sheets, sheet, columns);
    }

    private static @Nullable Tree word(String text) {
        return text.isBlank() ? null : new Scalar(ReadingText.spelt(text.strip()));
    }

    private static @Nullable Tree word(String text, String column) {
        boolean isText = Words.TEXTS.contains(column.substring(column.indexOf('.') + 1));
        return isText && !text.isBlank() ? new Scalar(text) : word(text);
    }
}
