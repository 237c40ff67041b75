package org.credit531.collection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.catalogue.Field;
import org.credit531.identifiers.CitizenNumbers;
import org.credit531.identifiers.Industries;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Regions;
import org.credit531.identifiers.Uscc;

/** Reads the text of a column's cells as its field's canonical values, or says what is wrong with them; nothing is repaired. */
final class Cells {

    private static final Map<String, Boolean> TRUTH = Map.of(
            "是", true, "否", false, "有", true, "无", false, "true", true, "false", false, "1", true, "0", false, "y",
            true, "n", false);

    private static final Reading MISPLACED = new Reading.Wrong("person-number-misplaced", "");

    private final Reader reader;

    private Cells(Reader reader) {
        this.reader = reader;
    }

    /** Reads text that is there, has no space around it and holds nothing that cannot be seen. */
    @FunctionalInterface
    interface Reader {
        Reading read(String text);
    }

    /** A value, or what is wrong. */
    sealed interface Reading {

        /** The canonical value. */
        record Value(Object value) implements Reading {}

        /** A stable code, and what its message needs besides. */
        record Wrong(String code, Object detail) implements Reading {}
    }

    /**
     * What a file says about a column besides its heading.
     *
     * @param unit the unit that the file states for it, empty where the field's own counts
     * @param from1904 whether days written as numbers count from 1904
     * @param mayBeWithoutEnd whether its days may be for ever
     */
    record Circumstances(String unit, boolean from1904, boolean mayBeWithoutEnd) {
        static final Circumstances NONE = new Circumstances("", false, false);
    }

    /** The reader of a field's column. */
    static Cells of(Field field, Circumstances circumstances) {
        return new Cells(
                switch (field.type()) {
                    case TEXT -> withoutPersons(text -> text(field, text));
                    case CODE -> codes(field);
                    case DATE -> new Days(circumstances.from1904(), circumstances.mayBeWithoutEnd());
                    case INTEGER, DECIMAL, MONEY -> withoutPersons(Numbers.of(field, circumstances.unit()));
                    case BOOLEAN -> Cells::truth;
                    case USCC -> Cells::uscc;
                    case ORGANISATION_NUMBER -> new PartyNumbers(Set.of());
                    case PERSON_NUMBER -> text -> new Reading.Wrong("person-number", "");
                    case REGION -> Cells::region;
                    case INDUSTRY -> Cells::industry;
                });
    }

    /** A reader of columns that are read otherwise than their field's type says. */
    static Cells of(Reader reader) {
        return new Cells(reader);
    }

    /** Reads text that is not empty and has no space around it. */
    static Reading read(Field field, String text) {
        return of(field, Circumstances.NONE).read(text);
    }

    /** Reads text that is not empty and has no space around it. */
    Reading read(String text) {
        int control = control(text);
        if (control >= 0) {
            return new Reading.Wrong("control-character", control + 1);
        }
        if (SpreadsheetDamage.isError(text)) {
            return new Reading.Wrong("spreadsheet-error", text);
        }
        return SpreadsheetDamage.isExponent(text) ? new Reading.Wrong("spreadsheet-exponent", "") : reader.read(text);
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean suspect = c < ' ' || c >= '\u007F' && c <= '\u009F' || c >= '\u202A' && c <= '\u2069';
            if (suspect && !isLayout(c) && (c <= '\u009F' || turnsDirection(c))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    /** Characters that make text read otherwise than it is written, and so a name look like another's. */
    private static boolean turnsDirection(char c) {
        return c <= '\u202E' || c >= '\u2066';
    }

    /** What is stored as it stands never holds a person's number: that belongs in its own column, which keeps a token. */
    private static Reader withoutPersons(Reader reader) {
        return text -> CitizenNumbers.areIn(text) ? MISPLACED : reader.read(text);
    }

    private static Reading text(Field field, String text) {
        if (text.length() > field.maxLength() && text.codePointCount(0, text.length()) > field.maxLength()) {
            return new Reading.Wrong("too-long", field.maxLength());
        }
        return formula(text) ? new Reading.Wrong("formula", "") : new Reading.Value(text);
    }

    /** A spreadsheet would run such a text as a formula when somebody opens an export. */
    private static boolean formula(String text) {
        char first = text.charAt(0);
        return first == '=' || first == '@' || ((first == '+' || first == '-') && text.indexOf('(') > 0);
    }

    private static Reader codes(Field field) {
        Map<String, Reading> meanings = new HashMap<>();
        field.codes().forEach((code, meaning) -> {
            Reading value = new Reading.Value(code);
            meanings.putIfAbsent(code.toLowerCase(Locale.ROOT), value);
            meanings.putIfAbsent(meaning.label().zh(), value);
            meaning.words().forEach(word -> meanings.putIfAbsent(word, value));
        });
        field.codes().forEach((code, meaning) -> {
            Reading value = new Reading.Value(code);
            meanings.putIfAbsent(HeadingText.compared(meaning.label().zh()), value);
            meaning.words().forEach(word -> meanings.putIfAbsent(HeadingText.compared(word), value));
        });
        Reading unknown = new Reading.Wrong(
                "unknown-code",
                field.codes().values().stream().map(code -> code.label().zh()).collect(Collectors.joining("、")));
        return text -> {
            Reading meant = meanings.get(text);
            return meant == null ? meanings.getOrDefault(HeadingText.compared(text), unknown) : meant;
        };
    }

    private static Reading uscc(String wide) {
        return switch (Uscc.parse(Width.narrow(wide))) {
            case Parsed.Valid<Uscc> valid -> new Reading.Value(valid.value().text());
            case Parsed.Refused<Uscc> refused ->
                new Reading.Wrong(refused.refusal().reason().code(), "uscc");
        };
    }

    private static Reading region(String wide) {
        String code = Width.narrow(wide);
        boolean known = code.length() == 6 && Regions.isListed(code);
        return known ? new Reading.Value(code) : new Reading.Wrong("unknown-division", "");
    }

    /** An industry is stored without the letter of its section, which its digits imply. */
    private static Reading industry(String wide) {
        return Industries.of(Width.narrow(wide).toUpperCase(Locale.ROOT))
                .<Reading>map(industry -> new Reading.Value(industry.code()))
                .orElse(new Reading.Wrong("unknown-industry", ""));
    }

    private static Reading truth(String text) {
        Boolean value = TRUTH.get(Width.narrow(text).toLowerCase(Locale.ROOT));
        return value == null ? new Reading.Wrong("not-yes-or-no", "") : new Reading.Value(value);
    }
}
