package org.credit531.trial;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** Goes through a model and tells every item it reads with every field, as the type that is expected there. */
final class FieldUses {

    private final BiConsumer<String, FieldColumn> uses;

    /** Tells of each use the item and the field. */
    FieldUses(BiConsumer<String, FieldColumn> uses) {
        this.uses = uses;
    }

    void tell(Model model) {
        model.indicators().forEach(this::tell);
        model.vetoes().forEach(veto -> tell(veto.item(), veto.where(), veto.window()));
        var required = model.appliesWhen();
        if (required != null) {
            tell(required.item(), required.where(), null);
        }
        var extension = model.extension();
        if (extension != null) {
            tell(extension.part().item(), extension.part().field(), ColumnType.TEXT);
        }
    }

    private void tell(Indicator indicator) {
        String item = indicator.item();
        tell(item, indicator.where(), indicator.window());
        var gate = indicator.applicability();
        if (gate != null) {
            tell(gate.item(), gate.where(), null);
        }
        switch (indicator.aggregation()) {
            case Aggregation.Each each -> tell(item, each.worth());
            case Aggregation.Latest latest -> tell(item, latest.worth());
            case Aggregation.Max max -> tell(item, max.worth());
            case Aggregation.Min min -> tell(item, min.worth());
            case Aggregation.Sum sum -> tell(item, sum.field(), ColumnType.NUMBER);
            case Aggregation.Ratio ratio -> tell(item, ratio.of(), null);
            case Aggregation.Count _count -> {}
            case Aggregation.Any _any -> {}
        }
    }

    private void tell(String item, List<Condition> conditions, @Nullable Window window) {
        conditions.forEach(condition -> tell(item, condition.field(), expected(condition)));
        if (window != null && window.by() != null) {
            tell(item, Objects.requireNonNull(window.by()), ColumnType.DATE);
        }
    }

    private void tell(String item, Valuation worth) {
        switch (worth) {
            case Valuation.Constant _constant -> {}
            case Valuation.Table table -> tell(item, table.field(), ColumnType.TEXT);
            case Valuation.Sizes sizes -> tell(item, sizes.field(), ColumnType.NUMBER);
            case Valuation.Ages ages -> tell(item, ages.field(), ColumnType.DATE);
        }
    }

    private void tell(String item, String field, ColumnType type) {
        uses.accept(item, new FieldColumn(field, type));
    }

    /** The type that a condition expects. */
    static ColumnType expected(Condition condition) {
        return switch (condition) {
            case Condition.Equals equals -> ColumnType.of(equals.value());
            case Condition.In in -> ColumnType.of(in.values().getFirst());
            case Condition.Between between -> ColumnType.of(between.from());
            case Condition.Present _present -> ColumnType.PRESENCE;
            case Condition.OlderThan _older -> ColumnType.DATE;
            case Condition.Not not -> expected(not.test());
        };
    }
}
