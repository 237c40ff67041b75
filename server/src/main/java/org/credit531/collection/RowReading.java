package org.credit531.collection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.Item;
import org.credit531.identifiers.Uscc;
import org.credit531.record.StatedRecord;
import org.credit531.subject.PartyCode;
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

    /** Characters of a quarantined row that are kept beside its upload. */
    private static final int LONGEST_ROW = 64_000;

    private final Item item;
    private final Headings headings;
    private final LocalDate today;
    private final @Nullable LocalDate effective;

    RowReading(Item item, Headings headings, @Nullable LocalDate effective, LocalDate today) {
        this.item = item;
        this.headings = headings;
        this.effective = effective;
        this.today = today;
    }

    Row read(long number, String[] cells) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 0; column < headings.columns(); column++) {
            Field field = headings.field(column);
            if (field != null) {
                read(field, column, text(field, column, cells), values, findings);
            }
        }
        checkWidth(cells, findings);
        if (findings.isEmpty()) {
            check(values, findings);
        }
        return findings.isEmpty()
                ? new Row.Taken(stated(number, values))
                : new Row.Refused(new QuarantinedRow(number, reason(findings), findings, cells(cells)));
    }

    /** Space around a value means nothing, except around a code: there it is damage, which is named and not repaired. */
    private static String text(Field field, int column, String[] cells) {
        String text = column < cells.length ? cells[column] : "";
        return text.isBlank() || !field.type().identifies() ? text.strip() : text;
    }

    private void read(Field field, int column, String text, Map<String, Object> values, List<Finding> findings) {
        if (text.isEmpty()) {
            if (field.required()) {
                findings.add(Finding.of("empty", headings.heading(column), text, detail(field)));
            }
            return;
        }
        switch (Cells.read(field, text)) {
            case Cells.Reading.Value(Object value) -> values.put(field.name(), value);
            case Cells.Reading.Wrong(String code, Object detail) ->
                findings.add(Finding.of(code, headings.heading(column), text, detail));
        }
    }

    private void checkWidth(String[] cells, List<Finding> findings) {
        for (int column = headings.columns(); column < cells.length; column++) {
            if (!cells[column].isBlank()) {
                findings.add(Finding.of("too-many-cells", "", cells[column], headings.columns()));
                return;
            }
        }
    }

    private void check(Map<String, Object> values, List<Finding> findings) {
        Uscc party = (Uscc) values.get(partyField());
        if (party != null && !item.subjects().contains(party.kind())) {
            findings.add(Finding.of(
                    "kind-not-covered",
                    headingOf(partyField()),
                    party.text(),
                    party.kind().code()));
        }
        LocalDate from = (LocalDate) values.getOrDefault(item.effectiveFrom(), effective == null ? today : effective);
        var retention = item.retention();
        if (retention != null && !today.isBefore(retention.removalOf(from))) {
            findings.add(
                    Finding.of("term-over", headingOf(item.effectiveFrom()), from.toString(), retention.article()));
        }
    }

    private String headingOf(String field) {
        for (int column = 0; column < headings.columns(); column++) {
            Field at = headings.field(column);
            if (at != null && at.name().equals(field)) {
                return headings.heading(column);
            }
        }
        return "";
    }

    private StatedRecord stated(long number, Map<String, Object> values) {
        Uscc party = (Uscc) present(values, partyField());
        values.replaceAll((_, value) -> value instanceof Uscc code ? code.text() : value);
        boolean unstated = !values.containsKey(item.effectiveFrom());
        if (unstated) {
            values.put(item.effectiveFrom(), effective == null ? today : effective);
        }
        LocalDate from = (LocalDate) present(values, item.effectiveFrom());
        LocalDate to = item.effectiveTo() == null ? null : (LocalDate) values.get(item.effectiveTo());
        String name = (String) present(values, item.party().name());
        return new StatedRecord(
                number, PartyCode.of(party), name, from, unstated && effective == null, to, List.of(), false, values);
    }

    private String partyField() {
        return item.party().codes().findFirst().orElse("");
    }

    private static Object present(Map<String, Object> values, String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    private String reason(List<Finding> findings) {
        String partyColumn = headingOf(partyField());
        return findings.stream()
                        .anyMatch(finding -> finding.column().equals(partyColumn)
                                && !finding.code().equals("kind-not-covered"))
                ? "unattributed"
                : "invalid";
    }

    private static String detail(Field field) {
        return field.type().identifies() ? "uscc" : "";
    }

    /** The row as received; of an enormous one only the beginning, as its upload is kept whole. */
    private Map<String, String> cells(String[] cells) {
        Map<String, String> byHeading = new LinkedHashMap<>();
        int left = LONGEST_ROW;
        for (int column = 0; column < cells.length && left > 0; column++) {
            String heading = Finding.shown(headings.heading(column));
            String cell = cells[column].length() > left ? Finding.shown(cells[column]) : cells[column];
            byHeading.putIfAbsent(heading, cell);
            left -= heading.length() + cell.length();
        }
        return byHeading;
    }
}
