package org.credit531.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the plain scorecard of somebody else's DMN: tables of one input with points, a sum of them, and at most one table of grades
 * by the sum.
 */
final class PlainDmn {

    private static final Pattern NAMESPACE =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/[0-9]{8}/(MODEL/|dmn\\.xsd)");
    private static final Pattern TEXT = Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(,|$)");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(-?[0-9.]+)");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(-?[0-9.]+)\\s*\\.\\.\\s*(-?[0-9.]+)\\s*([\\[\\])])");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .-]*");
    private static final Pattern SUM = Pattern.compile("(?:sum\\s*\\()?[\\s\\[]*([\\p{L}\\p{N}_ .,+-]*?)[\\s\\]]*\\)?");

    private final Xml root;
    private final PlainModel model;
    private final Set<String> scored = new HashSet<>();

    private PlainDmn(Xml root) {
        this.root = root;
        this.model = new PlainModel(root.attributes().getOrDefault("name", "scorecard"));
    }

    static Imported read(Xml root) {
        if (!root.name().equals("definitions")
                || !NAMESPACE.matcher(root.namespace()).matches()) {
            throw RefusedFile.at(root.name(), "not-dmn");
        }
        var reading = new PlainDmn(root);
        reading.decisions();
        return reading.model.imported();
    }

    private void decisions() {
        for (var other : List.of("businessKnowledgeModel", "decisionService", "import")) {
            root.all(other).forEach(one -> refuse(other + " " + one.attribute("name"), "plain-element", other));
        }
        root.all("decision")
                .forEach(decision -> decision.first("decisionTable").ifPresent(table -> table(decision, table)));
        root.all("decision")
                .filter(decision -> decision.first("decisionTable").isEmpty())
                .forEach(this::sum);
    }

    private void refuse(String place, String key, Object... arguments) {
        model.notes().add(Note.of(Note.Weight.REFUSED, place, key, arguments));
    }

    private static String called(Xml decision) {
        return decision.attributes().getOrDefault("name", decision.attribute("id"));
    }

    private static String say(Xml element) {
        return element.first("text").map(Xml::words).orElse("");
    }

    private void table(Xml decision, Xml table) {
        var place = "decision " + called(decision);
        var inputs = table.all("input").toList();
        var policy = table.attributes().getOrDefault("hitPolicy", "UNIQUE");
        boolean summed =
                policy.equals("COLLECT") && table.attribute("aggregation").equals("SUM");
        if (inputs.size() != 1
                || table.all("output").count() != 1
                || !(summed || policy.equals("UNIQUE") || policy.equals("ANY"))) {
            refuse(place, "plain-table", policy + " " + table.attribute("aggregation"), inputs.size());
            return;
        }
        var input =
                inputs.getFirst().first("inputExpression").map(PlainDmn::say).orElse("");
        if (!NAME.matcher(input).matches()) {
            refuse(place, "plain-expression", input);
            return;
        }
        boolean graded = table.all("rule")
                .allMatch(rule ->
                        rule.first("outputEntry").map(PlainDmn::say).orElse("").startsWith("\""));
        if (graded) {
            grades(place, table);
        } else {
            points(decision, table, input);
        }
    }

    private void points(Xml decision, Xml table, String input) {
        var indicator = model.begin("decision " + called(decision));
        indicator.field(input);
        for (var rule : (Iterable<Xml>) table.all("rule")::iterator) {
            var points = indicator.points(
                    rule.first("outputEntry").map(PlainDmn::say).orElse(""));
            if (points != null) {
                test(rule.first("inputEntry").map(PlainDmn::say).orElse(""), points, indicator);
            }
        }
        scored.add(called(decision));
        model.add(indicator, called(decision));
    }

    private static void test(String test, java.math.BigDecimal points, PlainIndicator indicator) {
        var compared = COMPARED.matcher(test);
        var range = RANGE.matcher(test);
        if (test.isEmpty() || test.equals("-")) {
            indicator.otherwise(points);
        } else if (test.equals("null")) {
            indicator.absent(points);
        } else if (compared.matches()) {
            boolean included = compared.group(1).endsWith("=");
            boolean upper = compared.group(1).startsWith("<");
            var limit = compared.group(2);
            indicator.step(upper ? null : limit, included, upper ? limit : null, included, points);
        } else if (range.matches()) {
            indicator.step(
                    range.group(2),
                    range.group(1).equals("["),
                    range.group(3),
                    range.group(4).equals("]"),
                    points);
        } else if (test.matches("-?[0-9.]+")) {
            indicator.step(test, true, test, true, points);
        } else {
            texts(test, points, indicator);
        }
    }

    private static void texts(String test, java.math.BigDecimal points, PlainIndicator indicator) {
        var texts = TEXT.matcher(test);
        int end = 0;
        while (end < test.length() && texts.find(end) && texts.start() == end) {
            indicator.code(texts.group(1).replace("\\\"", "\"").replace("\\\\", "\\"), points);
            end = texts.end();
        }
        if (end < test.length()) {
            indicator.refuse("plain-expression", test);
        }
    }

    /** Grades by the sum: thresholds from below, in any order of the rules. */
    private void grades(String place, Xml table) {
        if (model.hasGrades()) {
            refuse(place, "plain-second-grades");
            return;
        }
        record Step(String grade, java.math.@org.jspecify.annotations.Nullable BigDecimal from) {}
        var steps = new java.util.ArrayList<Step>();
        for (var rule : (Iterable<Xml>) table.all("rule")::iterator) {
            var test = rule.first("inputEntry").map(PlainDmn::say).orElse("");
            var grade = rule.first("outputEntry").map(PlainDmn::say).orElse("").replace("\"", "");
            var compared = COMPARED.matcher(test);
            var range = RANGE.matcher(test);
            if (compared.matches() && compared.group(1).equals(">=")) {
                steps.add(new Step(grade, new java.math.BigDecimal(compared.group(2))));
            } else if (range.matches()
                    && range.group(1).equals("[")
                    && !range.group(4).equals("]")) {
                steps.add(new Step(grade, new java.math.BigDecimal(range.group(2))));
            } else if (compared.matches() && compared.group(1).equals("<")) {
                steps.add(new Step(grade, null));
            } else {
                refuse(place, "plain-expression", test);
            }
        }
        steps.sort(java.util.Comparator.comparing(
                Step::from, java.util.Comparator.nullsLast(java.util.Comparator.reverseOrder())));
        steps.forEach(step ->
                model.grade(step.grade(), step.from() == null ? "" : step.from().toPlainString()));
    }

    /** A decision that is no table must be the sum of the tables, each once. */
    private void sum(Xml decision) {
        var text = decision.first("literalExpression").map(PlainDmn::say).orElse("");
        var summed = SUM.matcher(text);
        var names = new HashSet<String>();
        boolean once = summed.matches();
        if (once) {
            for (var name : summed.group(1).split("[,+]", -1)) {
                once &= names.add(name.strip());
            }
        }
        if (!once || !names.equals(scored)) {
            refuse("decision " + called(decision), "plain-sum", text);
        }
    }
}
