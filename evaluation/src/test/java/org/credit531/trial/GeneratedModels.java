package org.credit531.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Condition;
import org.credit531.scoring.Family;
import org.credit531.scoring.GeneratedSubjects;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Label;
import org.credit531.scoring.Model;
import org.credit531.scoring.Requirement;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.credit531.scoring.Veto;
import org.credit531.scoring.Window;
import org.jspecify.annotations.Nullable;

/** Invents models from a seed, about the records of {@link GeneratedSubjects}, that use every word of the language. */
final class GeneratedModels {

    private static final Label LABEL = new Label("无", "None");
    private static final Map<String, List<String>> TEXTS = Map.of(
            "registration", List.of("status", "industry"),
            "construction-market-grade", List.of("role", "grade"),
            "penalty", List.of("kind"),
            "honour", List.of("level"));
    private static final Map<String, List<String>> CODES = Map.of(
            "status", List.of("active", "cancelled", "revoked", "moved-out"),
            "industry", List.of("E48", "E4812", "C26", "F"),
            "role", List.of("construction", "design", "supervision"),
            "grade", List.of("AA", "A", "B", "C", "D"),
            "kind", List.of("fine", "closure", "warning"),
            "level", List.of("unknown"));
    private static final Map<String, String> NUMBERS = Map.of(
            "registration", "registered-capital",
            "construction-market-grade", "score",
            "penalty", "amount",
            "honour", "amount");
    private static final Map<String, String> DATES = Map.of(
            "registration", "established-on",
            "construction-market-grade", "decided-on",
            "penalty", "decided-on",
            "honour", "awarded-on");
    private static final Map<String, String> TRUTHS = Map.of(
            "registration",
            "listed",
            "construction-market-grade",
            "listed",
            "penalty",
            "withdrawn",
            "honour",
            "listed");
    private static final List<String> ITEMS = TEXTS.keySet().stream().sorted().toList();

    private final RandomGenerator random;

    GeneratedModels(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    Model next() {
        var indicators = new ArrayList<Indicator>();
        for (int i = 0; i < 12; i++) {
            indicators.add(indicator("indicator-" + i, i));
        }
        var vetoes = new ArrayList<Veto>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var item = any(ITEMS);
            vetoes.add(new Veto(
                    "veto-" + i, LABEL, "act:1", item, conditions(item, 1), window(item), random.nextInt(400_000)));
        }
        var required = any(ITEMS);
        return new Model(
                "generated",
                1,
                Family.ENTERPRISE,
                LABEL,
                List.of("enterprise"),
                random.nextInt(3) == 0 ? new Requirement(required, conditions(required, 0)) : null,
                null,
                random.nextInt(300_000, 900_000),
                "act",
                List.of(),
                indicators,
                vetoes,
                grades());
    }

    private static List<Grade> grades() {
        return List.of(
                new Grade("high", LABEL, 500_000L),
                new Grade("middle", LABEL, 300_500L),
                new Grade("fair", LABEL, 100_000L),
                new Grade("low", LABEL, null));
    }

    private Indicator indicator(String id, int number) {
        var item = any(ITEMS);
        int cap = random.nextInt(50, 200) * 1000;
        int floor = random.nextInt(3) == 0 ? -random.nextInt(1, 40) * 1000 : 0;
        int base = random.nextInt(floor, cap + 1);
        var gated = any(ITEMS);
        return new Indicator(
                id,
                LABEL,
                "dimension",
                "act:" + number,
                item,
                random.nextInt(3) == 0
                        ? new Applicability(gated, conditions(gated, 0), random.nextInt(floor, cap + 1))
                        : null,
                conditions(item, 0),
                window(item),
                base,
                floor,
                cap,
                random.nextInt(floor, cap + 1),
                random.nextInt(floor, cap + 1),
                random.nextInt(floor, cap + 1),
                false,
                false,
                null,
                aggregation(item, number % 8, floor - base, cap - base));
    }

    /** Amounts of one step lie between those that lead to the floor and to the cap; those of each record may be larger. */
    private Aggregation aggregation(String item, int way, int least, int most) {
        return switch (way) {
            case 0 -> new Aggregation.Each(each(item), decay());
            case 1 -> new Aggregation.Latest(valuation(item, least, most));
            case 2 -> new Aggregation.Count(numberBins(1, 6, least, most));
            case 3 -> new Aggregation.Any(amount(least, most));
            case 4 -> new Aggregation.Sum(any(NUMBERS, item), numberBins(1, 120_000, least, most));
            case 5 -> new Aggregation.Max(valuation(item, least, most));
            case 6 -> new Aggregation.Min(valuation(item, least, most));
            default -> new Aggregation.Ratio(conditions(item, 1), numberBins(1, 1000, least, most));
        };
    }

    private Valuation each(String item) {
        return switch (random.nextInt(3)) {
            case 0 -> valuation(item, 0, 70_000);
            case 1 -> valuation(item, -70_000, 0);
            default -> valuation(item, -50_000, 50_000);
        };
    }

    private Valuation valuation(String item, int least, int most) {
        return switch (random.nextInt(4)) {
            case 0 -> new Valuation.Constant(amount(least, most));
            case 1 -> {
                var field = any(fields(TEXTS, item));
                var table = new HashMap<String, Long>();
                any(CODES, field).forEach(code -> {
                    if (random.nextInt(5) > 0) {
                        table.put(code, amount(least, most));
                    }
                });
                yield new Valuation.Table(field, table, maybe(least, most), maybe(least, most));
            }
            case 2 -> new Valuation.Sizes(any(NUMBERS, item), numberBins(-5, 60_000, least, most), maybe(least, most));
            default -> new Valuation.Ages(any(DATES, item), spanBins(() -> amount(least, most)), maybe(least, most));
        };
    }

    private List<Bin<Span>> decay() {
        return random.nextBoolean() ? List.of() : spanBins(() -> (long) random.nextInt(1001));
    }

    private List<Bin<Span>> spanBins(java.util.function.LongSupplier value) {
        var months = new TreeSet<Integer>();
        for (int i = random.nextInt(4); i > 0; i--) {
            months.add(random.nextInt(1, 60));
        }
        boolean days = random.nextInt(3) == 0;
        var limits = months.stream()
                .map(number -> days ? new Span(number * 29, Span.Unit.DAYS) : new Span(number, Span.Unit.MONTHS))
                .toList();
        return bins(limits, value);
    }

    private List<Bin<Long>> numberBins(long least, long most, int lowest, int highest) {
        var limits = new TreeSet<Long>();
        for (int i = random.nextInt(5); i > 0; i--) {
            limits.add(random.nextLong(least, most));
        }
        return bins(List.copyOf(limits), () -> amount(lowest, highest));
    }

    private static <B> List<Bin<B>> bins(List<B> limits, java.util.function.LongSupplier value) {
        var bins = new ArrayList<Bin<B>>();
        B from = null;
        for (var limit : limits) {
            bins.add(new Bin<>(from, limit, value.getAsLong()));
            from = limit;
        }
        bins.add(new Bin<>(from, null, value.getAsLong()));
        return bins;
    }

    private @Nullable Window window(String item) {
        var span = new Span(random.nextInt(1, 70), any(List.of(Span.Unit.MONTHS, Span.Unit.YEARS, Span.Unit.DAYS)));
        return switch (random.nextInt(4)) {
            case 0 -> new Window(span, null);
            case 1 -> new Window(new Span(random.nextInt(1, 70), Span.Unit.MONTHS), any(DATES, item));
            default -> null;
        };
    }

    private List<Condition> conditions(String item, int least) {
        var conditions = new ArrayList<Condition>();
        for (int i = random.nextInt(least, 3); i > 0; i--) {
            var condition = condition(item);
            boolean negated = !(condition instanceof Condition.Present) && random.nextInt(4) == 0;
            conditions.add(negated ? new Condition.Not(condition) : condition);
        }
        return conditions;
    }

    private Condition condition(String item) {
        var text = any(fields(TEXTS, item));
        var date = any(DATES, item);
        var number = any(NUMBERS, item);
        var day = GeneratedSubjects.AS_OF.minusDays(random.nextInt(2000));
        return switch (random.nextInt(9)) {
            case 0 -> new Condition.Equals(text, any(any(CODES, text)));
            case 1 ->
                new Condition.In(
                        text,
                        any(CODES, text).stream()
                                .limit(2)
                                .map(Object.class::cast)
                                .toList());
            case 2 -> new Condition.Equals(any(TRUTHS, item), random.nextBoolean());
            case 3 -> new Condition.Between(number, 0L, random.nextLong(0, 60_000));
            case 4 -> new Condition.Between(date, day, day.plusDays(random.nextInt(900)));
            case 5 -> new Condition.OlderThan(date, new Span(random.nextInt(1, 50), Span.Unit.MONTHS));
            case 6 -> new Condition.Present(any(List.of(text, date, number)), random.nextBoolean());
            case 7 -> new Condition.In(number, List.of(1000L, 49_999L, -7L));
            default -> new Condition.In(date, List.of(day, day.plusDays(1), LocalDate.of(2020, 2, 29)));
        };
    }

    private long amount(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private @Nullable Long maybe(int least, int most) {
        return random.nextBoolean() ? amount(least, most) : null;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> T any(Map<String, T> byName, String name) {
        return java.util.Objects.requireNonNull(byName.get(name), name);
    }

    private static List<String> fields(Map<String, List<String>> byItem, String item) {
        return any(byItem, item);
    }
}
