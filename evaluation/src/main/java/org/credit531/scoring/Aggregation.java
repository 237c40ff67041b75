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

    /**
     * The sum of a number over the records counts; each record carries the difference that it makes. A record without the
     * number, or with one below zero, is unreadable.
     *
     * @param field holds the number, in its own unit
     * @param bins points by sum
     */
    record Sum(String field, List<Bin<Long>> bins) implements Aggregation {}

    /**
     * The record that is worth most counts; each record carries the difference that it makes to the most so far.
     *
     * @param worth what a record is worth
     */
    record Max(Valuation worth) implements Aggregation {}

    /**
     * The record that is worth least counts; each record carries the difference that it makes to the least so far.
     *
     * @param worth what a record is worth
     */
    record Min(Valuation worth) implements Aggregation {}

    /**
     * The share of records that meet further conditions counts; each record carries the difference that it makes.
     *
     * @param of the further conditions
     * @param bins points by share in thousandths, rounded half up
     */
    record Ratio(List<Condition> of, List<Bin<Long>> bins) implements Aggregation {}
}
