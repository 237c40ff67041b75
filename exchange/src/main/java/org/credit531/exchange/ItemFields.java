package org.credit531.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** The fields that a model reads of each item, with their types in FEEL as the model uses them. */
final class ItemFields {

    private static final String ANY = "Any";

    private final Map<String, Map<String, Set<String>>> byItem = new TreeMap<>();

    private ItemFields() {}

    static Map<String, Map<String, String>> of(Model model) {
        var fields = new ItemFields();
        model.indicators().forEach(fields::add);
        model.vetoes().forEach(veto -> fields.add(veto.item(), veto.where(), veto.window()));
        var typed = new TreeMap<String, Map<String, String>>();
        fields.byItem.forEach((item, types) -> {
            var ofItem = typed.computeIfAbsent(item, unused -> new TreeMap<>());
            types.forEach((field, used) -> ofItem.put(field, typeOf(used)));
        });
        return typed;
    }

    /** A field that is only asked whether it is there has any type, and so has one that is compared with values of two. */
    private static String typeOf(Set<String> used) {
        return used.size() == 1 ? used.iterator().next() : ANY;
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

    private void add(String item, String field, String type) {
        var used = byItem.computeIfAbsent(item, unused -> new TreeMap<>())
                .computeIfAbsent(field, unused -> new TreeSet<>());
        if (!type.equals(ANY)) {
            used.add(type);
        }
    }

    private static String type(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals -> type(equals.value());
            case Condition.In in -> type(in.values().getFirst());
            case Condition.Between between -> type(between.from());
            case Condition.Present _present -> ANY;
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
