package org.credit531.province.feed;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Cells as a department writes them. */
public final class Writing {

    private Writing() {}

    /** The text of a cell, as the habits have it. */
    public static String text(Object cell, FileHabits habits) {
        return switch (cell) {
            case LocalDate day -> day(habits.dates(), day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case Money money -> amount(money.amount(), habits.amounts());
            case BigDecimal number -> number.toPlainString();
            default -> cell.toString();
        };
    }

    /** A day that need not exist. */
    static String day(FileHabits.Dates habit, int year, int month, int day) {
        return switch (habit) {
            case DASH -> padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
            case SLASH, SERIAL -> year + "/" + month + "/" + day;
            case DOT -> year + "." + month + "." + day;
            case COMPACT -> padded(year, 4) + padded(month, 2) + padded(day, 2);
            case CHINESE -> year + "年" + month + "月" + day + "日";
        };
    }

    /** A number with zeros before it. */
    static String padded(long number, int width) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    private static String amount(BigDecimal amount, FileHabits.Amounts habit) {
        var plain = amount.toPlainString();
        return switch (habit) {
            case PLAIN -> plain;
            case SEPARATORS -> separated(plain);
            case FULL_WIDTH -> wide(plain);
        };
    }

    private static String separated(String plain) {
        int point = plain.indexOf('.');
        var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int index = whole.length() - 3; index > 0; index -= 3) {
            whole.insert(index, ',');
        }
        return point < 0 ? whole.toString() : whole + plain.substring(point);
    }

    private static String wide(String plain) {
        var wide = new StringBuilder();
        plain.chars().forEach(character -> wide.append((char) (character + 0xFEE0)));
        return wide.toString();
    }
}
