package org.credit531.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the plain scorecard of somebody else's PMML: characteristics of one field each, with points by code or by size. */
final class PlainPmml {

    private static final Set<String> DECIMALS = Set.of("double", "float");
    private static final Set<String> NUMBERS = Set.of("integer", "double", "float");
    private static final Set<String> PREDICATES =
            Set.of("SimplePredicate", "SimpleSetPredicate", "CompoundPredicate", "True", "False");
    private static final List<String> REPLACED =
            List.of("missingValueReplacement", "invalidValueReplacement", "outliers");
    private static final Pattern ENTRY = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"|(\\S+)");

    private final Map<String, String> types = new HashMap<>();
    private final PlainModel model;

    private PlainPmml(Xml root, Xml card) {
        root.everywhere("DataField").forEach(field -> types.put(field.attribute("name"), field.attribute("dataType")));
        this.model = new PlainModel(card.attributes().getOrDefault("modelName", "scorecard"));
    }

    static Imported read(Xml root) {
        if (!root.name().equals("PMML") || !root.namespace().startsWith("http://www.dmg.org/PMML-4_")) {
            throw RefusedFile.at(root.name(), "not-pmml");
        }
        var cards = root.all("Scorecard").toList();
        if (cards.size() != 1) {
            throw RefusedFile.at(
                    "PMML",
                    "no-scorecard",
                    root.children().stream().map(Xml::name).distinct().toList());
        }
        var reading = new PlainPmml(root, cards.getFirst());
        reading.refuseNamelessValues(root);
        reading.card(cards.getFirst());
        return reading.model.imported();
    }

    private void card(Xml card) {
        refuseDerived(card);
        tellOutput(card);
        var first = card.first("Characteristics").map(Xml::children).orElse(List.of());
        boolean isFirst = true;
        for (var characteristic : first) {
            if (characteristic.name().equals("Characteristic")) {
                characteristic(characteristic, isFirst ? card.attribute("initialScore") : "");
                isFirst = false;
            }
        }
    }

    /** What is reckoned before the scorecard looks is nothing that records say. */
    private void refuseDerived(Xml card) {
        for (var name : List.of("LocalTransformations", "Targets")) {
            card.first(name).filter(one -> !one.children().isEmpty()).ifPresent(one -> refuse(name, name));
        }
        for (var replaced : REPLACED) {
            card.everywhere("MiningField")
                    .filter(field -> !field.attribute(replaced).isEmpty()
                            && !field.attribute(replaced).equals("asIs"))
                    .forEach(field -> refuse("MiningField " + field.attribute("name"), replaced));
        }
    }

    /** A code or number that stands for none would be taken for itself. */
    private void refuseNamelessValues(Xml root) {
        root.everywhere("DataField")
                .forEach(field -> field.all("Value")
                        .map(value -> value.attribute("property"))
                        .filter(property -> !property.isEmpty() && !property.equals("valid"))
                        .distinct()
                        .forEach(property ->
                                refuse("DataField " + field.attribute("name"), "Value property=\"" + property + "\"")));
    }

    private void refuse(String place, String element) {
        model.notes().add(Note.of(Note.Weight.REFUSED, place, "plain-element", element));
    }

    /** What is made of the sum, grades before all, each program says in its own way. */
    private void tellOutput(Xml card) {
        var made = card.everywhere("OutputField")
                .filter(field -> !field.children().isEmpty())
                .map(field -> field.attribute("name"))
                .toList();
        if (!made.isEmpty()) {
            model.notes().add(Note.of(Note.Weight.LEFT_OUT, "OutputField " + String.join(", ", made), "plain-output"));
        }
    }

    private void characteristic(Xml characteristic, String initial) {
        var called = characteristic.attributes().getOrDefault("name", "");
        var indicator = model.begin("Characteristic " + called);
        if (!initial.isEmpty()) {
            var base = indicator.points(initial);
            indicator.base(base == null ? BigDecimal.ZERO : base);
        }
        characteristic.all("Attribute").forEach(attribute -> attribute(attribute, indicator));
        model.add(indicator, called);
    }

    private void attribute(Xml attribute, PlainIndicator indicator) {
        if (indicator.isComplete()) {
            indicator.refuse("plain-unreached");
            return;
        }
        if (attribute.first("ComplexPartialScore").isPresent()) {
            indicator.refuse("plain-element", "ComplexPartialScore");
            return;
        }
        var points = indicator.points(attribute.attribute("partialScore"));
        var predicate = attribute.children().stream()
                .filter(child -> PREDICATES.contains(child.name()))
                .findFirst();
        if (points == null || predicate.isEmpty()) {
            return;
        }
        var test = predicate.get();
        switch (test.name()) {
            case "True" -> indicator.otherwise(points);
            case "False" -> {}
            case "SimplePredicate" -> simple(test, points, indicator);
            case "SimpleSetPredicate" -> set(test, points, indicator);
            default -> between(test, points, indicator);
        }
    }

    private boolean isNumber(Xml test) {
        return NUMBERS.contains(types.getOrDefault(test.attribute("field"), ""));
    }

    /** A field that is not in the dictionary is reckoned from others somewhere in the file. */
    private void field(Xml test, PlainIndicator indicator) {
        var name = test.attribute("field");
        if (!types.containsKey(name)) {
            indicator.refuse("plain-element", "DerivedField " + name);
        }
        indicator.field(name);
        if (DECIMALS.contains(types.getOrDefault(name, ""))) {
            indicator.decimals();
        }
    }

    private void simple(Xml test, BigDecimal points, PlainIndicator indicator) {
        field(test, indicator);
        var value = test.attribute("value");
        switch (test.attribute("operator")) {
            case "isMissing" -> indicator.absent(points);
            case "equal" -> {
                if (isNumber(test)) {
                    indicator.step(value, true, value, true, points);
                } else {
                    indicator.code(value, points);
                }
            }
            case "lessThan" -> indicator.step(null, false, value, false, points);
            case "lessOrEqual" -> indicator.step(null, false, value, true, points);
            case "greaterThan" -> indicator.step(value, false, null, false, points);
            case "greaterOrEqual" -> indicator.step(value, true, null, false, points);
            default -> indicator.refuse("plain-operator", test.attribute("operator"));
        }
    }

    private void set(Xml test, BigDecimal points, PlainIndicator indicator) {
        field(test, indicator);
        if (!test.attribute("booleanOperator").equals("isIn") || isNumber(test)) {
            indicator.refuse("plain-operator", "SimpleSetPredicate " + test.attribute("booleanOperator"));
            return;
        }
        var entries = ENTRY.matcher(test.first("Array").map(Xml::words).orElse(""));
        while (entries.find()) {
            var quoted = entries.group(1);
            indicator.code(quoted == null ? entries.group(2) : PlainIndicator.unquoted(quoted), points);
        }
    }

    /** Two limits of one field. */
    private void between(Xml test, BigDecimal points, PlainIndicator indicator) {
        var limits = test.all("SimplePredicate").toList();
        var low = limit(limits, "greater");
        var high = limit(limits, "less");
        if (!test.attribute("booleanOperator").equals("and")
                || test.children().size() != 2
                || low == null
                || high == null) {
            indicator.refuse("plain-operator", "CompoundPredicate " + test.attribute("booleanOperator"));
            return;
        }
        field(low, indicator);
        field(high, indicator);
        indicator.step(
                low.attribute("value"),
                low.attribute("operator").equals("greaterOrEqual"),
                high.attribute("value"),
                high.attribute("operator").equals("lessOrEqual"),
                points);
    }

    private static @Nullable Xml limit(List<Xml> limits, String operator) {
        return limits.stream()
                .filter(one -> one.attribute("operator").startsWith(operator))
                .findFirst()
                .orElse(null);
    }
}
