package org.credit531.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.credit531.scoring.Indicator;

/**
 * A model as sums and maxima over the records of each item, in the words of one {@link Dialect}: what its peers compute.
 *
 * @param scale the most points, in thousandths
 * @param items what is computed from the records of each item
 */
record Scorecard(long scale, List<Item> items) {

    /** How a measure grows from record to record. */
    enum Growth {
        SUM,
        MAX
    }

    /**
     * What is taken from all records of an item that count.
     *
     * @param name by which {@link Line#points} refers to it
     * @param growth how it is taken together; it begins with 0, or -1 for a maximum
     * @param ofRecord of one record; 0, or -1 for a maximum, where the record does not matter
     */
    record Measure(String name, Growth growth, String ofRecord) {}

    /**
     * One indicator.
     *
     * @param points in thousandths, from the measures, for a subject with a record of the item
     */
    record Line(Indicator indicator, List<Measure> measures, String points) {}

    /**
     * One veto.
     *
     * @param measure 1 where a record counts
     * @param points the most that is left then
     */
    record Ceiling(Measure measure, long points) {}

    /** All that reads one item. */
    record Item(String item, List<Line> lines, List<Ceiling> ceilings) {

        /** The points of a subject without a record of the item. */
        long noData() {
            return lines.stream().mapToLong(line -> line.indicator().noData()).sum();
        }

        List<Measure> measures() {
            var measures = new ArrayList<Measure>();
            lines.forEach(line -> measures.addAll(line.measures()));
            ceilings.forEach(ceiling -> measures.add(ceiling.measure()));
            return measures;
        }
    }

    /** The points of a subject without any record. */
    long noData() {
        return items.stream().mapToLong(Item::noData).sum();
    }
}
