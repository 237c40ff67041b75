package org.credit531.publicity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.law.Citation;
import org.credit531.law.Laws;
import org.credit531.record.ReportAddress;
import org.credit531.repair.ClassesInForce;
import org.credit531.web.Happening;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Items of the public lists in the reader's words. */
@Component
class ShowingPublications {

    private static final String STATE = "state";
    private static final String INVALID = "invalid";

    private final Offices offices;
    private final Laws laws;
    private final ClassesInForce classes;
    private final Punctuality punctuality;
    private final MessageSource messages;

    ShowingPublications(
            Offices offices, Laws laws, ClassesInForce classes, Punctuality punctuality, MessageSource messages) {
        this.offices = offices;
        this.laws = laws;
        this.classes = classes;
        this.punctuality = punctuality;
        this.messages = messages;
    }

    /** Items as lines of a list; the names of their offices are asked for once. */
    List<Line> lines(Sheet sheet, List<Shown> items, Locale locale) {
        Offices.Named named = offices.named(items.stream().map(ShowingPublications::office), locale);
        return items.stream().map(item -> line(sheet, item, named, locale)).toList();
    }

    private Line line(Sheet sheet, Shown item, Offices.Named named, Locale locale) {
        return new Line(
                address(sheet, item),
                item.subject().name(),
                item.subject().code(),
                display(item, "document-number", locale),
                what(sheet, item, locale),
                named.of(office(item)),
                category(sheet, item, locale),
                item.record().effectiveFrom().toString(),
                item.publication().receivedOn().toString(),
                until(item, locale),
                marks(sheet, item, locale));
    }

    /** What was decided, in a few words. */
    private String what(Sheet sheet, Shown item, Locale locale) {
        Stream<String> fields =
                sheet == Sheet.PENALTIES ? Stream.of("kinds", "case-name") : Stream.of("matter", "content");
        return fields.map(field -> display(item, field, locale))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .orElse("");
    }

    /** Everything about an item. */
    Detail detail(Sheet sheet, Shown item, List<Corrections.Correction> corrections, Locale locale) {
        return new Detail(
                line(sheet, item, offices.named(Stream.of(office(item)), locale), locale),
                facts(item, locale),
                received(item, locale),
                basis(sheet, item, locale),
                sheet == Sheet.PENALTIES && !item.isNegative(),
                happenings(item, corrections, locale),
                ReportAddress.of(
                        item.subject().code(),
                        item.record().item(),
                        item.record().recordKey()));
    }

    private List<Term> facts(Shown item, Locale locale) {
        return item.disclosed().visible().entrySet().stream()
                .map(entry -> new Term(
                        entry.getKey().title(locale),
                        display(entry.getKey(), entry.getValue(), locale),
                        report(item, entry.getKey())))
                .toList();
    }

    private static String report(Shown item, Field field) {
        return ReportAddress.of(
                item.subject().code(), item.record().item(), item.record().recordKey(), field.name());
    }

    private String received(Shown item, Locale locale) {
        LocalDate received = item.publication().receivedOn();
        OptionalInt taken = punctuality.taken(item.publication().decidedOn(), received);
        return taken.isEmpty() || taken.getAsInt() < 0
                ? received.toString()
                : text("publicity.received.after", locale, received.toString(), taken.getAsInt());
    }

    private @Nullable Basis basis(Sheet sheet, Shown item, Locale locale) {
        if (sheet != Sheet.PENALTIES) {
            return null;
        }
        ClassesInForce.Standing standing = classes.of(item.record());
        return new Basis(standing.rule().in(locale), laws.citation(standing.article(), locale));
    }

    private List<Happening> happenings(Shown item, List<Corrections.Correction> corrections, Locale locale) {
        List<Happening> happenings = new ArrayList<>();
        corrections.forEach(one -> happenings.add(new Happening(
                one.on(),
                text("publicity.correction." + one.what().name().toLowerCase(Locale.ROOT), locale),
                one.fields().isEmpty() ? null : names(one.fields(), locale))));
        LocalDate moved = item.publication().movedOn();
        if (moved != null) {
            happenings.add(new Happening(moved, text("publicity.correction.moved", locale), null));
        }
        happenings.add(
                new Happening(item.publication().receivedOn(), text("publicity.correction.received", locale), null));
        happenings.sort(Comparator.comparing(Happening::on).reversed());
        return happenings;
    }

    private String names(List<Field> fields, Locale locale) {
        return fields.stream()
                .map(field -> field.title(locale))
                .collect(Collectors.joining(text("publicity.between", locale)));
    }

    /** What is open about an item, that a licence does not hold any more, and that it was corrected. */
    private List<Tag> marks(Sheet sheet, Shown item, Locale locale) {
        List<Tag> marks = new ArrayList<>();
        LocalDate since = item.record().contest().disputedSince();
        if (since != null) {
            marks.add(new Tag("withheld", text("records.disputed", locale, since.toString())));
        }
        if (sheet == Sheet.LICENCES && INVALID.equals(item.value(STATE))) {
            marks.add(new Tag("withheld", text("publicity.invalid", locale)));
        }
        LocalDate corrected = item.publication().correctedOn();
        if (corrected != null) {
            marks.add(new Tag("info", text("publicity.corrected", locale, corrected.toString())));
        }
        return marks;
    }

    private String until(Shown item, Locale locale) {
        LocalDate end = item.until();
        return end == null
                ? text("publicity.until.none", locale)
                : end.minusDays(1).toString();
    }

    String category(Sheet sheet, Shown item, Locale locale) {
        return sheet == Sheet.PENALTIES
                ? text("repair.class." + classes.of(item.record()).category(), locale)
                : display(item, "category", locale);
    }

    private static Offices.Office office(Shown item) {
        return new Offices.Office(item.record().unit(), item.record().region());
    }

    String display(Shown item, String field, Locale locale) {
        Object value = item.value(field);
        return value == null ? "" : display(item.disclosed().item().field(field).orElseThrow(), value, locale);
    }

    String display(Field field, Object value, Locale locale) {
        return field.type() == FieldType.BOOLEAN
                ? text((Boolean) value ? "records.yes" : "records.no", locale)
                : field.display(value, locale);
    }

    static String address(Sheet sheet, Shown item) {
        return sheet.address() + "/" + item.publication().id();
    }

    String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }

    /** An item as a line of its list. */
    record Line(
            String address,
            String name,
            String code,
            String number,
            String what,
            String office,
            String category,
            String decidedOn,
            String receivedOn,
            String until,
            List<Tag> marks) {}

    /** A fact: what, its value, and where an error in it is reported; null where that is done elsewhere. */
    record Term(String term, String value, @Nullable String report) {

        Term(String term, String value) {
            this(term, value, null);
        }
    }

    /** The rule that says how long a penalty is public. */
    record Basis(String rule, Citation citation) {}

    /**
     * An item on its page.
     *
     * @param facts its public fields
     * @param received when it came, and how many working days after the decision
     * @param basis the rule that ends its publication; {@code null} of a licence
     * @param notNegative whether it is a penalty that is no negative information
     * @param happenings when it came and was corrected
     * @param report where an error in it is reported
     */
    record Detail(
            Line line,
            List<Term> facts,
            String received,
            @Nullable Basis basis,
            boolean notNegative,
            List<Happening> happenings,
            String report) {}
}
