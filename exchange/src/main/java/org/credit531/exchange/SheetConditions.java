package org.credit531.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.exchange.SheetRows.Row;
import org.credit531.exchange.Tree.Mapping;
import org.credit531.exchange.Tree.Scalar;
import org.credit531.exchange.Tree.Sequence;
import org.jspecify.annotations.Nullable;

/** The conditions of a workbook, by the part of the model that they belong to; each may have several rows of values. */
final class SheetConditions {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> TYPES = List.of("text", "number", "date", "truth");
    private static final List<String> PARTS = List.of("model", "indicator", "veto");
    private static final List<String> PLACES = List.of("where", "applies-when", "of");

    /** Where a list of conditions belongs. */
    private record Owner(String part, String id, String place) {}

    private final Map<Owner, Map<String, List<Row>>> byOwner = new LinkedHashMap<>();

    SheetConditions(List<Row> rows) {
        for (var row : rows) {
            var owner = new Owner(row.oneOf("part", PARTS), row.get("id"), row.oneOf("place", PLACES));
            byOwner.computeIfAbsent(owner, unused -> new LinkedHashMap<>())
                    .computeIfAbsent(row.require("number"), unused -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The conditions of a part, which nobody else gets. */
    @Nullable
    Sequence take(String part, String id, String place) {
        var taken = byOwner.remove(new Owner(part, id, place));
        return taken == null
                ? null
                : Sequence.of(
                        taken.values().stream().map(SheetConditions::condition).toList());
    }

    void refuseRest() {
        byOwner.forEach((owner, rows) -> {
            throw RefusedFile.at(
                    rows.values().iterator().next().getFirst().place(),
                    "row-of-nobody",
                    owner.part() + " " + owner.id() + " " + owner.place());
        });
    }

    private static Mapping condition(List<Row> rows) {
        var first = rows.getFirst();
        var test = first.oneOf("test", SheetColumns.TESTS);
        for (var row : rows) {
            if (!row.get("test").equals(test)
                    || !row.get("field").equals(first.get("field"))
                    || isNegated(row) != isNegated(first)) {
                throw RefusedFile.at(row.place(), "condition-rows");
            }
        }
        if (rows.size() > 1 && !test.equals("in")) {
            throw RefusedFile.at(rows.get(1).place(), "condition-rows");
        }
        var condition = new Mapping().with("field", first.require("field"));
        var tested = isNegated(first) ? new Mapping() : condition;
        tested.with(test, tested(test, rows));
        return tested == condition ? condition : condition.with("not", tested);
    }

    private static boolean isNegated(Row row) {
        return !row.get("not").isBlank() && truth(row.get("not"), row);
    }

    private static Tree tested(String test, List<Row> rows) {
        var first = rows.getFirst();
        return switch (test) {
            case "in" ->
                new Sequence(rows.stream().map(row -> value(row, "value")).toList());
            case "between" -> new Mapping().with("from", value(first, "value")).with("to", value(first, "to"));
            case "equals" -> value(first, "value");
            default -> new Scalar(ReadingText.spelt(first.require("value").strip()));
        };
    }

    private static Tree value(Row row, String column) {
        var text = row.require(column);
        var type = row.oneOf("type", TYPES);
        try {
            return new Scalar(
                    switch (type) {
                        case "number" -> Long.valueOf(text.strip());
                        case "date" -> date(text.strip());
                        case "truth" -> Boolean.valueOf(truth(text.strip(), row));
                        default -> text;
                    });
        } catch (NumberFormatException | DateTimeException e) {
            throw RefusedFile.at(row.place(), "cell-type", text, type);
        }
    }

    private static boolean truth(String text, Row row) {
        if (!text.equals("true") && !text.equals("false")) {
            throw RefusedFile.at(row.place(), "cell-type", text, "truth");
        }
        return text.equals("true");
    }

    /** A date as written, or the number by which workbooks keep one that somebody typed. */
    private static LocalDate date(String text) {
        return text.matches("[0-9]{1,6}") ? SERIAL_ZERO.plusDays(Long.parseLong(text)) : LocalDate.parse(text);
    }
}
