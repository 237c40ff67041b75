package org.credit531.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.collection.files.FileRow;
import org.credit531.collection.files.ShownText;
import org.credit531.record.StatedRecord;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file against its catalogue item: each becomes a stated record, or is quarantined with reasons. */
final class RowReading {

    /** A row read: taken or quarantined. */
    sealed interface Row {

        /** A row that states a record. */
        record Taken(StatedRecord stated) implements Row {}

        /** A row that does not, and why. */
        record Refused(QuarantinedRow row) implements Row {}
    }

    /**
     * What all rows of a file are read under.
     *
     * @param today the day on which they are read
     * @param effective the day that fills a missing date column, if the batch brings one
     * @param from1904 whether days written as numbers count from 1904
     * @param withdrawals whether a row may take a record back
     */
    record Circumstances(LocalDate today, @Nullable LocalDate effective, boolean from1904, boolean withdrawals) {}

    /** Characters of a quarantined row that are kept beside its upload. */
    static final int LONGEST_ROW = 64_000;

    private static final int MOST_NAMES = 1_000;

    /** The number is sound; the sender may state nothing about its owner. */
    private static final Set<String> ABOUT_WHOM = Set.of("kind-not-covered", "own-agency");

    private final Item item;
    private final Headings headings;
    private final Circumstances circumstances;
    private final PartyReading parties;
    private final List<Reader> readers = new ArrayList<>();
    private final Set<String> neededToWithdraw;
    private final int operation;

    RowReading(Item item, Headings headings, PartyReading parties, Circumstances circumstances) {
        this.item = item;
        this.headings = headings;
        this.circumstances = circumstances;
        this.parties = parties;
        this.neededToWithdraw = new HashSet<>(item.key());
        this.neededToWithdraw.addAll(parties.fields());
        for (int column = 0; column < headings.columns().size(); column++) {
            Field field = headings.columns().get(column).field();
            if (field != null) {
                readers.add(reader(field, column));
            }
        }
        operation = headings.operationColumn();
    }

    /** How a column is read. */
    private record Reader(int column, Field field, Cells cells, boolean number, boolean required, boolean identity) {}

    private Reader reader(Field field, int column) {
        boolean number = parties.numbers().contains(field.name());
        var circumstance = new Cells.Circumstances(
                headings.columns().get(column).unit(),
                circumstances.from1904(),
                field.name().equals(item.effectiveTo()));
        return new Reader(
                column,
                field,
                parties.cells(field, circumstance),
                number,
                field.required() && !number,
                neededToWithdraw.contains(field.name()));
    }

    /** Reads a row. */
    Row read(FileRow row) {
        List<Finding> findings = new ArrayList<>(0);
        if (row.defect() != null) {
            findings.add(Finding.of(
                    row.defect().code(),
                    row.defect().name(),
                    row.cells()[0],
                    row.defect().detail()));
            return refused(row, findings);
        }
        String[] cells = headings.arranged(row, twice -> findings.add(Finding.of("duplicate-key", twice, "", "")));
        Operation operationStated = operation(cells, findings);
        Map<String, Object> values = values(cells, operationStated, findings);
        checkWidth(cells, findings);
        PartyReading.Party party = parties.read(values, findings);
        if (party == null || !check(values, operationStated, findings)) {
            return refused(row, findings);
        }
        return new Row.Taken(stated(row.number(), party, values, operationStated == Operation.WITHDRAWN));
    }

    private Operation operation(String[] cells, List<Finding> findings) {
        if (operation < 0 || operation >= cells.length || cells[operation].isBlank()) {
            return Operation.STATED;
        }
        Operation stated = Operation.of(cells[operation]);
        boolean wrong = stated == Operation.UNKNOWN || stated == Operation.WITHDRAWN && !circumstances.withdrawals();
        if (wrong) {
            String code = stated == Operation.UNKNOWN ? "unknown-operation" : "withdrawal-in-snapshot";
            findings.add(Finding.of(code, headings.heading(operation), cells[operation], ""));
        }
        return stated;
    }

    private Map<String, Object> values(String[] cells, Operation stated, List<Finding> findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean withdrawn = stated == Operation.WITHDRAWN;
        for (Reader reader : readers) {
            if (!withdrawn || reader.identity()) {
                read(reader, cells, values, findings, withdrawn);
            }
        }
        return values;
    }

    private void read(
            Reader reader, String[] cells, Map<String, Object> values, List<Finding> findings, boolean withdrawn) {
        String text = text(reader, cells);
        if (text.isEmpty()) {
            boolean named = withdrawn && reader.field().name().equals(parties.name());
            if (reader.required() && !named && !isFilled(reader.field())) {
                findings.add(Finding.of("empty", headings.heading(reader.column()), text, ""));
            }
            return;
        }
        switch (reader.cells().read(text)) {
            case Cells.Reading.Value(Object value) -> values.put(reader.field().name(), value);
            case Cells.Reading.Wrong(String code, Object detail) ->
                findings.add(Finding.of(
                        code, headings.heading(reader.column()), PartyReading.shown(reader.field(), text), detail));
        }
    }

    /** Space around a value means nothing, except around a code: there it is damage, which is named and not repaired. */
    private static String text(Reader reader, String[] cells) {
        String text = reader.column() < cells.length ? cells[reader.column()] : "";
        return text.isBlank() || !reader.field().type().identifies() ? text.strip() : text;
    }

    /** Whether the batch or the day of receipt stands in for a date that a row without its own headings leaves out. */
    private boolean isFilled(Field field) {
        return headings.areNamedByRows()
                && field.name().equals(item.effectiveFrom())
                && (circumstances.effective() != null || headings.assumesDate());
    }

    private void checkWidth(String[] cells, List<Finding> findings) {
        int width = headings.columns().size();
        for (int column = width; column < cells.length; column++) {
            if (!cells[column].isBlank()) {
                findings.add(Finding.of("too-many-cells", "", cells[column], width));
                return;
            }
        }
    }

    private boolean check(Map<String, Object> values, Operation stated, List<Finding> findings) {
        LocalDate from = effectiveFrom(values);
        var retention = stated == Operation.WITHDRAWN ? null : item.retention();
        if (retention != null && !circumstances.today().isBefore(retention.removalOf(from))) {
            findings.add(Finding.of(
                    "term-over", headings.headingOf(item.effectiveFrom()), from.toString(), retention.article()));
        }
        return findings.isEmpty();
    }

    private LocalDate effectiveFrom(Map<String, Object> values) {
        Object stated = values.get(item.effectiveFrom());
        return stated instanceof LocalDate day
                ? day
                : Objects.requireNonNullElse(circumstances.effective(), circumstances.today());
    }

    private StatedRecord stated(long number, PartyReading.Party party, Map<String, Object> values, boolean withdrawn) {
        boolean unstated = !values.containsKey(item.effectiveFrom());
        LocalDate from = effectiveFrom(values);
        values.put(item.effectiveFrom(), from);
        LocalDate to = item.effectiveTo() == null ? null : (LocalDate) values.get(item.effectiveTo());
        return new StatedRecord(
                number,
                party.code(),
                party.name(),
                from,
                unstated && circumstances.effective() == null,
                to,
                party.aliases(),
                withdrawn,
                values);
    }

    private Row refused(FileRow row, List<Finding> findings) {
        return new Row.Refused(new QuarantinedRow(row.number(), reason(findings), findings, cells(row)));
    }

    private String reason(List<Finding> findings) {
        Set<String> columns = new HashSet<>();
        parties.numbers().forEach(field -> columns.add(headings.headingOf(field)));
        return findings.stream()
                        .anyMatch(finding -> columns.contains(finding.column()) && !ABOUT_WHOM.contains(finding.code()))
                ? "unattributed"
                : "invalid";
    }

    /** The row as received, with empty cells where it ends early; of an enormous one only the beginning, as its upload is kept whole. */
    Map<String, String> cells(FileRow row) {
        String[] names = row.names();
        String[] cells = row.cells();
        int width = names == null ? Math.max(cells.length, headings.columns().size()) : cells.length;
        Map<String, String> byHeading = new LinkedHashMap<>();
        int left = LONGEST_ROW;
        for (int column = 0; column < Math.min(width, MOST_NAMES) && left > 0; column++) {
            String heading = ShownText.of(names == null ? headings.heading(column) : names[column]);
            String given = column < cells.length ? cells[column] : "";
            String cell = given.length() > left ? ShownText.of(given) : written(column, given);
            byHeading.putIfAbsent(heading, cell);
            left -= heading.length() + cell.length();
        }
        return byHeading;
    }

    /** A day that counts from 1904 is written out: whoever reads the row again does not know the workbook. */
    private String written(int column, String cell) {
        Field field = column < headings.columns().size()
                ? headings.columns().get(column).field()
                : null;
        boolean serial =
                circumstances.from1904() && field != null && field.type() == FieldType.DATE && cell.matches("\\d{5}");
        return serial && new Days(true, false).read(cell) instanceof Cells.Reading.Value(Object day)
                ? day.toString()
                : cell;
    }
}
