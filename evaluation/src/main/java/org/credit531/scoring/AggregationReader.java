package org.credit531.scoring;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;

/** Reads the one way in which an indicator turns records into points. */
final class AggregationReader {

    static final List<String> WAYS = List.of("each", "latest", "count", "any");
    static final List<String> COUNT_KEYS = List.of("bins");
    static final List<String> ANY_KEYS = List.of("points");

    private static final int MOST_RECORDS = 1_000_000;
    private static final ObjLongConsumer<Element> ANYTHING = (element, points) -> {};

    private final Section indicator;
    private final ObjLongConsumer<Element> check;

    /** The check is told every amount that one record, or one count, gives by itself. */
    AggregationReader(Section indicator, ObjLongConsumer<Element> check) {
        this.indicator = indicator;
        this.check = check;
    }

    Aggregation aggregation() {
        var ways = WAYS.stream().filter(indicator.keys()::contains).toList();
        if (ways.size() != 1) {
            indicator.refuse(
                    "the indicator has " + ways.size() + " ways to give points",
                    "write exactly one of " + String.join(", ", WAYS));
            return new Aggregation.Any(0);
        }
        var way = ways.getFirst();
        return read(way, indicator.require(way).orElseThrow());
    }

    private Aggregation read(String way, Element element) {
        return switch (way) {
            case "each" -> each(element.section("each", ValuationReader.EACH_KEYS));
            case "latest" -> latest(element.section("latest", ValuationReader.KEYS));
            case "count" -> count(element.section("count", COUNT_KEYS));
            default -> any(element.section("any", ANY_KEYS));
        };
    }

    private static Aggregation each(Section section) {
        var decay = section.find("decay")
                .map(e -> BinsReader.factors().bins(e, "decay"))
                .orElse(List.of());
        return new Aggregation.Each(new ValuationReader(section, ANYTHING).valuation(), decay);
    }

    private Aggregation latest(Section section) {
        return new Aggregation.Latest(new ValuationReader(section, check).valuation());
    }

    private Aggregation count(Section section) {
        var bins = section.require("bins")
                .map(e -> BinsReader.sizes(1, MOST_RECORDS, check).bins(e, "bins"))
                .orElse(List.of());
        return new Aggregation.Count(bins);
    }

    private Aggregation any(Section section) {
        long points = Words.points(section, "points");
        section.find("points").ifPresent(e -> check.accept(e, points));
        return new Aggregation.Any(points);
    }
}
