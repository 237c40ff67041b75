package org.credit531.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The same rules a second time: plain, slow, straight from the model's text, in decimal numbers of points. Shares no code
 * with the library but {@link Fact}. Written to be read beside the language reference.
 */
@SuppressWarnings("unchecked")
@NullUnmarked // untyped maps by nature: a missing key fails the test by itself
final class SecondImplementation {

    /** A record that cannot be read. */
    private static final class Unreadable extends Exception {}

    private final Map<String, Object> model;

    SecondImplementation(String yaml) {
        model = (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** Points of each indicator. */
    Map<String, BigDecimal> points(List<Fact> facts, LocalDate asOf) {
        return points(facts, asOf, Suspensions.NONE);
    }

    /** The same while something is suspended. */
    Map<String, BigDecimal> points(List<Fact> facts, LocalDate asOf, Suspensions suspensions) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var indicator : (List<Map<String, Object>>) model.get("indicators")) {
            points.put(
                    (String) indicator.get("id"),
                    suspended(indicator, suspensions)
                            ? decimal(indicator.getOrDefault("not-applicable", indicator.get("no-data")))
                            : indicator(indicator, facts, asOf));
        }
        return points;
    }

    String grade(BigDecimal points) {
        for (var grade : (List<Map<String, Object>>) model.get("grades")) {
            if (!grade.containsKey("from") || points.compareTo(decimal(grade.get("from"))) >= 0) {
                return (String) grade.get("id");
            }
        }
        throw new AssertionError("no lowest grade");
    }

    private static boolean suspended(Map<String, Object> indicator, Suspensions suspensions) {
        var gate = (Map<String, Object>) indicator.getOrDefault("applies-when", Map.of());
        return suspensions.indicators().containsKey((String) indicator.get("id"))
                || suspensions.items().containsKey((String) indicator.get("item"))
                || suspensions.items().containsKey((String) gate.getOrDefault("item", ""));
    }

    private static BigDecimal indicator(Map<String, Object> indicator, List<Fact> facts, LocalDate asOf) {
        var gate = (Map<String, Object>) indicator.get("applies-when");
        if (gate != null && !applies(gate, facts, asOf)) {
            return decimal(indicator.get("not-applicable"));
        }
        var records = inForce((String) indicator.get("item"), facts, asOf);
        if (records.isEmpty()) {
            return decimal(indicator.get("no-data"));
        }
        var counting = new ArrayList<Fact>();
        for (var fact : records) {
            if (inWindow(indicator, fact, asOf) && meets(indicator, fact, asOf)) {
                counting.add(fact);
            }
        }
        return aggregate(indicator, counting, asOf);
    }

    private static boolean applies(Map<String, Object> gate, List<Fact> facts, LocalDate asOf) {
        return inForce((String) gate.get("item"), facts, asOf).stream().anyMatch(fact -> meets(gate, fact, asOf));
    }

    private static List<Fact> inForce(String item, List<Fact> facts, LocalDate asOf) {
        return facts.stream()
                .filter(fact -> fact.item().equals(item))
                .filter(fact -> fact.effectiveFrom().compareTo(asOf) <= 0)
                .filter(fact -> asOf.compareTo(fact.removedOn()) < 0)
                .sorted(Comparator.comparing((Fact fact) -> fact.effectiveFrom() + " " + fact.recordKey()))
                .toList();
    }

    private static boolean inWindow(Map<String, Object> indicator, Fact fact, LocalDate asOf) {
        return !indicator.containsKey("window") || !reached(fact.effectiveFrom(), indicator.get("window"), asOf);
    }

    /** True only when every condition is surely met. */
    private static boolean meets(Map<String, Object> section, Fact fact, LocalDate asOf) {
        for (var condition : (List<Map<String, Object>>) section.getOrDefault("where", List.of())) {
            if (!meetsOne(condition, fact.values().get((String) condition.get("field")), asOf)) {
                return false;
            }
        }
        return true;
    }

    private static boolean meetsOne(Map<String, Object> condition, Object value, LocalDate asOf) {
        if (condition.containsKey("present")) {
            return condition.get("present").equals(value != null);
        }
        if (value == null) {
            return false;
        }
        if (condition.containsKey("older-than")) {
            return value instanceof LocalDate date && reached(date, condition.get("older-than"), asOf);
        }
        if (condition.containsKey("equals")) {
            return plain(condition.get("equals")).equals(value);
        }
        if (condition.containsKey("in")) {
            return ((List<Object>) condition.get("in"))
                    .stream().map(SecondImplementation::plain).anyMatch(value::equals);
        }
        var between = (Map<String, Object>) condition.get("between");
        var from = (Comparable<Object>) plain(between.get("from"));
        var to = (Comparable<Object>) plain(between.get("to"));
        return value.getClass() == from.getClass() && from.compareTo(value) <= 0 && to.compareTo(value) >= 0;
    }

    private static BigDecimal aggregate(Map<String, Object> indicator, List<Fact> facts, LocalDate asOf) {
        var base = decimal(indicator.getOrDefault("base", 0));
        if (indicator.containsKey("latest")) {
            return latest(indicator, base, facts, asOf);
        }
        if (indicator.containsKey("count")) {
            var bins = (Map<String, Object>) indicator.get("count");
            return base.add(bin(
                    (List<Map<String, Object>>) bins.get("bins"),
                    "points",
                    bound -> facts.size() >= ((Number) bound).longValue()));
        }
        if (indicator.containsKey("any")) {
            var any = (Map<String, Object>) indicator.get("any");
            return facts.isEmpty() ? base : base.add(decimal(any.get("points")));
        }
        return each(indicator, base, facts, asOf);
    }

    private static BigDecimal latest(Map<String, Object> indicator, BigDecimal base, List<Fact> facts, LocalDate asOf) {
        try {
            return facts.isEmpty()
                    ? decimal(indicator.get("no-data"))
                    : base.add(worth((Map<String, Object>) indicator.get("latest"), facts.getLast(), asOf));
        } catch (Unreadable e) {
            return decimal(indicator.get("no-data"));
        }
    }

    private static BigDecimal each(Map<String, Object> indicator, BigDecimal base, List<Fact> facts, LocalDate asOf) {
        var each = (Map<String, Object>) indicator.get("each");
        var total = base;
        for (var fact : facts) {
            try {
                var points = worth(each, fact, asOf);
                if (each.containsKey("decay")) {
                    var factor = bin(
                            (List<Map<String, Object>>) each.get("decay"),
                            "factor",
                            bound -> reached(fact.effectiveFrom(), bound, asOf));
                    points = points.multiply(factor).movePointLeft(3).setScale(3, RoundingMode.HALF_UP);
                }
                total = total.add(points)
                        .min(decimal(indicator.get("cap")))
                        .max(decimal(indicator.getOrDefault("floor", 0)));
            } catch (Unreadable e) {
                continue;
            }
        }
        return total;
    }

    private static BigDecimal worth(Map<String, Object> section, Fact fact, LocalDate asOf) throws Unreadable {
        if (section.containsKey("points")) {
            return decimal(section.get("points"));
        }
        var value = fact.values().get((String) section.get("field"));
        if (value == null) {
            return stated(section.get("absent"));
        }
        if (section.containsKey("table")) {
            var table = (Map<String, Object>) section.get("table");
            if (!(value instanceof String)) {
                throw new Unreadable();
            }
            return table.containsKey(value) ? decimal(table.get(value)) : stated(section.get("otherwise"));
        }
        if (section.containsKey("bins") && value instanceof Long number) {
            return bin(
                    (List<Map<String, Object>>) section.get("bins"),
                    "points",
                    bound -> number >= ((Number) bound).longValue());
        }
        if (section.containsKey("ages") && value instanceof LocalDate date) {
            return bin((List<Map<String, Object>>) section.get("ages"), "points", bound -> reached(date, bound, asOf));
        }
        throw new Unreadable();
    }

    private static BigDecimal stated(Object points) throws Unreadable {
        if (points == null) {
            throw new Unreadable();
        }
        return decimal(points);
    }

    /** The one bin whose lower limit is reached and whose upper limit is not. */
    private static BigDecimal bin(
            List<Map<String, Object>> bins, String value, java.util.function.Predicate<Object> reached) {
        return bins.stream()
                .filter(bin -> !bin.containsKey("from") || reached.test(bin.get("from")))
                .filter(bin -> !bin.containsKey("below") || !reached.test(bin.get("below")))
                .map(bin -> decimal(bin.get(value)))
                .reduce((one, other) -> {
                    throw new AssertionError("two bins");
                })
                .orElseThrow();
    }

    private static boolean reached(LocalDate from, Object span, LocalDate asOf) {
        var words = span.toString().split(" ", -1);
        long amount = Long.parseLong(words[0]);
        var day = words[1].startsWith("day")
                ? from.plusDays(amount)
                : words[1].startsWith("month") ? from.plusMonths(amount) : from.plusYears(amount);
        return day.compareTo(asOf) <= 0;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Integer number -> Long.valueOf(number);
            case Date date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
            default -> value;
        };
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
