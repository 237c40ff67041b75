package org.credit531.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Span;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** Conditions and limits of a model in the expression language of DMN, as people would write them. */
final class Feel {

    static final String AS_OF = "as_of";
    static final String LATE_ITEMS = "late_items";
    static final String RECORD_FROM = "record_from";
    static final String RECORD_WITHHELD = "record_withheld";

    /** Words that mean something in an expression: a field of such a name gets an underscore. */
    private static final Set<String> TAKEN = Set.of(
            AS_OF,
            RECORD_FROM,
            RECORD_WITHHELD,
            "item",
            "partial",
            "for",
            "return",
            "if",
            "then",
            "else",
            "some",
            "every",
            "satisfies",
            "instance",
            "of",
            "in",
            "function",
            "external",
            "or",
            "and",
            "between",
            "not",
            "null",
            "true",
            "false",
            "date",
            "time",
            "duration",
            "list",
            "context",
            "year",
            "month",
            "day",
            "hour",
            "minute",
            "second",
            "weekday",
            "value",
            "years",
            "months",
            "days",
            "string",
            "number",
            "count",
            "sum",
            "min",
            "max");

    private Feel() {}

    /** A name of the language of models as a name of an expression; different ones stay different. */
    static String name(String id) {
        var name = id.replace('-', '_');
        return TAKEN.contains(name) ? name + "_" : name;
    }

    static String text(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        return quoted.append('"').toString();
    }

    /** What neither XML nor every reader keeps as it is, by its number. */
    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        boolean kept = point >= ' ' && WritingXml.isAllowed(point);
        return kept ? Character.toString(point) : "\\u%04X".formatted(point);
    }

    static String value(Object value) {
        return switch (value) {
            case String text -> text(text);
            case LocalDate date -> "date(\"" + date + "\")";
            default -> value.toString();
        };
    }

    static String duration(Span span) {
        return "duration(\"P" + span.amount()
                + switch (span.unit()) {
                    case DAYS -> "D";
                    case MONTHS -> "M";
                    case YEARS -> "Y";
                }
                + "\")";
    }

    /** What a record must meet to count, without being one that may not be used. */
    static String counts(List<Condition> where, @Nullable Window window) {
        return "item." + RECORD_WITHHELD + " != true" + tests(where, window);
    }

    /** The conditions, each led by <em>and</em>. */
    static String tests(List<Condition> where, @Nullable Window window) {
        var tests = new ArrayList<String>();
        where.forEach(condition -> tests.add(test(condition)));
        if (window != null) {
            var from = window.by() == null ? RECORD_FROM : name(window.by());
            tests.add("item." + from + " + " + duration(window.span()) + " > " + AS_OF);
        }
        return tests.stream().map(test -> " and " + test).collect(Collectors.joining());
    }

    static String test(Condition condition) {
        var field = "item." + name(condition.field());
        return switch (condition) {
            case Condition.Equals equals -> field + " = " + value(equals.value());
            case Condition.In in ->
                in.values().stream()
                        .map(one -> field + " = " + value(one))
                        .collect(Collectors.joining(" or ", "(", ")"));
            case Condition.Between between ->
                "(" + field + " >= " + value(between.from()) + " and " + field + " <= " + value(between.to()) + ")";
            case Condition.Present present -> field + (present.present() ? " != null" : " = null");
            case Condition.OlderThan older -> field + " + " + duration(older.span()) + " <= " + AS_OF;
            case Condition.Not not -> "(" + field + " = null or not(" + test(not.test()) + "))";
        };
    }

    /** A bin of numbers as a test of a table's input. */
    static String sizes(Bin<Long> bin) {
        if (bin.from() == null) {
            return bin.below() == null ? "not(null)" : "< " + bin.below();
        }
        return bin.below() == null ? ">= " + bin.from() : "[" + bin.from() + ".." + bin.below() + ")";
    }

    /** A bin of ages as a test of a table's input, which is a date. */
    static String ages(Bin<Span> bin) {
        var tests = new ArrayList<String>();
        tests.add("? != null");
        if (bin.from() != null) {
            tests.add("? + " + duration(bin.from()) + " <= " + AS_OF);
        }
        if (bin.below() != null) {
            tests.add("? + " + duration(bin.below()) + " > " + AS_OF);
        }
        return String.join(" and ", tests);
    }
}
