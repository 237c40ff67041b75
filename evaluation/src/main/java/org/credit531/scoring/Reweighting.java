package org.credit531.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with another cap: all its amounts in proportion, each rounded once to a thousandth of a point, ties away
 * from zero. Factors, limits of bins and conditions stay.
 */
record Reweighting(long cap, long instead) {

    Indicator of(Indicator indicator) {
        return new Indicator(
                indicator.id(),
                indicator.label(),
                indicator.dimension(),
                indicator.article(),
                indicator.item(),
                applicability(indicator.applicability()),
                indicator.where(),
                indicator.window(),
                points(indicator.base()),
                points(indicator.floor()),
                points(indicator.cap()),
                points(indicator.noData()),
                points(indicator.late()),
                points(indicator.withheld()),
                indicator.bonus(),
                indicator.adverse(),
                indicator.monotone(),
                aggregation(indicator.aggregation()));
    }

    long points(long points) {
        return Thousandths.inProportion(points, instead, cap);
    }

    private @Nullable Long orNull(@Nullable Long points) {
        return points == null ? null : (Long) points(points);
    }

    private @Nullable Applicability applicability(@Nullable Applicability gate) {
        return gate == null ? null : new Applicability(gate.item(), gate.where(), points(gate.otherwise()));
    }

    private Aggregation aggregation(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each each -> new Aggregation.Each(worth(each.worth()), each.decay());
            case Aggregation.Latest latest -> new Aggregation.Latest(worth(latest.worth()));
            case Aggregation.Count count -> new Aggregation.Count(bins(count.bins()));
            case Aggregation.Any any -> new Aggregation.Any(points(any.points()));
            case Aggregation.Sum sum -> new Aggregation.Sum(sum.field(), bins(sum.bins()));
            case Aggregation.Max max -> new Aggregation.Max(worth(max.worth()));
            case Aggregation.Min min -> new Aggregation.Min(worth(min.worth()));
            case Aggregation.Ratio ratio -> new Aggregation.Ratio(ratio.of(), bins(ratio.bins()));
        };
    }

    private Valuation worth(Valuation worth) {
        return switch (worth) {
            case Valuation.Constant constant -> new Valuation.Constant(points(constant.points()));
            case Valuation.Table table ->
                new Valuation.Table(
                        table.field(), table(table.points()), orNull(table.otherwise()), orNull(table.absent()));
            case Valuation.Sizes sizes ->
                new Valuation.Sizes(sizes.field(), bins(sizes.bins()), orNull(sizes.absent()));
            case Valuation.Ages ages -> new Valuation.Ages(ages.field(), bins(ages.bins()), orNull(ages.absent()));
        };
    }

    private Map<String, Long> table(Map<String, Long> table) {
        var scaled = new LinkedHashMap<String, Long>();
        table.forEach((code, points) -> scaled.put(code, points(points)));
        return scaled;
    }

    private <B> List<Bin<B>> bins(List<Bin<B>> bins) {
        return bins.stream()
                .map(bin -> new Bin<>(bin.from(), bin.below(), points(bin.value())))
                .toList();
    }

    /** What one record, or one step, gives with the base where that leaves floor and cap, which rounding can bring about. */
    static Optional<Long> outside(Indicator indicator) {
        return steps(indicator.aggregation())
                .map(points -> indicator.base() + points)
                .filter(points -> points < indicator.floor() || points > indicator.cap())
                .boxed()
                .findFirst();
    }

    private static LongStream steps(Aggregation aggregation) {
        return switch (aggregation) {
            case Aggregation.Each _each -> LongStream.empty();
            case Aggregation.Latest latest -> latest.worth().amounts();
            case Aggregation.Count count -> Bin.values(count.bins());
            case Aggregation.Any any -> LongStream.of(any.points());
            case Aggregation.Sum sum -> Bin.values(sum.bins());
            case Aggregation.Max max -> max.worth().amounts();
            case Aggregation.Min min -> min.worth().amounts();
            case Aggregation.Ratio ratio -> Bin.values(ratio.bins());
        };
    }
}
