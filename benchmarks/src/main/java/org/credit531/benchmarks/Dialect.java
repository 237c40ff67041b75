package org.credit531.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** How a peer of the engine writes what a scorecard asks of one record. Every expression is a whole number or a test. */
interface Dialect {

    /** The field that every record has: the first day on which it counts. */
    String EFFECTIVE = "effective";

    /** Room for points below the key of a record, where the last record is sought; more than any scale. */
    long ROOM = 1L << 22;

    /** A number, where a test is met. */
    record Choice(String test, String then) {}

    /** Whether a coded field has one of these codes; not where it is absent. */
    String isAmong(String field, List<String> codes);

    /** Whether a coded field is absent. */
    String hasNoCode(String field);

    /** Whether a number is at least so large; not where it is absent. */
    String isFrom(String field, long least);

    /** Whether a number is absent. */
    String hasNoNumber(String field);

    /** Whether a date is this day or a later one; not where it is absent. */
    String isSince(String field, LocalDate first);

    /** Whether a date is absent. */
    String hasNoDay(String field);

    /** The number in a field that is there. */
    String number(String field);

    /** A number that is the greater, the later the record is in the order of computation, with points below it. */
    String ordered(String points);

    /** Whether all tests are met; there is at least one. */
    String all(List<String> tests);

    /** The number of the first test that is met. */
    String first(List<Choice> choices, String otherwise);

    /** A number held between two others. */
    String held(String number, long floor, long cap);
}
