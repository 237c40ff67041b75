package org.credit531.trial;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.credit531.scoring.Fact;

/** All records of one item, by subject and in the order of computation, in columns. */
final class ItemRecords {

    private final String item;
    private final int[] first;
    private final Column.Coded effective;
    private final Map<FieldColumn, Column> columns;
    private final Exceptions exceptions;
    private final int most;

    ItemRecords(
            String item, int[] first, Column.Coded effective, Map<FieldColumn, Column> columns, Exceptions exceptions) {
        this.item = item;
        this.first = first;
        this.effective = effective;
        this.columns = columns;
        this.exceptions = exceptions;
        this.most = most(first);
    }

    private static int most(int[] first) {
        int most = 0;
        for (int subject = 0; subject < first.length - 1; subject++) {
            most = Math.max(most, first[subject + 1] - first[subject]);
        }
        return most;
    }

    String item() {
        return item;
    }

    /** Where the records of each subject begin; at the end, where the last ones end. */
    int[] first() {
        return first;
    }

    int size() {
        return first[first.length - 1];
    }

    /** The most records that one subject has. */
    int most() {
        return most;
    }

    Column.Coded effective() {
        return effective;
    }

    /** The effective day of a record, counted from 1970-01-01. */
    int effectiveOn(int record) {
        return days().first() + effective.codes().get(record) - Dictionary.FIRST;
    }

    /** The last effective day of all. */
    int lastEffective() {
        return days().first() + days().count() - 1;
    }

    private Dictionary.Days days() {
        return (Dictionary.Days) effective.dictionary();
    }

    Column column(FieldColumn column) {
        return Objects.requireNonNull(columns.get(column), () -> column + " of " + item);
    }

    /** The column that answers for another, which may be itself. */
    FieldColumn answering(FieldColumn wanted) {
        return columns.keySet().stream()
                .filter(column -> column.answersFor(wanted))
                .findFirst()
                .orElseThrow();
    }

    Set<FieldColumn> columns() {
        return columns.keySet();
    }

    Exceptions exceptions() {
        return exceptions;
    }

    /** A record as the single evaluation sees it; its key says no more than its place. */
    Fact fact(int record) {
        var values = new HashMap<String, Object>();
        columns.forEach((column, data) -> {
            var value = data.value(record);
            if (value != null && value != Column.OTHER) {
                values.put(column.field(), value);
            }
        });
        addOthers(record, values);
        int exception = exceptions.place(record);
        return new Fact(
                item,
                "%010d".formatted(record),
                (LocalDate) Objects.requireNonNull(effective.value(record)),
                null,
                exception < 0 ? LocalDate.MAX : removal(exceptions.removedOn()[exception]),
                values,
                exception >= 0 && exceptions.withheld()[exception]);
    }

    /** A field that has a value, but of none of the types that anybody expects. */
    private void addOthers(int record, Map<String, Object> values) {
        columns.forEach((column, data) -> {
            if (data.value(record) == Column.OTHER) {
                values.putIfAbsent(column.field(), FieldColumn.otherValue(columns.keySet(), column.field()));
            }
        });
    }

    private static LocalDate removal(int day) {
        return day == ItemLoading.NEVER ? LocalDate.MAX : LocalDate.ofEpochDay(day);
    }

    long bytes() {
        long bytes = 4L * first.length + effective.bytes() + exceptions.bytes();
        for (var column : columns.values()) {
            bytes += column.bytes();
        }
        return bytes;
    }
}
