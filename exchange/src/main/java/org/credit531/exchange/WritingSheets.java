package org.credit531.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;

/** Lays a model out in sheets, every word of it. */
final class WritingSheets {

    private final Sheets sheets = new Sheets();

    private WritingSheets() {}

    static Sheets of(Mapping model) {
        var writing = new WritingSheets();
        writing.write(model);
        return writing.sheets;
    }

    private void write(Mapping model) {
        row(SheetColumns.MODEL, SheetColumns.OF_MODEL);
        SheetColumns.SINGLE.forEach(word -> single(word, at(model, word)));
        SheetColumns.REPEATED.forEach(word -> listAt(model, word).forEach(entry -> single(word, text(entry))));
        row(SheetColumns.DIMENSIONS, SheetColumns.OF_DIMENSION);
        model.mappings("dimensions")
                .forEach(one -> row(SheetColumns.DIMENSIONS, cells(one, SheetColumns.OF_DIMENSION)));
        row(SheetColumns.INDICATORS, SheetColumns.OF_INDICATOR);
        row(SheetColumns.TABLES, SheetColumns.OF_TABLE);
        row(SheetColumns.BINS, SheetColumns.OF_BIN);
        row(SheetColumns.CONDITIONS, SheetColumns.OF_CONDITION);
        model.mapping("applies-when").ifPresent(one -> conditions("model", "", "applies-when", one.list("where")));
        model.mappings("indicators").forEach(this::indicator);
        row(SheetColumns.REPLACES, SheetColumns.OF_REPLACEMENT);
        model.mapping("replaces").ifPresent(this::replaces);
        row(SheetColumns.VETOES, SheetColumns.OF_VETO);
        model.mappings("vetoes").forEach(this::veto);
        row(SheetColumns.GRADES, SheetColumns.OF_GRADE);
        model.mappings("grades").forEach(one -> row(SheetColumns.GRADES, cells(one, SheetColumns.OF_GRADE)));
    }

    private void single(String word, String value) {
        if (!value.isEmpty()) {
            row(SheetColumns.MODEL, List.of(word, value));
        }
    }

    private void replaces(Mapping replaces) {
        replaces.entries().forEach((id, one) -> row(SheetColumns.REPLACES, List.of(id, at((Mapping) one, "cap"))));
    }

    private void veto(Mapping veto) {
        row(SheetColumns.VETOES, cells(veto, SheetColumns.OF_VETO));
        conditions("veto", veto.text("id"), "where", veto.list("where"));
    }

    private void indicator(Mapping indicator) {
        var id = indicator.text("id");
        var way = SheetColumns.WAYS.stream()
                .filter(one -> indicator.get(one) != null)
                .findFirst()
                .orElseThrow();
        var how = indicator.mapping(way).orElseThrow();
        var cells = new ArrayList<String>();
        for (var column : SheetColumns.OF_INDICATOR) {
            cells.add(
                    switch (column) {
                        case "way" -> way;
                        case "points", "field", "otherwise", "absent" -> at(how, column);
                        default -> cell(indicator, column);
                    });
        }
        row(SheetColumns.INDICATORS, cells);
        how.mapping("table")
                .ifPresent(table -> table.entries()
                        .forEach((code, points) -> row(SheetColumns.TABLES, List.of(id, code, text(points)))));
        SheetColumns.LISTS.forEach(list -> how.mappings(list).forEach(bin -> bin(id, list, bin)));
        conditions("indicator", id, "where", indicator.list("where"));
        indicator
                .mapping("applies-when")
                .ifPresent(one -> conditions("indicator", id, "applies-when", one.list("where")));
        conditions("indicator", id, "of", how.list("of"));
    }

    private void bin(String id, String list, Mapping bin) {
        row(
                SheetColumns.BINS,
                List.of(id, list, bin.text("from"), bin.text("below"), bin.text("points") + bin.text("factor")));
    }

    private void conditions(String part, String id, String place, List<Tree> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            var condition = (Mapping) conditions.get(i);
            var not = condition.mapping("not");
            var lead = List.of(part, id, place, "" + (i + 1), condition.text("field"), not.isPresent() ? "true" : "");
            test(lead, not.orElse(condition));
        }
    }

    private void test(List<String> lead, Mapping tested) {
        for (var test : SheetColumns.TESTS) {
            var value = tested.get(test);
            switch (value) {
                case null -> {}
                case Scalar scalar -> value(lead, test, scalar, "");
                case Mapping between ->
                    value(lead, test, (Scalar) Objects.requireNonNull(between.get("from")), between.text("to"));
                case Tree.Sequence sequence ->
                    sequence.entries().forEach(entry -> value(lead, test, (Scalar) entry, ""));
            }
        }
    }

    private void value(List<String> lead, String test, Scalar value, String to) {
        var cells = new ArrayList<>(lead);
        cells.addAll(List.of(test, type(value.value()), value.text(), to));
        row(SheetColumns.CONDITIONS, cells);
    }

    private static String type(Object value) {
        return switch (value) {
            case Long _number -> "number";
            case LocalDate _date -> "date";
            case Boolean _truth -> "truth";
            default -> "text";
        };
    }

    private static List<String> cells(Mapping mapping, List<String> columns) {
        return columns.stream().map(column -> cell(mapping, column)).toList();
    }

    /** A window is a span, or a span with the field that it counts from. */
    private static String cell(Mapping mapping, String column) {
        return switch (column) {
            case "window" ->
                mapping.mapping("window").map(window -> window.text("span")).orElse(mapping.text("window"));
            case "window by" -> at(mapping, "window.by");
            default -> at(mapping, column);
        };
    }

    private static String at(Mapping mapping, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? mapping.text(path)
                : mapping.mapping(path.substring(0, dot))
                        .map(inner -> inner.text(path.substring(dot + 1)))
                        .orElse("");
    }

    private static List<Tree> listAt(Mapping mapping, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? mapping.list(path)
                : mapping.mapping(path.substring(0, dot))
                        .map(inner -> inner.list(path.substring(dot + 1)))
                        .orElse(List.of());
    }

    private static String text(Tree tree) {
        return ((Scalar) tree).text();
    }

    private void row(String sheet, List<String> cells) {
        sheets.sheet(sheet).add(cells);
    }
}
