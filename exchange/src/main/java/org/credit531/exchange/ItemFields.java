package org.credit531.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** The fields that a model reads of each item, with their types in FEEL as the model uses them. */
final class ItemFields {

    private final Map<String, Map<String, String>> byItem = new TreeMap<>();

    private ItemFields() {}

    static Map<String, Map<String, String>> of(Model model) {
        var fields = new ItemFields();
        model.indicators().forEach(fields::add);
        model.vetoes().forEach(veto -> fields.add(veto.item(), veto.where(), veto.window()));
        return fields.byItem;
    }

    private void add(Indicator indicator) {
        var item = indicator.item();
        add(item, indicator.where(), indicator.window());
        var gate = indicator.applicability();
        if (gate != null) {
            add(gate.item(), gate.where(), null);
        }
        switch (indicator.aggregation()) {
            case Aggregation.Each each -> add(item, each.worth());
            case Aggregation.Latest latest -> add(item, latest.worth());
            case Aggregation.Max max -> add(item, max.worth());
            case Aggregation.Min min -> add(item, min.worth());
            case Aggregation.Sum sum -> add(item, sum.field(), "number");
            case Aggregation.Ratio ratio -> add(item, ratio.of(), null);
            case Aggregation.Count _count -> {}
            case Aggregation.Any _any -> {}
        }
    }

    private void add(String item, Valuation worth) {
        switch (worth) {
            case Valuation.Constant _constant -> {}
            case Valuation.Table table -> add(item, table.field(), "string");
            case Valuation.Sizes sizes -> add(item, sizes.field(), "number");
            case Valuation.Ages ages -> add(item, ages.field(), "date");
        }
    }

    private void add(String item, List<Condition> conditions, @Nullable Window window) {
        byItem.computeIfAbsent(item, unused -> new TreeMap<>());
        conditions.forEach(condition -> add(item, condition.field(), type(condition)));
        if (window != null && window.by() != null) {
            add(item, window.by(), "date");
        }
    }

    /** A field that is compared with values of two types has none: whoever writes so wants neither. */
    private void add(String item, String field, String type) {
        byItem.computeIfAbsent(item, unused -> new TreeMap<>())
                .merge(
                        field,
                        type,
                        (one, other) ->
                                other.equals("Any") || one.equals(other) ? one : one.equals("Any") ? other : "Any");
    }

    private static String type(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals -> type(equals.value());
            case Condition.In in -> type(in.values().getFirst());
            case Condition.Between between -> type(between.from());
            case Condition.Present _present -> "Any";
            case Condition.OlderThan _older -> "date";
            case Condition.Not not -> type(not.test());
        };
    }

    private static String type(Object value) {
        return switch (value) {
            case Long _number -> "number";
            case LocalDate _date -> "date";
            case Boolean _truth -> "boolean";
            default -> "string";
        };
    }
}
