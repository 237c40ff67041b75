package org.credit531.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invents the facts of subjects of one model from a seed. What its fields can hold is learnt from what the model asks of them:
 * the codes of its tables, both sides of each limit, days near the day of evaluation; now and then something else.
 */
public final class SubjectsOfModel {

    private static final LocalDate AS_OF = GeneratedSubjects.AS_OF;

    /** Stands for any day; drawn anew for each fact. */
    private static final Object ANY_DAY = new Object();

    private final Map<String, Map<String, List<Object>>> items = new TreeMap<>();
    private final RandomGenerator random;
    private int keys;

    /** Of a model with everything that it asks. */
    public SubjectsOfModel(Model model, long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        model.indicators().forEach(this::learn);
        model.vetoes().forEach(veto -> {
            learn(veto.item(), veto.where());
            learn(veto.item(), veto.window());
        });
    }

    private void learn(Indicator indicator) {
        String item = indicator.item();
        learn(item, indicator.where());
        learn(item, indicator.window());
        var gate = indicator.applicability();
        if (gate != null) {
            learn(gate.item(), gate.where());
        }
        switch (indicator.aggregation()) {
            case Aggregation.Each each -> learn(item, each.worth());
            case Aggregation.Latest latest -> learn(item, latest.worth());
            case Aggregation.Max max -> learn(item, max.worth());
            case Aggregation.Min min -> learn(item, min.worth());
            case Aggregation.Sum sum -> learn(item, sum.field(), limits(sum.bins()));
            case Aggregation.Ratio ratio -> learn(item, ratio.of());
            case Aggregation.Count _count -> fields(item);
            case Aggregation.Any _any -> fields(item);
        }
    }

    private void learn(String item, @Nullable Window window) {
        if (window != null && window.by() != null) {
            learn(item, Objects.requireNonNull(window.by()), Stream.of(ANY_DAY));
        }
    }

    private void learn(String item, List<Condition> conditions) {
        fields(item);
        conditions.forEach(condition -> learn(item, condition));
    }

    private void learn(String item, Condition condition) {
        switch (condition) {
            case Condition.Equals equals -> learn(item, equals.field(), Stream.of(equals.value()));
            case Condition.In in -> learn(item, in.field(), in.values().stream());
            case Condition.Between between -> learn(item, between.field(), Stream.of(between.from(), between.to()));
            case Condition.OlderThan older -> learn(item, older.field(), Stream.of(ANY_DAY));
            case Condition.Not not -> learn(item, not.test());
            case Condition.Present present ->
                learn(item, present.field(), present.field().endsWith("-on") ? Stream.of(ANY_DAY) : Stream.empty());
        }
    }

    private void learn(String item, Valuation worth) {
        switch (worth) {
            case Valuation.Constant _constant -> fields(item);
            case Valuation.Table table -> learn(item, table.field(), table.points().keySet().stream());
            case Valuation.Sizes sizes -> learn(item, sizes.field(), limits(sizes.bins()));
            case Valuation.Ages ages -> learn(item, ages.field(), Stream.of(ANY_DAY));
        }
    }

    private static Stream<Object> limits(List<Bin<Long>> bins) {
        return bins.stream()
                .map(Bin::below)
                .flatMap(Stream::ofNullable)
                .flatMap(limit -> Stream.of(limit - 1, limit, limit / 2, limit + 1));
    }

    private void learn(String item, String field, Stream<?> values) {
        var known = fields(item).computeIfAbsent(field, name -> new ArrayList<>());
        values.forEach(known::add);
    }

    private Map<String, List<Object>> fields(String item) {
        return items.computeIfAbsent(item, code -> new TreeMap<>());
    }

    /** The facts of one subject, in no order. */
    public List<Fact> next() {
        var facts = new ArrayList<Fact>();
        for (var item : items.keySet()) {
            int count = Math.max(0, random.nextInt(-2, 4));
            for (int i = 0; i < count; i++) {
                facts.add(fact(item));
            }
        }
        Collections.shuffle(facts, new Random(random.nextLong()));
        return facts;
    }

    /** One record of an item. */
    Fact fact(String item) {
        var values = new HashMap<String, Object>();
        fields(item).forEach((field, known) -> {
            if (random.nextInt(10) > 0) {
                values.put(field, value(known));
            }
        });
        var from = day();
        var removed = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(-5, 2500)) : LocalDate.MAX;
        return new Fact(item, "K" + keys++, from, null, removed, values, random.nextInt(20) == 0);
    }

    private Object value(List<Object> known) {
        if (known.isEmpty() || random.nextInt(40) == 0) {
            return random.nextBoolean() ? "unknown" : (Object) (long) random.nextInt(-5, 5);
        }
        var value = known.get(random.nextInt(known.size()));
        return value == ANY_DAY ? day() : value;
    }

    private LocalDate day() {
        var day = AS_OF.minusDays(random.nextInt(-200, 2200));
        return random.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }
}
