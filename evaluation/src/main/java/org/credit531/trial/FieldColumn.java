package org.credit531.trial;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** A field as one type. A field that models expect in two types has two columns. */
record FieldColumn(String field, ColumnType type) implements Comparable<FieldColumn> {

    private static final List<Object> ONE_OF_EACH_TYPE = List.of(true, 0L, "", LocalDate.EPOCH);

    @Override
    public int compareTo(FieldColumn other) {
        int byField = field.compareTo(other.field);
        return byField == 0 ? type.compareTo(other.type) : byField;
    }

    /** Whether what a column says is known where these are. */
    static boolean covers(Collection<FieldColumn> columns, FieldColumn wanted) {
        return columns.stream().anyMatch(column -> column.answersFor(wanted));
    }

    /** Every column of a field tells whether the field is there. */
    boolean answersFor(FieldColumn wanted) {
        return equals(wanted) || (wanted.type == ColumnType.PRESENCE && field.equals(wanted.field));
    }

    /** A value of a type in which no column has the field; what it is makes no difference to anybody. */
    static Object otherValue(Collection<FieldColumn> columns, String field) {
        var expected = columns.stream()
                .filter(column -> column.field.equals(field))
                .map(FieldColumn::type)
                .toList();
        return ONE_OF_EACH_TYPE.stream()
                .filter(value -> !expected.contains(ColumnType.of(value)))
                .findFirst()
                .orElse(true);
    }
}
