package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition as one typed test.
 *
 * @param field the field it reads
 * @param expected the type it needs; null when any type will do
 * @param absent the answer for a record without the field
 * @param test the answer for a value of the expected type
 */
record CompiledCondition(
        String field, @Nullable FieldType expected, boolean absent, BiPredicate<Object, Horizon> test) {

    /** Answers of a condition about one record. */
    enum Answer {
        MET,
        NOT_MET,
        UNREADABLE
    }

    static CompiledCondition of(Condition condition) {
        var field = condition.field();
        return switch (condition) {
            case Condition.Equals equals ->
                new CompiledCondition(
                        field,
                        FieldType.of(equals.value()),
                        false,
                        (value, horizon) -> equals.value().equals(value));
            case Condition.In in -> in(field, Set.copyOf(in.values()));
            case Condition.Between between -> between(field, between.from(), between.to());
            case Condition.Present present ->
                new CompiledCondition(field, null, !present.present(), (value, horizon) -> present.present());
            case Condition.OlderThan older ->
                new CompiledCondition(
                        field,
                        FieldType.DATE,
                        false,
                        (value, horizon) -> horizon.reached(older.span().after((LocalDate) value)));
        };
    }

    private static CompiledCondition in(String field, Set<Object> values) {
        return new CompiledCondition(
                field, FieldType.of(values.iterator().next()), false, (value, horizon) -> values.contains(value));
    }

    private static CompiledCondition between(String field, Object from, Object to) {
        if (from instanceof Long least && to instanceof Long most) {
            return new CompiledCondition(
                    field, FieldType.NUMBER, false, (value, horizon) -> least <= (Long) value && (Long) value <= most);
        }
        var first = (LocalDate) from;
        var last = (LocalDate) to;
        return new CompiledCondition(
                field,
                FieldType.DATE,
                false,
                (value, horizon) -> !((LocalDate) value).isBefore(first) && !((LocalDate) value).isAfter(last));
    }

    Answer about(Fact fact, Horizon horizon) {
        var value = fact.values().get(field);
        if (value == null) {
            return absent ? Answer.MET : Answer.NOT_MET;
        }
        if (expected != null && FieldType.of(value) != expected) {
            return Answer.UNREADABLE;
        }
        return test.test(value, horizon) ? Answer.MET : Answer.NOT_MET;
    }

    /** Why the record, which has this field, cannot be read. */
    String mismatch(Fact fact) {
        return FieldType.mismatch(
                field,
                java.util.Objects.requireNonNull(expected),
                java.util.Objects.requireNonNull(fact.values().get(field)));
    }
}
