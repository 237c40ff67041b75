package org.credit531.scoring;

import java.util.List;

/**
 * A test of one field of a record. The set is closed on purpose: no expression language decides about points, so that a
 * model can be read by everybody and compiled to column kernels.
 *
 * <p>A record whose field is absent meets no condition except {@code present: false} and {@code not}. A field of another type
 * than the condition expects makes the record unreadable, which is reported.
 */
public sealed interface Condition {

    /** The field it reads. */
    String field();

    /**
     * The field has exactly this value.
     *
     * @param value String, Long, Boolean or LocalDate
     */
    record Equals(String field, Object value) implements Condition {}

    /**
     * The field has one of these values.
     *
     * @param values at least one, all of one type
     */
    record In(String field, List<Object> values) implements Condition {}

    /**
     * The field lies between these limits, both included.
     *
     * @param from Long or LocalDate
     * @param to of the same type, not less
     */
    record Between(String field, Object from, Object to) implements Condition {}

    /**
     * The field is there, or is not.
     *
     * @param present which of the two is meant
     */
    record Present(String field, boolean present) implements Condition {}

    /**
     * The date in the field has reached this age on the day of the evaluation.
     *
     * @param span the age
     */
    record OlderThan(String field, Span span) implements Condition {}

    /**
     * The field does not meet another condition: of every record that can be read, exactly one of the two holds. A record
     * without the field therefore meets this; one whose field has another type is unreadable for both.
     *
     * @param test what is not met; neither {@link Present}, which has an opposite of its own, nor another negation
     */
    record Not(Condition test) implements Condition {

        @Override
        public String field() {
            return test.field();
        }
    }
}
