package org.credit531.scoring;

import java.util.List;
import org.credit531.scoring.yaml.Element;

/** Checks that the caps add up: all of them to the scale, those of a dimension to its weight where weights are stated. */
record Weights(long scale, List<Dimension> dimensions, List<Indicator> indicators) {

    /** Bonuses come on top and belong to no weight. */
    static long sum(List<Indicator> indicators) {
        return indicators.stream()
                .filter(indicator -> !indicator.bonus())
                .mapToLong(Indicator::cap)
                .sum();
    }

    long of(Dimension dimension) {
        return sum(indicators.stream()
                .filter(indicator -> indicator.dimension().equals(dimension.id()))
                .toList());
    }

    /** The place is where all indicators stand. */
    void check(Element place, Parts parts) {
        long caps = sum(indicators);
        if (caps != scale && !indicators.isEmpty()) {
            place.refuse(
                    "the caps add up to " + Words.plain(caps) + ", the scale is " + Words.plain(scale),
                    "change the caps so that they add up to the scale");
        }
        long floors = indicators.stream().mapToLong(Indicator::floor).sum();
        if (floors < 0) {
            place.refuse("the floors add up to " + Words.plain(floors), "raise floors so that no score is below 0");
        }
        boolean weighted = dimensions.stream().anyMatch(dimension -> dimension.weight() != null);
        if (weighted) {
            dimensions.forEach(
                    dimension -> parts.placeOf(dimension).ifPresent(element -> checkWeight(dimension, element)));
        }
    }

    private void checkWeight(Dimension dimension, Element element) {
        var weight = dimension.weight();
        if (weight == null) {
            element.refuse(
                    "the dimension " + dimension.id() + " has no weight, others have one",
                    "write the weight of every dimension or of none");
            return;
        }
        long caps = of(dimension);
        if (caps != weight) {
            element.refuse(
                    "the caps of the dimension " + dimension.id() + " add up to " + Words.plain(caps)
                            + ", its weight is " + Words.plain(weight),
                    "change caps or weight so that they agree");
        }
    }
}
