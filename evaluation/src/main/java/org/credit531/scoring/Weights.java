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
            place.refuse("caps-and-scale", Points.plain(caps), Points.plain(scale));
        }
        long floors = indicators.stream().mapToLong(Indicator::floor).sum();
        if (floors < 0) {
            place.refuse("floors", Points.plain(floors));
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
            element.refuse("no-weight", dimension.id());
            return;
        }
        long caps = of(dimension);
        if (caps != weight) {
            element.refuse("caps-and-weight", dimension.id(), Points.plain(caps), Points.plain(weight));
        }
    }
}
