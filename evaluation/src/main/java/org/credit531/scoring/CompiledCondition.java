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
record CompiledCondition(String field, @Nullable FieldType expected, Answer absent, BiPredicate<Object, Horizon> test) {

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
                        Answer.NOT_MET,
                        (value, horizon) -> equals.value().equals(value));
            case Condition.In in -> in(field, Set.copyOf(in.values()));
            case Condition.Between between -> between(field, between.from(), between.to());
            case Condition.Present present ->
                new CompiledCondition(
                        field,
                        null,
                        present.present() ? Answer.NOT_MET : Answer.MET,
                        (value, horizon) -> present.present());
            case Condition.OlderThan older ->
                new CompiledCondition(
                        field,
                        FieldType.DATE,
                        Answer.NOT_MET,
                        (value, horizon) -> horizon.reached(older.span().after((LocalDate) value)));
            case Condition.Not not -> of(not.test()).negated();
        };
    }

    /** Met exactly where this is not; what cannot be read by this cannot be read by its opposite. */
    private CompiledCondition negated() {
        return new CompiledCondition(
                field, expected, absent == Answer.NOT_MET ? Answer.MET : Answer.NOT_MET, test.negate());
    }

    private static CompiledCondition in(String field, Set<Object> values) {
        return new CompiledCondition(
                field,
                FieldType.of(values.iterator().next()),
                Answer.NOT_MET,
                (value, horizon) -> values.contains(value));
    }

    private static CompiledCondition between(String field, Object from, Object to) {
        if (from instanceof Long least && to instanceof Long most) {
            return new CompiledCondition(
                    field,
                    FieldType.NUMBER,
                    Answer.NOT_MET,
                    (value, horizon) -> least <= (Long) value && (Long) value <= most);
        }
        var first = (LocalDate) from;
        var last = (LocalDate) to;
        return new CompiledCondition(
                field,
                FieldType.DATE,
                Answer.NOT_MET,
                (value, horizon) -> !((LocalDate) value).isBefore(first) && !((LocalDate) value).isAfter(last));
    }

    /** A window by a date field: a record without the date cannot be placed. */
    static CompiledCondition inside(Span span, String field) {
        return new CompiledCondition(
                field,
                FieldType.DATE,
                Answer.UNREADABLE,
                (value, horizon) -> !horizon.reached(span.after((LocalDate) value)));
    }

    Answer about(Fact fact, Horizon horizon) {
        var value = fact.values().get(field);
        if (value == null) {
            return absent;
        }
        if (expected != null && FieldType.of(value) != expected) {
            return Answer.UNREADABLE;
        }
        return test.test(value, horizon) ? Answer.MET : Answer.NOT_MET;
    }

    /** Why the record cannot be read, where this answers so. */
    String unreadable(Fact fact) {
        var value = fact.values().get(field);
        return value == null
                ? Reason.Code.MISSING_FIELD.of(field)
                : FieldType.mismatch(field, java.util.Objects.requireNonNull(expected), value);
    }
}
