package org.credit531.scoring;

import java.util.List;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;
import org.jspecify.annotations.Nullable;

/** Reads the one way in which an indicator turns records into points. */
final class AggregationReader {

    static final List<String> WAYS = List.of("each", "latest", "count", "any", "sum", "max", "min", "ratio");
    static final List<String> COUNT_KEYS = List.of("bins");
    static final List<String> ANY_KEYS = List.of("points");
    static final List<String> SUM_KEYS = List.of("field", "bins");
    static final List<String> RATIO_KEYS = List.of("of", "bins");

    private static final int MOST_RECORDS = 1_000_000;
    private static final int WHOLE = 1000;

    private final Section indicator;
    private final Demands demands;

    /** The demands are told every amount that one record, or one step, gives by itself. */
    AggregationReader(Section indicator, Demands demands) {
        this.indicator = indicator;
        this.demands = demands;
    }

    Aggregation aggregation() {
        var ways = WAYS.stream().filter(indicator.keys()::contains).toList();
        if (ways.size() != 1) {
            indicator.refuse("ways-of-indicator", ways.size(), String.join(", ", WAYS));
            return new Aggregation.Any(0);
        }
        var way = ways.getFirst();
        return read(way, indicator.require(way).orElseThrow());
    }

    private Aggregation read(String way, Element element) {
        return switch (way) {
            case "each" -> each(element.section("each", ValuationReader.EACH_KEYS));
            case "latest" -> new Aggregation.Latest(oneRecord(element.section("latest", ValuationReader.KEYS)));
            case "count" -> new Aggregation.Count(accumulating(element.section("count", COUNT_KEYS), 1, MOST_RECORDS));
            case "sum" -> sum(element.section("sum", SUM_KEYS));
            case "max" -> new Aggregation.Max(oneRecord(element.section("max", ValuationReader.KEYS)));
            case "min" -> new Aggregation.Min(oneRecord(element.section("min", ValuationReader.KEYS)));
            case "ratio" -> ratio(element.section("ratio", RATIO_KEYS));
            default -> any(element.section("any", ANY_KEYS));
        };
    }

    private Aggregation each(Section section) {
        var decay = section.find("decay")
                .map(e -> BinsReader.factors().bins(e, "decay"))
                .orElse(List.of());
        return new Aggregation.Each(
                new ValuationReader(section, demands::perRecord, demands.monotone()).valuation(), decay);
    }

    private Valuation oneRecord(Section section) {
        return new ValuationReader(section, demands::oneRecord, demands.monotone()).valuation();
    }

    private List<Bin<Long>> accumulating(Section section, long least, long most) {
        return bins(section, least, most, demands.accumulating());
    }

    private List<Bin<Long>> bins(Section section, long least, long most, @Nullable Monotone direction) {
        return section.require("bins")
                .map(e -> BinsReader.sizes(least, most, demands::oneStep, direction)
                        .bins(e, "bins"))
                .orElse(List.of());
    }

    private Aggregation sum(Section section) {
        return new Aggregation.Sum(Words.id(section, "field"), accumulating(section, 1, ValuationReader.MOST));
    }

    private Aggregation ratio(Section section) {
        section.require("of");
        return new Aggregation.Ratio(
                ConditionReader.conditions(section, "of"), bins(section, 1, WHOLE, demands.monotone()));
    }

    private Aggregation any(Section section) {
        long points = Words.points(section, "points");
        section.find("points").ifPresent(e -> demands.oneRecord(e, points));
        return new Aggregation.Any(points);
    }
}
