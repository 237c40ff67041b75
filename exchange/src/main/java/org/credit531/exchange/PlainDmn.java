package org.credit531.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain scorecard of somebody else's DMN: tables of one input with points, a sum of them, and at most one table of grades
 * by the sum.
 */
final class PlainDmn {

    private static final Pattern NAMESPACE =
            Pattern.compile("https?://www\\.omg\\.org/spec/DMN/[0-9]{8}/(MODEL/|dmn\\.xsd)");
    private static final Pattern TEXT = Pattern.compile("\\s*+\"((?:[^\"\\\\]++|\\\\[\"\\\\])*+)\"\\s*+(,|$)");

    /** More digits than any amount has take longer to be read than the rest of the file. */
    private static final String NUMBER = "(-?[0-9]{1,18}+(?:\\.[0-9]{1,18}+)?+)";

    private static final Pattern ALONE = Pattern.compile(NUMBER);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*+" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*+" + NUMBER + "\\s*+\\.\\.\\s*+" + NUMBER + "\\s*+([\\[\\])])");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_ .-]*");

    private final Xml root;
    private final PlainModel model;
    private final Set<String> scored = new HashSet<>();
    private final Set<String> totals = new HashSet<>();
    private @Nullable String graded;

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
        if (scored.size() == 1) {
            totals.addAll(scored);
        }
        if (scored.size() > 1 && totals.isEmpty()) {
            refuse("definitions", "plain-unsummed");
        }
        if (graded != null && !totals.contains(graded)) {
            refuse("definitions", "plain-graded", graded);
        }
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
        boolean saysTexts = table.all("rule")
                .allMatch(rule ->
                        rule.first("outputEntry").map(PlainDmn::say).orElse("").startsWith("\""));
        if (saysTexts) {
            grades(place, table, input);
        } else {
            points(decision, table, input, summed);
        }
    }

    private void points(Xml decision, Xml table, String input, boolean summed) {
        var indicator = model.begin("decision " + called(decision));
        indicator.field(input);
        indicator.decimals(); // a number of DMN may always have them
        for (var rule : (Iterable<Xml>) table.all("rule")::iterator) {
            var points = indicator.points(
                    rule.first("outputEntry").map(PlainDmn::say).orElse(""));
            var test = rule.first("inputEntry").map(PlainDmn::say).orElse("");
            if (points != null && !(test.isEmpty() || test.equals("-"))) {
                test(test, points, indicator);
            } else if (points != null) {
                always(table, points, indicator, summed);
            }
        }
        scored.add(called(decision));
        model.add(indicator, called(decision));
    }

    /** A rule without a test holds beside every other: where rules are summed its points are added, else it must be the only one. */
    private static void always(Xml table, BigDecimal points, PlainIndicator indicator, boolean summed) {
        if (!summed && table.all("rule").count() > 1) {
            indicator.refuse("plain-overlap");
        }
        indicator.base(points);
        indicator.otherwise(BigDecimal.ZERO);
    }

    private static void test(String test, BigDecimal points, PlainIndicator indicator) {
        var compared = COMPARED.matcher(test);
        var range = RANGE.matcher(test);
        if (test.equals("null")) {
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
        } else if (ALONE.matcher(test).matches()) {
            indicator.step(test, true, test, true, points);
        } else {
            texts(test, points, indicator);
        }
    }

    private static void texts(String test, BigDecimal points, PlainIndicator indicator) {
        var texts = TEXT.matcher(test);
        int end = 0;
        while (end < test.length() && texts.region(end, test.length()).lookingAt()) {
            indicator.code(PlainIndicator.unquoted(texts.group(1)), points);
            end = texts.end();
        }
        if (end < test.length()) {
            indicator.refuse("plain-expression", test);
        }
    }

    /** Grades by the sum: thresholds from below, in any order of the rules. */
    private void grades(String place, Xml table, String input) {
        if (model.hasGrades()) {
            refuse(place, "plain-second-grades");
            return;
        }
        graded = input;
        record Step(
                String grade,
                @Nullable BigDecimal from,
                @Nullable BigDecimal below) {}
        var steps = new ArrayList<Step>();
        for (var rule : (Iterable<Xml>) table.all("rule")::iterator) {
            var test = rule.first("inputEntry").map(PlainDmn::say).orElse("");
            var grade = rule.first("outputEntry").map(PlainDmn::say).orElse("").replace("\"", "");
            var compared = COMPARED.matcher(test);
            var range = RANGE.matcher(test);
            if (compared.matches() && compared.group(1).equals(">=")) {
                steps.add(new Step(grade, new BigDecimal(compared.group(2)), null));
            } else if (range.matches()
                    && range.group(1).equals("[")
                    && !range.group(4).equals("]")) {
                steps.add(new Step(grade, new BigDecimal(range.group(2)), new BigDecimal(range.group(3))));
            } else if (compared.matches() && compared.group(1).equals("<")) {
                steps.add(new Step(grade, null, new BigDecimal(compared.group(2))));
            } else {
                refuse(place, "plain-expression", test);
            }
        }
        steps.sort(Comparator.comparing(Step::from, Comparator.nullsLast(Comparator.reverseOrder())));
        BigDecimal above = null;
        for (var step : steps) {
            if (!isOneLimit(step.below(), above)) {
                refuse(place, "plain-grades-apart", step.grade());
            }
            model.grade(step.grade(), step.from() == null ? "" : step.from().toPlainString());
            above = step.from();
        }
    }

    private static boolean isOneLimit(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    /** A decision that is no table must be the sum of the tables, each once. */
    private void sum(Xml decision) {
        var text = decision.first("literalExpression").map(PlainDmn::say).orElse("");
        var summed = summed(text);
        if (summed.size() != scored.size() || !scored.equals(new HashSet<>(summed))) {
            refuse("decision " + called(decision), "plain-sum", text);
        }
        totals.add(called(decision));
    }

    /** What {@code sum([a, b])}, {@code sum(a, b)} or {@code a + b} adds up; anything else is the name of no table. */
    private static List<String> summed(String text) {
        var list = text.startsWith("sum") ? within(text.substring(3).strip(), "(", ")") : null;
        if (list == null) {
            return names(text, "\\+");
        }
        var inner = within(list, "[", "]");
        return names(inner == null ? list : inner, ",");
    }

    private static @Nullable String within(String text, String open, String close) {
        return text.startsWith(open) && text.endsWith(close) && text.length() > 1
                ? text.substring(1, text.length() - 1).strip()
                : null;
    }

    private static List<String> names(String text, String between) {
        return Arrays.stream(text.split(between, -1)).map(String::strip).toList();
    }
}
