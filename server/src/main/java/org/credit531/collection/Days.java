package org.credit531.collection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.collection.Cells.Reading;

/**
 * Reads days in the forms in which departments write them: 2024-3-1, 2024/03/01, 2024.3.1, 20240301, 2024年3月1日,
 * 二〇二四年三月一日, each with a time of day behind or without, and the serial number of a spreadsheet. A form in which day
 * and month could be exchanged is none of them.
 */
final class Days implements Cells.Reader {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;
    private static final int LONGEST = 40;
    private static final Reading NOT_A_DATE = new Reading.Wrong("not-a-date", "");
    private static final LocalDate NO_END = LocalDate.of(2099, 12, 31);
    private static final LocalDate SERIALS_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIALS_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final String TIME = "(?:[T ]?\\d{1,2}[:时]\\d{1,2}分?(?:[:]?\\d{1,2}(?:\\.\\d{1,9})?秒?)?)?";
    private static final Pattern SEPARATED = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?" + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6}|" + TIME + ")");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("([〇零○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");
    private static final Pattern WITHOUT_END = Pattern.compile("长期(?:有效)?|永久(?:有效)?|无固定期限|无期限");
    private static final String WORDS = "〇一二三四五六七八九";

    private final LocalDate serialsFrom;
    private final boolean mayBeWithoutEnd;

    /**
     * Reads a column.
     *
     * @param from1904 whether serial numbers count from 1904
     * @param mayBeWithoutEnd whether it says until when something holds, which may be for ever: 2099-12-31 by the standard
     */
    Days(boolean from1904, boolean mayBeWithoutEnd) {
        this.serialsFrom = from1904 ? SERIALS_OF_1904 : SERIALS_OF_1900;
        this.mayBeWithoutEnd = mayBeWithoutEnd;
    }

    @Override
    public Reading read(String wide) {
        if (isPlain(wide)) {
            return day(digits(wide, 0, 4), digits(wide, 5, 7), digits(wide, 8, 10));
        }
        String text = Width.narrow(wide);
        if (text.length() > LONGEST) {
            return NOT_A_DATE;
        }
        return written(text.indexOf('年') > 0 ? text.replaceAll(" *([年月日号]) *", "$1") : text);
    }

    private Reading written(String text) {
        Matcher day = SEPARATED.matcher(text);
        if (day.matches() || day.usePattern(COMPACT).matches()) {
            return day(number(day, 1), number(day, 2), number(day, 3));
        }
        if (day.usePattern(SERIAL).matches()) {
            return within(serialsFrom.plusDays(number(day, 1)));
        }
        if (day.usePattern(IN_WORDS).matches()) {
            return day(year(day.group(1)), inWords(day.group(2)), inWords(day.group(3)));
        }
        boolean withoutEnd = mayBeWithoutEnd && WITHOUT_END.matcher(text).matches();
        return withoutEnd ? new Reading.Value(NO_END) : NOT_A_DATE;
    }

    /** The form that most files have, for which no pattern is needed: 2024-03-01. */
    private static boolean isPlain(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i != 4 && i != 7 && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static int year(String words) {
        int year = 0;
        for (char word : words.toCharArray()) {
            year = year * 10 + Math.max(0, WORDS.indexOf(word));
        }
        return year;
    }

    /** 一 to 三十一; anything else gives a number that is no day. */
    private static int inWords(String words) {
        int ten = words.indexOf('十');
        if (ten < 0) {
            return words.length() == 1 ? WORDS.indexOf(words.charAt(0)) : 0;
        }
        int tens = ten == 0 ? 1 : WORDS.indexOf(words.charAt(0));
        int ones = ten == words.length() - 1 ? 0 : WORDS.indexOf(words.charAt(words.length() - 1));
        return ten > 1 || words.length() - ten > 2 || ones < 0 ? 0 : tens * 10 + ones;
    }

    private static Reading day(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) {
            return NOT_A_DATE;
        }
        return day <= YearMonth.of(year, month).lengthOfMonth()
                ? new Reading.Value(LocalDate.of(year, month, day))
                : NOT_A_DATE;
    }

    private static Reading within(LocalDate day) {
        return day.getYear() > LATEST_YEAR ? NOT_A_DATE : new Reading.Value(day);
    }
}
