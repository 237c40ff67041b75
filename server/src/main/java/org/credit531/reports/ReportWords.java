package org.credit531.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.documents.Printable;
import org.credit531.language.Label;
import org.credit531.language.Texts;
import org.credit531.law.Laws;
import org.credit531.record.Contest;
import org.credit531.record.Disclosure.Disclosed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of reports: what records, marks, units and articles are called on paper. */
@Component
class ReportWords {

    /** Of a cell: a little less than a document takes. */
    private static final int LONGEST_CELL = 3_800;

    private final Catalogue catalogue;
    private final Laws laws;

    ReportWords(Catalogue catalogue, Laws laws) {
        this.catalogue = catalogue;
        this.laws = laws;
    }

    /** A text of this context. */
    static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("reports", key, locale, arguments);
    }

    /** A text in both languages, where readers of either come upon it: a document is verified by anybody. */
    static String inBoth(String key) {
        return Label.of(locale -> text(key, locale)).both();
    }

    /** An article as it is cited. */
    String article(String article, Locale locale) {
        return laws.citation(article, locale).citation();
    }

    /** What a unit is called. */
    String unit(String unit, Locale locale) {
        return catalogue.unit(unit).map(known -> known.name().in(locale)).orElse(unit);
    }

    /** What an item is called. */
    String item(String item, Locale locale) {
        return catalogue.item(item).map(known -> known.name().in(locale)).orElse(item);
    }

    /** What a record says, in one cell: whom it is about stands above. */
    String says(Disclosed one, Locale locale) {
        String between = text("reports.between", locale);
        String said = one.visible().entrySet().stream()
                .filter(value -> !one.item().party().states(value.getKey()))
                .map(value -> text(
                        "reports.value",
                        locale,
                        value.getKey().title(locale),
                        display(value.getKey(), value.getValue(), locale)))
                .collect(Collectors.joining(between));
        String withheld = one.withheld() == 0 ? "" : text("reports.withheld.record", locale, one.withheld());
        return cell(said.isEmpty() || withheld.isEmpty() ? said + withheld : said + between + withheld, locale);
    }

    private static String display(Field field, Object value, Locale locale) {
        return field.type() == FieldType.BOOLEAN
                ? text((Boolean) value ? "reports.yes" : "reports.no", locale)
                : field.display(value, locale);
    }

    /** A text as a cell takes it: printable, and cut where it says so. */
    static String cell(String text, Locale locale) {
        String printable = Printable.of(text).replace('\n', ' ');
        return printable.length() <= LONGEST_CELL
                ? printable
                : printable.substring(0, LONGEST_CELL) + text("reports.cut", locale);
    }

    /** From when until when a record counts, and when it leaves. */
    static String days(Disclosed one, Locale locale) {
        var statement = one.statement();
        return text("reports.from", locale, statement.effectiveFrom().toString())
                + until("reports.until", statement.effectiveTo(), locale)
                + until("reports.leaves", statement.removalOn(), locale);
    }

    private static String until(String key, @Nullable LocalDate day, Locale locale) {
        return day == null ? "" : text(key, locale, day.toString());
    }

    /** What is open about a record; empty where nothing is. */
    static String mark(Disclosed one, Locale locale) {
        Contest contest = one.statement().contest();
        if (contest.undisclosed()) {
            return text("reports.stopped", locale);
        }
        if (!contest.isDisputed()) {
            return "";
        }
        List<String> fields = one.visible().keySet().stream()
                .filter(field -> contest.disputedFields().contains(field.name()))
                .map(field -> field.title(locale))
                .toList();
        String since = Objects.toString(contest.disputedSince());
        return fields.isEmpty()
                ? text("reports.disputed", locale, since)
                : text("reports.disputed.fields", locale, since, String.join(text("reports.comma", locale), fields));
    }
}
