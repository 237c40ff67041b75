package org.credit531.scoring;

import java.util.List;

/** How the records of an indicator become points. Records are taken in order of effective date, then record key. */
public sealed interface Aggregation {

    /**
     * Every record counts.
     *
     * @param worth what a record is worth
     * @param decay factor in thousandths by age of the record; empty when old records count in full
     */
    record Each(Valuation worth, List<Bin<Span>> decay) implements Aggregation {}

    /**
     * Only the last record counts. When it cannot be read, that is reported and the indicator has its points for no data;
     * an older record never stands in for a newer one.
     *
     * @param worth what the record is worth
     */
    record Latest(Valuation worth) implements Aggregation {}

    /**
     * The number of records counts; each record carries the difference that it makes.
     *
     * @param bins points by number of records
     */
    record Count(List<Bin<Long>> bins) implements Aggregation {}

    /**
     * It counts once that there is a record; the first one carries the points.
     *
     * @param points thousandths
     */
    record Any(long points) implements Aggregation {}
}
