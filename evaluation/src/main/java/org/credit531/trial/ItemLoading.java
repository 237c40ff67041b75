package org.credit531.trial;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one item, in any order. A record begins with {@link #begin} and ends with the next one; fields that are not
 * stated are absent. One thread at a time; the loadings of several items go side by side.
 */
public final class ItemLoading {

    /** The day on which a record no longer counts, where it always does. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final String item;
    private final int subjects;
    private final List<FieldColumn> columns;
    private final List<String> fields;
    private final List<ColumnLoading> loadings;
    private final ColumnLoading[][] byField;
    private final GrowingInts subjectOf = new GrowingInts();
    private final GrowingInts effective = new GrowingInts();
    private final GrowingInts removed = new GrowingInts();
    private final GrowingInts withheld = new GrowingInts();
    private final RecordKeys keys = new RecordKeys();
    private int rows;
    private @Nullable ItemRecords sealed;

    ItemLoading(String item, Projection projection, int subjects) {
        this.item = item;
        this.subjects = subjects;
        this.columns = projection.columns(item);
        this.fields = projection.fields(item);
        this.loadings =
                columns.stream().map(column -> new ColumnLoading(column.type())).toList();
        this.byField = fields.stream().map(this::loadings).toArray(ColumnLoading[][]::new);
    }

    private ColumnLoading[] loadings(String field) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).field().equals(field))
                .mapToObj(loadings::get)
                .toArray(ColumnLoading[]::new);
    }

    /** The names of the fields that are taken; the number of a field is its place here. */
    public List<String> fields() {
        return fields;
    }

    /** The number of a field; -1 of one that no model reads. */
    public int field(String name) {
        return fields.indexOf(name);
    }

    /**
     * Begins a record.
     *
     * @param subject index of the subject that it is about
     * @param effectiveFrom first day on which it counts, counted from 1970-01-01
     */
    public void begin(int subject, int effectiveFrom) {
        Objects.checkIndex(subject, subjects);
        if (sealed != null) {
            throw new IllegalStateException("The records of " + item + " are in order already: load others anew");
        }
        subjectOf.set(rows, subject);
        effective.set(rows, CalendarDays.code(CalendarDays.require(effectiveFrom, "effectiveFrom of " + item)));
        rows++;
    }

    /** The key of the record, where keys are uuids. */
    public void key(long high, long low) {
        keys.set(rows - 1, high, low);
    }

    /** The key of the record, as UTF-8. */
    public void key(byte[] utf8, int from, int to) {
        keys.set(rows - 1, utf8, from, to);
    }

    /** The key of the record, as text. */
    public void key(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        keys.set(rows - 1, bytes, 0, bytes.length);
    }

    /** First day on which the record no longer counts; {@link #NEVER} is the same as saying nothing. */
    public void removedOn(int day) {
        if (day <= CalendarDays.LAST) {
            removed.set(rows - 1, CalendarDays.code(Math.max(day, CalendarDays.FIRST)));
        }
    }

    /** The record may not be used. */
    public void withheld() {
        withheld.set(rows - 1, 1);
    }

    /** A text or code, as UTF-8. */
    public void text(int field, byte[] utf8, int from, int to) {
        for (var column : byField[field]) {
            column.text(rows - 1, utf8, from, to);
        }
    }

    /** A text or code. */
    public void text(int field, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        text(field, bytes, 0, bytes.length);
    }

    /** A number, in the unit of the field. */
    public void number(int field, long number) {
        for (var column : byField[field]) {
            column.number(rows - 1, number);
        }
    }

    /** A day, counted from 1970-01-01. */
    public void day(int field, int day) {
        CalendarDays.require(day, item);
        for (var column : byField[field]) {
            column.day(rows - 1, day);
        }
    }

    /** Yes or no. */
    public void truth(int field, boolean truth) {
        for (var column : byField[field]) {
            column.truth(rows - 1, truth);
        }
    }

    /** A whole record. What no model reads of it is left out. */
    public void add(int subject, Fact fact) {
        begin(subject, (int) fact.effectiveFrom().toEpochDay());
        key(fact.recordKey());
        removedOn(CalendarDays.removal(fact.removedOn()));
        if (fact.withheld()) {
            withheld();
        }
        for (int field = 0; field < fields.size(); field++) {
            var value = fact.values().get(fields.get(field));
            if (value != null) {
                value(field, value);
            }
        }
    }

    private void value(int field, Object value) {
        switch (value) {
            case String text -> text(field, text);
            case Long number -> number(field, number);
            case LocalDate day -> day(field, (int) day.toEpochDay());
            case Boolean truth -> truth(field, truth);
            default -> throw new IllegalArgumentException("No field is a " + value.getClass());
        }
    }

    /**
     * Puts the records in order, once all have come; afterwards none can. {@link Loading#population} does so with those of which
     * nobody has done it.
     *
     * @throws IllegalArgumentException when two records have the same key and effective day
     */
    public void seal() {
        records();
    }

    ItemRecords records() {
        var known = sealed;
        if (known == null) {
            known = inOrder();
            sealed = known;
        }
        return known;
    }

    private ItemRecords inOrder() {
        var places = new RecordOrder(item, rows, subjectOf, effective, keys);
        var first = places.first(subjects);
        var order = places.order(first);
        keys.clear();
        subjectOf.clear();
        var byColumn = new TreeMap<FieldColumn, Column>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i), loadings.get(i).sealed(order));
        }
        var records = new ItemRecords(
                item, first, ColumnLoading.days(effective, order), byColumn, Exceptions.of(order, removed, withheld));
        effective.clear();
        removed.clear();
        withheld.clear();
        return records;
    }
}
