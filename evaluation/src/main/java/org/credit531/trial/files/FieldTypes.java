package org.credit531.trial.files;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Veto;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/**
 * Types of the fields of files, which a CSV file does not tell: taken from what the model does with each field. A cell that
 * is not of its type stays text, and the model reports the record as unreadable, exactly as on the server.
 */
public final class FieldTypes {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private enum Type {
        TEXT,
        NUMBER,
        DATE,
        TRUTH;

        static Type of(Object example) {
            return switch (example) {
                case Long _number -> NUMBER;
                case LocalDate _day -> DATE;
                case Boolean _truth -> TRUTH;
                default -> TEXT;
            };
        }
    }

    private final Map<String, Type> types = new HashMap<>();

    /** Types of what a model reads. */
    public FieldTypes(Model model) {
        this(List.of(model));
    }

    /** Types of what several models read, which have to do the same with a field. */
    public FieldTypes(List<Model> models) {
        models.forEach(this::learn);
    }

    private void learn(Model model) {
        model.indicators().forEach(this::learn);
        model.vetoes().forEach(this::learn);
        var required = model.appliesWhen();
        if (required != null) {
            learn(required.item(), required.where());
        }
    }

    /** A cell's value as the model wants it. */
    public Object value(String item, String field, String cell) {
        return switch (types.getOrDefault(item + "/" + field, Type.TEXT)) {
            case TEXT -> cell;
            case NUMBER -> NUMBER.matcher(cell).matches() ? (Object) Long.valueOf(cell) : cell;
            case DATE -> dateOrText(cell);
            case TRUTH -> cell.equals("true") || cell.equals("false") ? (Object) Boolean.valueOf(cell) : cell;
        };
    }

    private static Object dateOrText(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            return cell;
        }
    }

    private void learn(Indicator indicator) {
        learn(indicator.item(), indicator.where());
        learn(indicator.item(), indicator.window());
        var gate = indicator.applicability();
        if (gate != null) {
            learn(gate.item(), gate.where());
        }
        switch (indicator.aggregation()) {
            case Aggregation.Each each -> learn(indicator.item(), each.worth());
            case Aggregation.Latest latest -> learn(indicator.item(), latest.worth());
            case Aggregation.Max max -> learn(indicator.item(), max.worth());
            case Aggregation.Min min -> learn(indicator.item(), min.worth());
            case Aggregation.Sum sum -> learn(indicator.item(), sum.field(), Type.NUMBER);
            case Aggregation.Ratio ratio -> learn(indicator.item(), ratio.of());
            case Aggregation.Count _count -> {}
            case Aggregation.Any _any -> {}
        }
    }

    private void learn(Veto veto) {
        learn(veto.item(), veto.where());
        learn(veto.item(), veto.window());
    }

    private void learn(String item, @Nullable Window window) {
        if (window != null && window.by() != null) {
            learn(item, window.by(), Type.DATE);
        }
    }

    private void learn(String item, List<Condition> conditions) {
        conditions.forEach(condition -> learn(item, condition));
    }

    private void learn(String item, Condition condition) {
        switch (condition) {
            case Condition.Equals equals -> learn(item, equals.field(), Type.of(equals.value()));
            case Condition.In in -> learn(item, in.field(), Type.of(in.values().getFirst()));
            case Condition.Between between -> learn(item, between.field(), Type.of(between.from()));
            case Condition.OlderThan older -> learn(item, older.field(), Type.DATE);
            case Condition.Not not -> learn(item, not.test());
            case Condition.Present _present -> {}
        }
    }

    private void learn(String item, Valuation valuation) {
        switch (valuation) {
            case Valuation.Table table -> learn(item, table.field(), Type.TEXT);
            case Valuation.Sizes sizes -> learn(item, sizes.field(), Type.NUMBER);
            case Valuation.Ages ages -> learn(item, ages.field(), Type.DATE);
            case Valuation.Constant _constant -> {}
        }
    }

    private void learn(String item, String field, Type type) {
        types.putIfAbsent(item + "/" + field, type);
    }
}
