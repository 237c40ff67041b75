package org.credit531.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.scoring.Points;

/** A model as decisions of DMN 1.3. */
final class DmnModel {

    static final String NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String NUMBERS = "t_numbers";

    private static final String FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";

    private final Model model;
    private final Xml root;
    private final List<Xml> types = new ArrayList<>();

    /** Inputs, decisions and tables of knowledge by name, in the order in which they are written. */
    private final Map<String, Xml> elements = new LinkedHashMap<>();

    private int ids;

    private DmnModel(Model model) {
        this.model = model;
        this.root = new Xml(NAMESPACE, "definitions")
                .with("id", "model_" + model.id())
                .with("name", model.id())
                .with("namespace", "https://credit531.org/models/" + model.id() + "/" + model.version())
                .with("expressionLanguage", FEEL)
                .with("typeLanguage", FEEL)
                .with("exporter", "Credit531");
    }

    static Xml of(Model model, String canonical) {
        var dmn = new DmnModel(model);
        dmn.write(canonical);
        return dmn.root;
    }

    static String type(String item) {
        return DecisionNames.of("t_record", item);
    }

    static String list(String item) {
        return DecisionNames.of("t_records", item);
    }

    private void write(String canonical) {
        root.add("description")
                .saying(model.label().zh() + " / " + model.label().en() + " (" + model.version() + ", " + model.basis()
                        + ")");
        root.add("extensionElements").add(Carried.element(canonical));
        collection("t_texts", "string");
        collection(NUMBERS, "number");
        input(Feel.AS_OF, "date");
        input(Feel.LATE_ITEMS, "t_texts");
        ItemFields.of(model).forEach(this::item);
        rounding();
        var points = new ArrayList<String>();
        for (var indicator : model.indicators()) {
            var written = new DmnIndicator(this, indicator);
            written.write();
            points.add(written.points());
        }
        literal(DecisionNames.SUM, "number", "sum([" + String.join(", ", points) + "])");
        writeScore();
        writeGrades();
        types.forEach(root::add);
        new DmnRequirements(elements, this::id).add();
        elements.values().forEach(root::add);
    }

    private void collection(String name, String of) {
        var type = new Xml(NAMESPACE, "itemDefinition")
                .with("id", id())
                .with("name", name)
                .with("isCollection", "true");
        type.add("typeRef").saying(of);
        types.add(type);
    }

    private void item(String item, Map<String, String> fields) {
        var type = new Xml(NAMESPACE, "itemDefinition").with("id", id()).with("name", type(item));
        component(type, Feel.RECORD_FROM, "date");
        component(type, Feel.RECORD_WITHHELD, "boolean");
        fields.forEach((field, of) -> component(type, Feel.name(field), of));
        types.add(type);
        collection(list(item), type(item));
        input(DecisionNames.records(item), list(item));
    }

    private void component(Xml type, String name, String of) {
        type.add("itemComponent")
                .with("id", id())
                .with("name", name)
                .add("typeRef")
                .saying(of);
    }

    private void input(String name, String type) {
        var input = new Xml(NAMESPACE, "inputData").with("id", "input_" + name).with("name", name);
        input.add(variable(name, type));
        elements.put(name, input);
    }

    private Xml variable(String name, String type) {
        return new Xml(NAMESPACE, "variable")
                .with("id", id())
                .with("name", name)
                .with("typeRef", type);
    }

    private String id() {
        return "e" + ++ids;
    }

    /** The one rounding of the language: to a thousandth, ties away from zero. */
    private void rounding() {
        var function = new Xml(NAMESPACE, "businessKnowledgeModel")
                .with("id", "knowledge_rounded")
                .with("name", "rounded");
        function.add(variable("rounded", "number"));
        var logic = function.add("encapsulatedLogic").with("id", id()).with("typeRef", "number");
        logic.add("formalParameter").with("id", id()).with("name", "points").with("typeRef", "number");
        expression(
                logic, "if points < 0 then -floor(-points * 1000 + 0.5) / 1000 else floor(points * 1000 + 0.5) / 1000");
        elements.put("rounded", function);
    }

    private void expression(Xml parent, String text) {
        parent.add("literalExpression").with("id", id()).add("text").saying(text);
    }

    /** A decision by an expression. */
    void literal(String name, String type, String text) {
        expression(decision(name, type), text);
    }

    private Xml decision(String name, String type) {
        var decision =
                new Xml(NAMESPACE, "decision").with("id", "decision_" + name).with("name", name);
        decision.add(variable(name, type));
        elements.put(name, decision);
        return decision;
    }

    /** The table of an indicator: its points by state and measure. */
    Xml table(String name, Indicator indicator, String state, String measured, String type) {
        var decision = decision(name, "number");
        decision.with("label", indicator.label().zh());
        decision.children()
                .addFirst(new Xml(NAMESPACE, "description")
                        .saying(indicator.label().en() + " (" + indicator.article() + ")"));
        var table = decision.add("decisionTable")
                .with("id", id())
                .with("hitPolicy", "COLLECT")
                .with("aggregation", "SUM");
        column(table, state, "string");
        column(table, measured, type);
        table.add("output").with("id", id());
        return table;
    }

    private void column(Xml table, String expression, String type) {
        table.add("input")
                .with("id", id())
                .add("inputExpression")
                .with("id", id())
                .with("typeRef", type)
                .add("text")
                .saying(expression);
    }

    /** A table that says something of one record. */
    Xml knowledge(String name, String type, String output) {
        var function = new Xml(NAMESPACE, "businessKnowledgeModel")
                .with("id", "knowledge_" + name)
                .with("name", name);
        function.add(variable(name, output));
        var logic = function.add("encapsulatedLogic").with("id", id()).with("typeRef", output);
        logic.add("formalParameter").with("id", id()).with("name", "of_record").with("typeRef", type);
        logic.add("formalParameter").with("id", id()).with("name", Feel.AS_OF).with("typeRef", "date");
        var table = logic.add("decisionTable").with("id", id()).with("hitPolicy", "UNIQUE");
        column(table, "of_record", type);
        table.add("output").with("id", id());
        elements.put(name, function);
        return table;
    }

    static void rule(Xml table, String output, String... tests) {
        int number = (int) table.all("rule").count() + 1;
        var place = table.attribute("id") + "_r" + number;
        var rule = table.add("rule").with("id", place);
        for (int i = 0; i < tests.length; i++) {
            rule.add("inputEntry").with("id", place + "_" + (i + 1)).add("text").saying(tests[i]);
        }
        rule.add("outputEntry").with("id", place + "_o").add("text").saying(output);
    }

    /** A test that is met by what is there and none of these. */
    static String otherThan(Collection<String> codes) {
        return codes.stream().map(Feel::text).collect(Collectors.joining(", ", "not(", ", null)"));
    }

    private void writeScore() {
        var limits = new ArrayList<String>();
        limits.add(DecisionNames.SUM);
        limits.add(Points.plain(model.scale()));
        for (var veto : model.vetoes()) {
            var held = DecisionNames.held(veto);
            literal(
                    held,
                    "boolean",
                    "count(" + DecisionNames.records(veto.item()) + "[" + Feel.counts(veto.where(), veto.window())
                            + "]) > 0");
            limits.add("if " + held + " then " + Points.plain(veto.ceiling()) + " else " + Points.plain(model.scale()));
        }
        literal(DecisionNames.SCORE, "number", "min([" + String.join(", ", limits) + "])");
    }

    private void writeGrades() {
        var table = decision(DecisionNames.GRADE, "string")
                .add("decisionTable")
                .with("id", id())
                .with("hitPolicy", "UNIQUE");
        column(table, DecisionNames.SCORE, "number");
        table.add("output").with("id", id());
        String above = null;
        for (Grade grade : model.grades()) {
            var from = grade.from() == null ? null : Points.plain(grade.from());
            var test = from == null
                    ? (above == null ? "-" : "< " + above)
                    : (above == null ? ">= " + from : "[" + from + ".." + above + ")");
            rule(table, Feel.text(grade.id()), test);
            above = from;
        }
    }
}
