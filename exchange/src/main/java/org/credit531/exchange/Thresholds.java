package org.credit531.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.credit531.scoring.Aggregation;
import org.credit531.scoring.Bin;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Span;
import org.credit531.scoring.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table that turns what was measured of an indicator's records into its points: one description for all formats.
 *
 * @param states points by the states in which nothing is measured, in the order in which they are asked
 * @param codes points by code; empty where numbers or ages are measured
 * @param sizes points by size
 * @param ages points by age of a day
 * @param rest points of whatever no code names; null where there are no codes
 * @param added points that a measured amount of points is added to; null where rows say all
 */
record Thresholds(
        List<State> states,
        List<Code> codes,
        List<Bin<Long>> sizes,
        List<Bin<Span>> ages,
        @Nullable Long rest,
        @Nullable Long added) {

    static final String COUNTED = "counted";
    static final String NOT_APPLICABLE = "not applicable";
    static final String LATE = "late";
    static final String NO_DATA = "no data";
    static final String WITHHELD = "withheld";
    static final String ABSENT = "absent";

    /** Points of a state. */
    record State(String name, long points) {}

    /** Points of a code. */
    record Code(String code, long points) {}

    static Thresholds of(Indicator indicator) {
        long base = indicator.base();
        return switch (indicator.aggregation()) {
            case Aggregation.Latest latest -> ofWorth(indicator, latest.worth());
            case Aggregation.Count count -> ofSizes(indicator, shifted(count.bins(), base));
            case Aggregation.Sum sum -> ofSizes(indicator, shifted(sum.bins(), base));
            case Aggregation.Ratio ratio -> ofSizes(indicator, shifted(ratio.bins(), base));
            case Aggregation.Any any ->
                ofSizes(indicator, List.of(new Bin<>(null, 1L, base), new Bin<>(1L, null, base + any.points())));
            case Aggregation.Each _each -> ofAmount(indicator);
            case Aggregation.Max _max -> ofAmount(indicator);
            case Aggregation.Min _min -> ofAmount(indicator);
        };
    }

    private static List<State> states(Indicator indicator, @Nullable Long absent) {
        var states = new ArrayList<State>();
        var gate = indicator.applicability();
        if (gate != null) {
            states.add(new State(NOT_APPLICABLE, gate.otherwise()));
        }
        states.add(new State(LATE, indicator.late()));
        states.add(new State(NO_DATA, indicator.noData()));
        states.add(new State(WITHHELD, indicator.withheld()));
        if (absent != null) {
            states.add(new State(ABSENT, absent));
        }
        return List.copyOf(states);
    }

    private static Thresholds ofSizes(Indicator indicator, List<Bin<Long>> sizes) {
        return new Thresholds(states(indicator, null), List.of(), sizes, List.of(), null, null);
    }

    private static Thresholds ofAmount(Indicator indicator) {
        return new Thresholds(states(indicator, null), List.of(), List.of(), List.of(), null, indicator.base());
    }

    private static Thresholds ofWorth(Indicator indicator, Valuation worth) {
        LongUnaryOperator reached = points -> indicator.base() + points;
        return switch (worth) {
            case Valuation.Constant constant ->
                ofSizes(indicator, List.of(new Bin<>(null, null, reached.applyAsLong(constant.points()))));
            case Valuation.Table table ->
                new Thresholds(
                        states(indicator, absent(indicator, table.absent())),
                        table.points().entrySet().stream()
                                .map(one -> new Code(one.getKey(), reached.applyAsLong(one.getValue())))
                                .toList(),
                        List.of(),
                        List.of(),
                        absent(indicator, table.otherwise()),
                        null);
            case Valuation.Sizes sizes ->
                new Thresholds(
                        states(indicator, absent(indicator, sizes.absent())),
                        List.of(),
                        shifted(sizes.bins(), indicator.base()),
                        List.of(),
                        null,
                        null);
            case Valuation.Ages ages ->
                new Thresholds(
                        states(indicator, absent(indicator, ages.absent())),
                        List.of(),
                        List.of(),
                        shifted(ages.bins(), indicator.base()),
                        null,
                        null);
        };
    }

    /** A last record that cannot be read leaves the points for no data. */
    private static long absent(Indicator indicator, @Nullable Long stated) {
        return stated == null ? indicator.noData() : indicator.base() + stated;
    }

    private static <B> List<Bin<B>> shifted(List<Bin<B>> bins, long base) {
        return bins.stream()
                .map(bin -> new Bin<>(bin.from(), bin.below(), base + bin.value()))
                .toList();
    }
}
