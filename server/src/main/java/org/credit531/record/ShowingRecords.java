package org.credit531.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.access.Visitor;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.catalogue.Item;
import org.credit531.language.Texts;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.subject.Subject;
import org.credit531.web.DataTable;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the records of an item about a subject into words and columns, as far as the visitor may see them. */
@Component
class ShowingRecords {

    private final Disclosure disclosure;
    private final Catalogue catalogue;
    private final Laws laws;
    private final Clock clock;

    ShowingRecords(Disclosure disclosure, Catalogue catalogue, Laws laws, Clock clock) {
        this.disclosure = disclosure;
        this.catalogue = catalogue;
        this.laws = laws;
        this.clock = clock;
    }

    /** A part of the records of an item about a subject; all of them are given. */
    OfItem of(Item item, List<Statement> all, Stretch stretch, Page page) {
        Subject subject = page.subject();
        Locale locale = page.locale();
        Visitor visitor = Visitor.current();
        List<Disclosure.Disclosed> shown = stretch.of(all).stream()
                .map(statement -> disclosure.of(statement, subject, visitor))
                .toList();
        boolean single = item.key().isEmpty();
        return new OfItem(
                item.item(),
                item.name().in(locale),
                laws.citation(item.article(), locale),
                laws.standing(item.article(), LocalDate.now(clock)).ended(),
                RecordAddress.of(subject.code(), item.item()),
                stretch,
                shown.stream().mapToInt(Disclosure.Disclosed::withheld).sum(),
                single ? null : table(item, shown, page),
                single ? shown.stream().map(one -> facts(one, page)).toList() : List.of());
    }

    private DataTable table(Item item, List<Disclosure.Disclosed> shown, Page page) {
        Locale locale = page.locale();
        List<Field> fields = item.fields().stream()
                .filter(field -> !isParty(item, field))
                .filter(field -> shown.stream().anyMatch(one -> one.visible().containsKey(field)))
                .toList();
        List<DataTable.Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(new DataTable.Column(field.title(locale), isNumber(field))));
        for (String key : List.of("records.unit", "records.effective", "records.leaves", "records.number")) {
            columns.add(new DataTable.Column(text(key, locale), key.equals("records.number")));
        }
        boolean contested = shown.stream().anyMatch(one -> mark(one, locale) != null);
        if (contested) {
            columns.add(new DataTable.Column(text("records.contest", locale), false));
        }
        columns.add(DataTable.Column.ofActs(text("records.wrong", locale)));
        boolean links = page.links().take(fields.size() * shown.size());
        List<DataTable.Row> rows = shown.stream()
                .map(one -> new DataTable.Row(
                        anchor(one.statement()),
                        Stream.concat(values(one, fields, links, page).stream(), rest(one, contested, page).stream())
                                .toList()))
                .toList();
        return new DataTable(item.name().in(locale), columns, rows);
    }

    private static List<DataTable.Cell> values(Disclosure.Disclosed one, List<Field> fields, boolean links, Page page) {
        return fields.stream()
                .map(field -> DataTable.Cell.of(
                        display(one, field, page.locale()),
                        links && one.visible().containsKey(field) ? report(one.statement(), field, page) : null))
                .toList();
    }

    /** What stands in a row beside the values of the record. */
    private List<DataTable.Cell> rest(Disclosure.Disclosed one, boolean contested, Page page) {
        Statement statement = one.statement();
        Locale locale = page.locale();
        List<DataTable.Cell> cells = new ArrayList<>();
        cells.add(DataTable.Cell.of(unit(statement, locale)));
        cells.add(DataTable.Cell.of(effective(statement, locale)));
        cells.add(DataTable.Cell.of(leaves(statement, locale)));
        cells.add(DataTable.Cell.of(String.valueOf(statement.knowledge())));
        if (contested) {
            Tag mark = mark(one, locale);
            cells.add(mark == null ? DataTable.Cell.of("") : DataTable.Cell.of(mark));
        }
        cells.add(DataTable.Cell.link(text("records.report", locale), report(statement, page.subject())));
        return cells;
    }

    private static String report(Statement statement, Subject subject) {
        return ReportAddress.of(subject.code(), statement.item(), statement.recordKey());
    }

    private static String report(Statement statement, Field field, Page page) {
        return ReportAddress.of(page.subject().code(), statement.item(), statement.recordKey(), field.name());
    }

    /** What is open about a record, as a tag; null where nothing is. Only whoever may see one that is stopped gets here. */
    private static @Nullable Tag mark(Disclosure.Disclosed one, Locale locale) {
        Contest contest = one.statement().contest();
        if (contest.undisclosed()) {
            return new Tag("withheld", text("records.stopped", locale));
        }
        if (contest.disputedSince() == null) {
            return null;
        }
        String fields = one.visible().keySet().stream()
                .filter(field -> contest.disputedFields().contains(field.name()))
                .map(field -> field.title(locale))
                .collect(Collectors.joining(text("records.disputed.between", locale)));
        String since = contest.disputedSince().toString();
        return new Tag(
                "unconfirmed",
                fields.isEmpty()
                        ? text("records.disputed", locale, since)
                        : text("records.disputed.fields", locale, since, fields));
    }

    private Facts facts(Disclosure.Disclosed one, Page page) {
        Statement statement = one.statement();
        Locale locale = page.locale();
        boolean links = page.links().take(one.visible().size());
        List<Fact> facts = new ArrayList<>();
        one.visible().keySet().stream()
                .filter(field -> !isParty(one.item(), field))
                .forEach(field -> facts.add(new Fact(
                        field.title(locale),
                        display(one, field, locale),
                        links ? report(statement, field, page) : null)));
        facts.add(new Fact(text("records.unit", locale), unit(statement, locale), null));
        facts.add(new Fact(text("records.effective", locale), effective(statement, locale), null));
        facts.add(new Fact(text("records.leaves", locale), leaves(statement, locale), null));
        facts.add(new Fact(text("records.number", locale), String.valueOf(statement.knowledge()), null));
        return new Facts(anchor(statement), facts, mark(one, locale), report(statement, page.subject()));
    }

    private static String anchor(Statement statement) {
        return RecordAddress.anchor(statement.recordKey().toString());
    }

    /** Code and name of the subject stand at the head of the page. */
    private static boolean isParty(Item item, Field field) {
        return item.party().states(field);
    }

    private static boolean isNumber(Field field) {
        return switch (field.type()) {
            case INTEGER, DECIMAL, MONEY -> true;
            case TEXT, CODE, DATE, BOOLEAN, USCC, ORGANISATION_NUMBER, PERSON_NUMBER, REGION, INDUSTRY -> false;
        };
    }

    private static String display(Disclosure.Disclosed one, Field field, Locale locale) {
        Object value = one.visible().get(field);
        if (value == null) {
            return "";
        }
        return field.type() == FieldType.BOOLEAN
                ? text((Boolean) value ? "records.yes" : "records.no", locale)
                : field.display(value, locale);
    }

    private String unit(Statement statement, Locale locale) {
        return catalogue
                .unit(statement.unit())
                .map(unit -> unit.name().in(locale))
                .orElse(statement.unit());
    }

    private static String effective(Statement statement, Locale locale) {
        return statement.effectiveAssumed()
                ? text("records.assumed", locale, statement.effectiveFrom().toString())
                : statement.effectiveFrom().toString();
    }

    private static String leaves(Statement statement, Locale locale) {
        return statement.removalOn() == null
                ? text("records.stays", locale)
                : statement.removalOn().toString();
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("record", key, locale, arguments);
    }

    /**
     * The records of one item.
     *
     * @param article the article that lets them be recorded
     * @param suspended whether it has ended, so that they are published no more
     * @param address of the list of all of them
     * @param stretch which of them are shown
     * @param withheld how many values the visitor may not see
     * @param table the records, where there can be several of one unit
     * @param single the records, where there is one of each unit
     */
    record OfItem(
            String code,
            String name,
            Citation article,
            boolean suspended,
            String address,
            Stretch stretch,
            int withheld,
            @Nullable DataTable table,
            List<Facts> single) {}

    /**
     * A record as a list of facts.
     *
     * @param mark what is open about it, null where nothing is
     * @param report where an error in it is reported
     */
    record Facts(String anchor, List<Fact> facts, @Nullable Tag mark, String report) {}

    /** A fact: what, its value, and where an error in it is reported, null where that is done for the whole record. */
    record Fact(String term, String value, @Nullable String report) {}

    /** The page that records are shown on: about whom, in which language, and how many links it may still have. */
    record Page(Subject subject, Locale locale, ValueLinks links) {}
}
