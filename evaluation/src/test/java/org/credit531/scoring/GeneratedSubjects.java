package org.credit531.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * Invents the facts of subjects from a seed: mostly ordinary ones, with every oddity that an evaluation must stand -
 * absent fields, wrong types, unknown codes, removed, future and withheld records, equal dates, month ends.
 */
public final class GeneratedSubjects {

    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final Map<String, List<String>> CODES = Map.of(
            "status", List.of("active", "active", "cancelled", "revoked", "moved-out"),
            "grade", List.of("AA", "A", "A", "B", "C", "D"),
            "role", List.of("construction", "design", "supervision"),
            "kind", List.of("fine", "closure", "warning"),
            "industry", List.of("E48", "E4812", "4820", "C26", "2611", "F"));
    private static final Map<String, List<String>> FIELDS = Map.of(
            "registration", List.of("status", "established-on", "registered-capital", "industry", "listed"),
            "construction-market-grade", List.of("role", "grade", "score"),
            "penalty", List.of("kind", "decided-on", "amount", "withdrawn"),
            "honour", List.of("awarded-on"));
    private static final List<String> ITEMS = FIELDS.keySet().stream().sorted().toList();

    private final RandomGenerator random;
    private int keys;

    public GeneratedSubjects(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The facts of one subject, in no order. */
    public List<Fact> next() {
        var facts = new ArrayList<Fact>();
        for (var item : ITEMS) {
            int count = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 6);
            for (int i = 0; i < count; i++) {
                facts.add(fact(item));
            }
        }
        return shuffled(facts);
    }

    Fact fact(String item) {
        var values = new HashMap<String, Object>();
        for (var field : FIELDS.getOrDefault(item, List.of())) {
            if (random.nextInt(12) > 0) {
                values.put(field, random.nextInt(40) == 0 ? oddity() : value(field));
            }
        }
        return fact(item, day(), values);
    }

    Fact fact(String item, LocalDate from, Map<String, Object> values) {
        var removed = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(-5, 2500)) : LocalDate.MAX;
        var key = "K" + random.nextInt(1000) + "-" + keys++;
        return new Fact(item, key, from, null, removed, values, random.nextInt(15) == 0);
    }

    /** Some of the model's indicators, vetoes and items suspended, some items late; often none. */
    public Circumstances circumstances(Model model) {
        var late = ITEMS.stream().filter(item -> random.nextInt(4) == 0).collect(Collectors.toSet());
        var suspensions = random.nextInt(3) == 0 ? suspensions(model) : Suspensions.NONE;
        return new Circumstances(
                suspensions, late, random.nextBoolean() ? null : AS_OF.plusDays(random.nextInt(1, 400)));
    }

    /** Some of the model's indicators and items, often none. */
    Suspensions suspensions(Model model) {
        var indicators = new HashMap<String, String>();
        var items = new HashMap<String, String>();
        for (var indicator : model.indicators()) {
            if (random.nextInt(5) == 0) {
                indicators.put(indicator.id(), indicator.article());
            }
            if (random.nextInt(8) == 0) {
                items.put(indicator.item(), "act:1");
            }
        }
        for (var veto : model.vetoes()) {
            if (random.nextInt(5) == 0) {
                indicators.put(veto.id(), veto.article());
            }
        }
        return new Suspensions(indicators, items, random.nextBoolean() ? null : AS_OF.plusDays(random.nextInt(1, 400)));
    }

    private Object value(String field) {
        return switch (field) {
            case "established-on", "decided-on", "awarded-on" -> day();
            case "registered-capital" -> random.nextLong(0, 2_000_000_000L);
            case "amount" -> List.of(0L, 999L, 1000L, 49_999L, 50_000L, 50_001L).get(random.nextInt(6));
            case "score" -> random.nextLong(0, 100_000);
            case "listed", "withdrawn" -> random.nextInt(4) > 0;
            default -> any(CODES.getOrDefault(field, List.of("?")));
        };
    }

    private Object oddity() {
        return any(List.of("unknown", -7L, LocalDate.of(2020, 2, 29), Boolean.TRUE, "a|b;c\\d"));
    }

    /** Near the day of evaluation, often at the end of a month, sometimes in the future. */
    LocalDate day() {
        var day = AS_OF.minusDays(random.nextInt(-300, 2500));
        return random.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public List<Fact> shuffled(List<Fact> facts) {
        var shuffled = new ArrayList<>(facts);
        for (int i = shuffled.size(); i > 1; i--) {
            Collections.swap(shuffled, i - 1, random.nextInt(i));
        }
        return shuffled;
    }
}
