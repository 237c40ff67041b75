package org.credit531.scoring;

import java.time.LocalDate;
import java.util.List;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;

/** Reads one condition: a field and exactly one test. */
final class ConditionReader {

    static final List<String> TESTS = List.of("equals", "in", "between", "present", "older-than", "not");
    static final List<String> KEYS = List.of("field", "equals", "in", "between", "present", "older-than", "not");

    /** What can be negated: {@code present} says its opposite itself, and two negations are none. */
    static final List<String> NEGATED_KEYS = List.of("equals", "in", "between", "older-than");

    static final List<String> BETWEEN_KEYS = List.of("from", "to");

    private final Element element;
    private final Section section;

    ConditionReader(Element element) {
        this.element = element;
        this.section = element.section("a condition", KEYS);
    }

    /** The conditions under a key that may be left out, but not left empty. */
    static List<Condition> conditions(Section section, String key) {
        return section.find(key).map(e -> e.list(key)).orElse(List.of()).stream()
                .map(e -> new ConditionReader(e).condition())
                .toList();
    }

    Condition condition() {
        var field = section.keys().isEmpty() ? "" : Words.id(section, "field");
        return only(TESTS, field, section, element, "condition-empty", "condition-tests");
    }

    /** The one test that is written; none and several are noted. */
    private static Condition only(
            List<String> tests, String field, Section section, Element element, String none, String several) {
        var written = tests.stream().filter(section.keys()::contains).toList();
        if (written.size() != 1) {
            element.refuse(written.isEmpty() ? none : several, written.size(), String.join(", ", tests));
            return new Condition.Present(field, true);
        }
        var test = written.getFirst();
        return read(field, test, section.require(test).orElseThrow());
    }

    private static Condition read(String field, String test, Element value) {
        return switch (test) {
            case "equals" -> new Condition.Equals(field, value.value("equals"));
            case "in" -> in(field, value);
            case "between" -> between(field, value);
            case "present" -> new Condition.Present(field, value.truth("present"));
            case "not" -> not(field, value);
            default -> new Condition.OlderThan(field, Words.span(value, "older-than"));
        };
    }

    private static Condition not(String field, Element element) {
        var section = element.section("not", NEGATED_KEYS);
        return new Condition.Not(only(NEGATED_KEYS, field, section, element, "not-empty", "not-tests"));
    }

    private static Condition in(String field, Element element) {
        var values = element.list("in").stream().map(e -> e.value("a value")).toList();
        if (values.stream().map(Object::getClass).distinct().count() > 1) {
            element.refuse("values-of-types");
        }
        if (values.stream().distinct().count() < values.size()) {
            element.refuse("value-twice");
        }
        return new Condition.In(field, values);
    }

    private static Condition between(String field, Element element) {
        var section = element.section("between", BETWEEN_KEYS);
        var from = section.require("from").map(e -> e.value("from")).orElse(0L);
        var to = section.require("to").map(e -> e.value("to")).orElse(0L);
        boolean complete = section.keys().containsAll(BETWEEN_KEYS);
        if (complete && !inOrder(from, to)) {
            element.refuse("between");
        }
        return new Condition.Between(field, from, to);
    }

    private static boolean inOrder(Object from, Object to) {
        if (from instanceof Long least && to instanceof Long most) {
            return least <= most;
        }
        return from instanceof LocalDate first && to instanceof LocalDate last && !first.isAfter(last);
    }
}
