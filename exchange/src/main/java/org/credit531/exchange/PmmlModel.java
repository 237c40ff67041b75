package org.credit531.exchange;

import java.util.List;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Points;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;

/** A model as a scorecard of PMML 4.4: a characteristic for each indicator, over its state and what was measured of its records. */
final class PmmlModel {

    static final String NAMESPACE = "http://www.dmg.org/PMML-4_4";

    private final Model model;
    private final Xml root = new Xml(NAMESPACE, "PMML").with("version", "4.4");

    private PmmlModel(Model model) {
        this.model = model;
    }

    static Xml of(Model model, String canonical) {
        var pmml = new PmmlModel(model);
        pmml.write(canonical);
        return pmml.root;
    }

    private void write(String canonical) {
        root.add("Header")
                .with("description", model.label().zh() + " / " + model.label().en() + " (" + model.basis() + ")")
                .with("modelVersion", "" + model.version())
                .add("Application")
                .with("name", "Credit531");
        var dictionary = root.add("DataDictionary");
        var card = root.add("Scorecard")
                .with("modelName", model.id())
                .with("functionName", "regression")
                .with("initialScore", "0")
                .with("useReasonCodes", "true")
                .with("reasonCodeAlgorithm", "pointsBelow")
                .with("baselineMethod", "max");
        card.add("Extension")
                .with("extender", "credit531")
                .with("name", "model-text")
                .add(Carried.element(canonical));
        var schema = card.add("MiningSchema");
        model.indicators().forEach(indicator -> {
            state(dictionary, indicator);
            boolean texts = !Thresholds.of(indicator).codes().isEmpty();
            field(
                    dictionary,
                    DecisionNames.value(indicator),
                    texts ? "categorical" : "continuous",
                    texts ? "string" : "double");
            schema.add("MiningField").with("name", DecisionNames.state(indicator));
            schema.add("MiningField").with("name", DecisionNames.value(indicator));
        });
        model.vetoes().forEach(veto -> {
            field(dictionary, DecisionNames.held(veto), "categorical", "boolean");
            schema.add("MiningField").with("name", DecisionNames.held(veto));
        });
        dictionary.with("numberOfFields", "" + dictionary.children().size());
        writeOutput(card.add("Output"));
        var characteristics = card.add("Characteristics");
        model.indicators().forEach(indicator -> characteristic(characteristics, indicator));
    }

    private static Xml field(Xml dictionary, String name, String kind, String type) {
        return dictionary
                .add("DataField")
                .with("name", name)
                .with("optype", kind)
                .with("dataType", type);
    }

    private static void state(Xml dictionary, Indicator indicator) {
        var field = field(dictionary, DecisionNames.state(indicator), "categorical", "string")
                .with("displayName", indicator.label().zh());
        Thresholds.of(indicator).states().forEach(state -> field.add("Value").with("value", state.name()));
        field.add("Value").with("value", Thresholds.COUNTED);
    }

    private void writeOutput(Xml output) {
        output(output, DecisionNames.SUM, "double", "predictedValue").with("optype", "continuous");
        var least = output(output, DecisionNames.SCORE, "double", "transformedValue")
                .with("optype", "continuous")
                .add("Apply")
                .with("function", "min");
        least.add("FieldRef").with("field", DecisionNames.SUM);
        constant(least, model.scale());
        model.vetoes().forEach(veto -> {
            var chosen = least.add("Apply").with("function", "if");
            var equal = chosen.add("Apply").with("function", "equal");
            equal.add("FieldRef").with("field", DecisionNames.held(veto));
            equal.add("Constant").with("dataType", "boolean").saying("true");
            constant(chosen, veto.ceiling());
            constant(chosen, model.scale());
        });
        var grade = output(output, DecisionNames.GRADE, "string", "transformedValue")
                .with("optype", "categorical");
        grades(grade.add("Discretize").with("field", DecisionNames.SCORE));
        for (int rank = 1; rank <= Math.min(4, model.indicators().size()); rank++) {
            output(output, "reason_" + rank, "string", "reasonCode")
                    .with("optype", "categorical")
                    .with("rank", "" + rank);
        }
    }

    private static Xml output(Xml output, String name, String type, String feature) {
        return output.add("OutputField")
                .with("name", name)
                .with("dataType", type)
                .with("feature", feature);
    }

    private static void constant(Xml parent, long points) {
        parent.add("Constant").with("dataType", "double").saying(Points.plain(points));
    }

    private void grades(Xml discretize) {
        String above = null;
        for (var grade : model.grades()) {
            var from = grade.from() == null ? null : Points.plain(grade.from());
            discretize
                    .add("DiscretizeBin")
                    .with("binValue", grade.id())
                    .add("Interval")
                    .with("closure", from == null ? "openOpen" : "closedOpen")
                    .with("leftMargin", from)
                    .with("rightMargin", above == null && from == null ? Points.plain(model.scale() + 1) : above);
            above = from;
        }
    }

    private void characteristic(Xml characteristics, Indicator indicator) {
        var characteristic = characteristics
                .add("Characteristic")
                .with("name", indicator.id())
                .with("reasonCode", indicator.id())
                .with("baselineScore", Points.plain(indicator.cap()));
        var rows = Thresholds.of(indicator);
        rows.states()
                .forEach(state ->
                        equal(attribute(characteristic, state.points()), DecisionNames.state(indicator), state.name()));
        rows.codes()
                .forEach(code ->
                        equal(attribute(characteristic, code.points()), DecisionNames.value(indicator), code.code()));
        rows.sizes()
                .forEach(bin -> between(attribute(characteristic, bin.value()), DecisionNames.value(indicator), bin));
        rows.ages()
                .forEach(bin ->
                        between(attribute(characteristic, bin.value()), DecisionNames.value(indicator), units(bin)));
        if (rows.rest() != null) {
            attribute(characteristic, rows.rest()).add("True");
        }
        if (rows.added() != null) {
            amount(characteristic, indicator, rows.added());
        }
    }

    private static Xml attribute(Xml characteristic, long points) {
        return characteristic.add("Attribute").with("partialScore", Points.plain(points));
    }

    private static void equal(Xml attribute, String field, String value) {
        predicate(attribute, field, "equal", value);
    }

    private static void predicate(Xml parent, String field, String operator, String value) {
        parent.add("SimplePredicate")
                .with("field", field)
                .with("operator", operator)
                .with("value", value);
    }

    private static void between(Xml attribute, String field, Bin<Long> bin) {
        if (bin.from() == null && bin.below() == null) {
            attribute.add("True");
            return;
        }
        var parent = bin.from() != null && bin.below() != null
                ? attribute.add("CompoundPredicate").with("booleanOperator", "and")
                : attribute;
        if (bin.from() != null) {
            predicate(parent, field, "greaterOrEqual", bin.from().toString());
        }
        if (bin.below() != null) {
            predicate(parent, field, "lessThan", bin.below().toString());
        }
    }

    /** Ages in whole days, or in whole months. */
    private static Bin<Long> units(Bin<Span> bin) {
        return new Bin<>(
                bin.from() == null ? null : units(bin.from()),
                bin.below() == null ? null : units(bin.below()),
                bin.value());
    }

    private static long units(Span span) {
        return span.unit() == Span.Unit.YEARS ? 12L * span.amount() : span.amount();
    }

    /** Whether the ages of an indicator are told in days and not in months. */
    static boolean isInDays(Indicator indicator) {
        List<Bin<Span>> ages =
                indicator.aggregation() instanceof Aggregation.Latest(Valuation.Ages worth) ? worth.bins() : List.of();
        return ages.stream().map(Bin::below).anyMatch(below -> below != null && below.unit() == Span.Unit.DAYS);
    }

    /** What was measured are points already: added to the base, and for sums held between floor and cap. */
    private static void amount(Xml characteristic, Indicator indicator, long base) {
        var attribute = characteristic.add("Attribute");
        attribute.add("True");
        var score = attribute.add("ComplexPartialScore");
        var parent = score;
        if (indicator.aggregation() instanceof Aggregation.Each) {
            parent = score.add("Apply").with("function", "max");
            constant(parent, indicator.floor());
            parent = parent.add("Apply").with("function", "min");
            constant(parent, indicator.cap());
        }
        var sum = parent.add("Apply").with("function", "+");
        constant(sum, base);
        sum.add("FieldRef").with("field", DecisionNames.value(indicator));
    }
}
