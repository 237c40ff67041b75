package org.credit531.collection;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.catalogue.Field;
import org.credit531.identifiers.Parsed;
import org.credit531.identifiers.Uscc;

/** Reads a cell's text as a field's canonical value, or says what is wrong with it; nothing is repaired. */
final class Cells {

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?" + "|([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final Map<String, Boolean> TRUTH =
            Map.of("是", true, "否", false, "true", true, "false", false, "1", true, "0", false);

    private Cells() {}

    /** A value, or what is wrong. */
    sealed interface Reading {

        /** The canonical value. */
        record Value(Object value) implements Reading {}

        /** A stable code, and what its message needs besides. */
        record Wrong(String code, Object detail) implements Reading {}
    }

    /** Reads text that is not empty and has no space around it. */
    static Reading read(Field field, String text) {
        int control = control(text);
        if (control >= 0) {
            return new Reading.Wrong("control-character", control + 1);
        }
        return switch (field.type()) {
            case TEXT -> text(field, text);
            case CODE -> code(field, text);
            case DATE -> date(text);
            case INTEGER -> number(field, text, 0);
            case DECIMAL -> number(field, text, field.decimals());
            case MONEY -> number(field, text, field.unit().equals("yuan") ? 2 : 6);
            case BOOLEAN -> truth(text);
            case USCC, ORGANISATION_NUMBER -> uscc(text);
            case REGION, INDUSTRY -> text(field, text);
            case PERSON_NUMBER -> new Reading.Wrong("person-number", "");
        };
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean layout = c == '\n' || c == '\r' || c == '\t';
            if (Character.isISOControl(c) && !layout || turnsDirection(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Characters that make text read otherwise than it is written, and so a name look like another's. */
    private static boolean turnsDirection(char c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    private static Reading text(Field field, String text) {
        if (text.codePointCount(0, text.length()) > field.maxLength()) {
            return new Reading.Wrong("too-long", field.maxLength());
        }
        return formula(text) ? new Reading.Wrong("formula", "") : new Reading.Value(text);
    }

    /** A spreadsheet would run such a text as a formula when somebody opens an export. */
    private static boolean formula(String text) {
        char first = text.charAt(0);
        return first == '=' || first == '@' || ((first == '+' || first == '-') && text.indexOf('(') > 0);
    }

    private static Reading code(Field field, String text) {
        for (Map.Entry<String, Field.Code> code : field.codes().entrySet()) {
            boolean meant = code.getKey().equalsIgnoreCase(text)
                    || code.getValue().label().zh().equals(text)
                    || code.getValue().words().contains(text);
            if (meant) {
                return new Reading.Value(code.getKey());
            }
        }
        return new Reading.Wrong("unknown-code", String.join("、", labels(field)));
    }

    private static java.util.List<String> labels(Field field) {
        return field.codes().values().stream().map(code -> code.label().zh()).toList();
    }

    private static Reading uscc(String text) {
        return switch (Uscc.parse(text)) {
            case Parsed.Valid<Uscc> valid -> new Reading.Value(valid.value());
            case Parsed.Refused<Uscc> refused ->
                new Reading.Wrong(refused.refusal().reason().code(), "uscc");
        };
    }

    private static Reading truth(String text) {
        Boolean value = TRUTH.get(text);
        return value == null ? new Reading.Wrong("not-yes-or-no", "") : new Reading.Value(value);
    }

    private static Reading number(Field field, String text, int decimals) {
        if (text.length() > LONGEST_NUMBER || !plainNumber(text)) {
            return new Reading.Wrong("not-a-number", "");
        }
        BigDecimal number = new BigDecimal(text.replace(",", ""));
        if (number.stripTrailingZeros().scale() > decimals) {
            return new Reading.Wrong("too-many-decimals", decimals);
        }
        BigDecimal smallest = number.movePointRight(decimals);
        if (smallest.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 2)) > 0) {
            return new Reading.Wrong("out-of-range", "");
        }
        long value = smallest.longValueExact();
        boolean below = field.minimum() != null && value < field.minimum();
        boolean above = field.maximum() != null && value > field.maximum();
        return below || above ? new Reading.Wrong("out-of-range", "") : new Reading.Value(value);
    }

    /** Digits with at most one point and a sign; commas only between every three digits before the point. */
    private static boolean plainNumber(String text) {
        return PLAIN_NUMBER.matcher(text).matches();
    }

    /** The forms in which departments write days: 2024-3-1, 2024/03/01, 2024.3.1, 20240301 and 2024年3月1日. */
    private static Reading date(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches() ? day(part(day, 1), part(day, 2), part(day, 3)) : new Reading.Wrong("not-a-date", "");
    }

    /** A part of a day, written with separators or, in the groups after those, without. */
    private static int part(Matcher day, int group) {
        String separated = day.group(group);
        return Integer.parseInt(separated == null ? day.group(group + 3) : separated);
    }

    private static Reading day(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return new Reading.Wrong("not-a-date", "");
        }
        try {
            return day <= YearMonth.of(year, month).lengthOfMonth() && day > 0
                    ? new Reading.Value(LocalDate.of(year, month, day))
                    : new Reading.Wrong("not-a-date", "");
        } catch (DateTimeException e) {
            return new Reading.Wrong("not-a-date", "");
        }
    }
}
