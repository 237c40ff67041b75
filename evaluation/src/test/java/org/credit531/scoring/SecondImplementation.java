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
import java.util.Set;
import java.util.function.Predicate;
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

    private static final Set<String> AMOUNTS = Set.of(
            "base", "floor", "cap", "no-data", "late", "withheld", "not-applicable", "points", "otherwise", "absent");

    /** A record that cannot be read. */
    private static final class Unreadable extends Exception {}

    private final List<Map<String, Object>> indicators;
    private final List<Map<String, Object>> vetoes;
    private final List<Map<String, Object>> grades;
    private final BigDecimal scale;

    SecondImplementation(String yaml) {
        var model = parsed(yaml);
        indicators = list(model, "indicators");
        vetoes = list(model, "vetoes");
        grades = list(model, "grades");
        scale = decimal(model.get("scale"));
    }

    /** An extension with its base. */
    SecondImplementation(String yaml, String baseYaml) {
        var extension = parsed(yaml);
        var base = parsed(baseYaml);
        var replaces = (Map<String, Map<String, Object>>) extension.getOrDefault("replaces", Map.of());
        indicators = new ArrayList<>();
        for (var indicator : list(base, "indicators")) {
            var replaced = replaces.get((String) indicator.get("id"));
            indicators.add(replaced == null ? indicator : reweighted(indicator, decimal(replaced.get("cap"))));
        }
        indicators.addAll(list(extension, "indicators"));
        vetoes = new ArrayList<>(list(base, "vetoes"));
        vetoes.addAll(list(extension, "vetoes"));
        grades = list(extension.containsKey("grades") ? extension : base, "grades");
        scale = decimal(base.get("scale"));
    }

    private static Map<String, Object> parsed(String yaml) {
        return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    private static List<Map<String, Object>> list(Map<String, Object> section, String key) {
        return (List<Map<String, Object>>) section.getOrDefault(key, List.of());
    }

    private static Map<String, Object> reweighted(Map<String, Object> indicator, BigDecimal cap) {
        return (Map<String, Object>) inProportion(indicator, cap, decimal(indicator.get("cap")));
    }

    /** Every amount, wherever it stands, times the new cap by the old one. */
    private static Object inProportion(Object node, BigDecimal cap, BigDecimal old) {
        if (node instanceof List<?> list) {
            return list.stream().map(entry -> inProportion(entry, cap, old)).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        var copy = new LinkedHashMap<String, Object>();
        ((Map<String, Object>) map).forEach((key, value) -> {
            if (AMOUNTS.contains(key) && value instanceof Number) {
                copy.put(key, times(value, cap, old));
            } else if (key.equals("table")) {
                var table = new LinkedHashMap<String, Object>();
                ((Map<String, Object>) value).forEach((code, points) -> table.put(code, times(points, cap, old)));
                copy.put(key, table);
            } else {
                copy.put(key, inProportion(value, cap, old));
            }
        });
        return copy;
    }

    private static BigDecimal times(Object amount, BigDecimal cap, BigDecimal old) {
        return decimal(amount).multiply(cap).divide(old, 3, RoundingMode.HALF_UP);
    }

    /** Points of each indicator, and what is taken away from the whole, where anything is. */
    Map<String, BigDecimal> points(List<Fact> facts, LocalDate asOf, Circumstances circumstances) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var indicator : indicators) {
            points.put(
                    (String) indicator.get("id"),
                    suspended(indicator, circumstances.suspensions())
                            ? decimal(indicator.getOrDefault("not-applicable", indicator.get("no-data")))
                            : indicator(indicator, facts, asOf, circumstances.lateItems()));
        }
        var total = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(scale) > 0) {
            points.put("beyond-scale", scale.subtract(total));
            total = scale;
        }
        for (var veto : vetoes) {
            var ceiling = decimal(veto.get("ceiling"));
            if (!suspended(veto, circumstances.suspensions())
                    && ceiling.compareTo(total) < 0
                    && vetoed(veto, facts, asOf)) {
                points.put((String) veto.get("id"), ceiling.subtract(total));
                total = ceiling;
            }
        }
        return points;
    }

    private static boolean vetoed(Map<String, Object> veto, List<Fact> facts, LocalDate asOf) {
        return usable(inForce((String) veto.get("item"), facts, asOf)).stream()
                .anyMatch(fact -> inWindow(veto, fact, asOf) && meets(veto, "where", fact, asOf));
    }

    String grade(BigDecimal points) {
        for (var grade : grades) {
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

    private static BigDecimal indicator(
            Map<String, Object> indicator, List<Fact> facts, LocalDate asOf, Set<String> late) {
        var gate = (Map<String, Object>) indicator.get("applies-when");
        if (gate != null && !applies(gate, facts, asOf)) {
            return decimal(indicator.get("not-applicable"));
        }
        var item = (String) indicator.get("item");
        var records = inForce(item, facts, asOf);
        if (records.isEmpty()) {
            return missing(indicator, late.contains(item) ? "late" : "no-data");
        }
        if (usable(records).isEmpty()) {
            return missing(indicator, "withheld");
        }
        var counting = new ArrayList<Fact>();
        for (var fact : usable(records)) {
            if (inWindow(indicator, fact, asOf) && meets(indicator, "where", fact, asOf)) {
                counting.add(fact);
            }
        }
        if (indicator.containsKey("latest") && lastIsWithheld(records, counting)) {
            return missing(indicator, "withheld");
        }
        return aggregate(indicator, counting, asOf);
    }

    private static BigDecimal missing(Map<String, Object> indicator, String kind) {
        return decimal(indicator.getOrDefault(kind, indicator.get("no-data")));
    }

    /** Among those that count and those that may not be used. */
    private static boolean lastIsWithheld(List<Fact> records, List<Fact> counting) {
        var last = records.stream()
                .filter(fact -> fact.withheld() || counting.contains(fact))
                .reduce((one, other) -> other);
        return last.isPresent() && last.get().withheld();
    }

    private static List<Fact> usable(List<Fact> records) {
        return records.stream().filter(fact -> !fact.withheld()).toList();
    }

    private static boolean applies(Map<String, Object> gate, List<Fact> facts, LocalDate asOf) {
        return usable(inForce((String) gate.get("item"), facts, asOf)).stream()
                .anyMatch(fact -> meets(gate, "where", fact, asOf));
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
        var window = indicator.get("window");
        if (window instanceof Map<?, ?> by) {
            return fact.values().get((String) by.get("by")) instanceof LocalDate date
                    && !reached(date, by.get("span"), asOf);
        }
        return window == null || !reached(fact.effectiveFrom(), window, asOf);
    }

    /** True only when every condition is surely met. */
    private static boolean meets(Map<String, Object> section, String key, Fact fact, LocalDate asOf) {
        for (var condition : list(section, key)) {
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
        if (condition.containsKey("not")) {
            var not = (Map<String, Object>) condition.get("not");
            return value == null || (type(not).isInstance(value) && !meetsOne(not, value, asOf));
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
            return base.add(step(indicator.get("count"), BigDecimal.valueOf(facts.size())));
        }
        if (indicator.containsKey("sum")) {
            return base.add(step(indicator.get("sum"), sum((Map<String, Object>) indicator.get("sum"), facts)));
        }
        if (indicator.containsKey("ratio")) {
            return ratio(indicator, base, facts, asOf);
        }
        if (indicator.containsKey("max")) {
            return base.add(worths(indicator, "max", facts, asOf).stream()
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO));
        }
        if (indicator.containsKey("min")) {
            return base.add(worths(indicator, "min", facts, asOf).stream()
                    .min(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO));
        }
        if (indicator.containsKey("any")) {
            var any = (Map<String, Object>) indicator.get("any");
            return facts.isEmpty() ? base : base.add(decimal(any.get("points")));
        }
        return each(indicator, base, facts, asOf);
    }

    private static BigDecimal step(Object section, BigDecimal number) {
        return bin(
                list((Map<String, Object>) section, "bins"), "points", bound -> number.compareTo(decimal(bound)) >= 0);
    }

    private static BigDecimal sum(Map<String, Object> sum, List<Fact> facts) {
        var total = BigDecimal.ZERO;
        for (var fact : facts) {
            if (fact.values().get((String) sum.get("field")) instanceof Long number && number >= 0) {
                total = total.add(BigDecimal.valueOf(number));
            }
        }
        return total;
    }

    private static BigDecimal ratio(Map<String, Object> indicator, BigDecimal base, List<Fact> facts, LocalDate asOf) {
        var ratio = (Map<String, Object>) indicator.get("ratio");
        int all = 0;
        int meeting = 0;
        for (var fact : facts) {
            if (meets(ratio, "of", fact, asOf)) {
                meeting++;
                all++;
            } else if (surelyNot(ratio, fact, asOf)) {
                all++;
            }
        }
        return all == 0
                ? decimal(indicator.get("no-data"))
                : base.add(step(
                        ratio,
                        BigDecimal.valueOf(1000L * meeting).divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP)));
    }

    /** One condition is not met though its field is absent or has the type that the condition is about. */
    private static boolean surelyNot(Map<String, Object> ratio, Fact fact, LocalDate asOf) {
        for (var condition : list(ratio, "of")) {
            var value = fact.values().get((String) condition.get("field"));
            if (!meetsOne(condition, value, asOf)
                    && (value == null || type(condition).isInstance(value))) {
                return true;
            }
        }
        return false;
    }

    private static Class<?> type(Map<String, Object> condition) {
        if (condition.containsKey("present")) {
            return Object.class;
        }
        if (condition.containsKey("not")) {
            return type((Map<String, Object>) condition.get("not"));
        }
        if (condition.containsKey("older-than")) {
            return LocalDate.class;
        }
        if (condition.containsKey("equals")) {
            return plain(condition.get("equals")).getClass();
        }
        if (condition.containsKey("in")) {
            return plain(((List<Object>) condition.get("in")).getFirst()).getClass();
        }
        return plain(((Map<String, Object>) condition.get("between")).get("from"))
                .getClass();
    }

    private static List<BigDecimal> worths(
            Map<String, Object> indicator, String way, List<Fact> facts, LocalDate asOf) {
        var worths = new ArrayList<BigDecimal>();
        for (var fact : facts) {
            try {
                worths.add(worth((Map<String, Object>) indicator.get(way), fact, asOf));
            } catch (Unreadable passedOver) {
                // counts for nothing
            }
        }
        return worths;
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
                    var factor =
                            bin(list(each, "decay"), "factor", bound -> reached(fact.effectiveFrom(), bound, asOf));
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
            return step(section, BigDecimal.valueOf(number));
        }
        if (section.containsKey("ages") && value instanceof LocalDate date) {
            return bin(list(section, "ages"), "points", bound -> reached(date, bound, asOf));
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
    private static BigDecimal bin(List<Map<String, Object>> bins, String value, Predicate<Object> reached) {
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
