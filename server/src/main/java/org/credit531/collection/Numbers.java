package org.credit531.collection;

import java.util.Map;
import org.credit531.catalogue.Field;
import org.credit531.catalogue.FieldType;
import org.credit531.collection.Cells.Reading;

/**
 * Reads numbers as whole numbers of the smallest part: fen, or the last decimal that is stored. Nothing is rounded. A unit
 * that is written in the cell counts before the column's. A percent sign, in the heading or in the cell, is read where the
 * field is a share of a hundred, and refused elsewhere: whether 95% is 95 points or 0.95 nobody but the sender knows.
 */
final class Numbers implements Cells.Reader {

    private static final String PERCENT = "percent";
    private static final int LONGEST_NUMBER = 40;
    private static final long MOST = Long.MAX_VALUE / 2;
    private static final Reading NOT_A_NUMBER = new Reading.Wrong("not-a-number", "");
    private static final Reading NO_SHARE = new Reading.Wrong("percent-not-meant", "");
    private static final Reading OUT_OF_RANGE = new Reading.Wrong("out-of-range", "");
    private static final Map<String, Integer> MONEY_UNITS =
            Map.of("元", 2, "圆", 2, "元整", 2, "元人民币", 2, "万元", 6, "万", 6, "万元人民币", 6, "亿元", 10, "亿", 10);
    private static final Map<String, Integer> DECIMALS_OF_UNIT =
            Map.of("yuan", 2, "10000-yuan", 6, "100000000-yuan", 10);
    private static final int UNKNOWN_UNIT = -1;

    private final Field field;
    private final int decimals;
    private final boolean inPercent;

    private Numbers(Field field, int decimals, boolean inPercent) {
        this.field = field;
        this.decimals = decimals;
        this.inPercent = inPercent;
    }

    /** The reader of a field's column; {@code unit} is what the file states for it, or empty. */
    static Numbers of(Field field, String unit) {
        int decimals = switch (field.type()) {
            case MONEY -> DECIMALS_OF_UNIT.getOrDefault(unit, DECIMALS_OF_UNIT.getOrDefault(field.unit(), 2));
            case DECIMAL -> field.decimals();
            default -> 0;
        };
        return new Numbers(field, decimals, unit.equals(PERCENT));
    }

    @Override
    public Reading read(String wide) {
        String text = Width.narrow(wide);
        if (text.length() > LONGEST_NUMBER) {
            return NOT_A_NUMBER;
        }
        int start = text.charAt(0) == '¥' && field.type() == FieldType.MONEY ? 1 : 0;
        int end = text.length();
        while (end > start && !isDigit(text.charAt(end - 1))) {
            end--;
        }
        String behind = text.substring(end).strip();
        if ((inPercent || behind.equals("%")) && !field.unit().equals(PERCENT)) {
            return NO_SHARE;
        }
        int scale = behind.isEmpty() ? decimals : scaleOf(behind);
        return scale == UNKNOWN_UNIT ? NOT_A_NUMBER : number(text, start, end, scale);
    }

    /** How many decimals a number has in the unit that stands behind it. */
    private int scaleOf(String unit) {
        if (field.type() == FieldType.MONEY) {
            return MONEY_UNITS.getOrDefault(unit, UNKNOWN_UNIT);
        }
        return unit.equals("%") ? decimals : UNKNOWN_UNIT;
    }

    private Reading number(String text, int start, int end, int scale) {
        boolean negative = start < end && text.charAt(start) == '-';
        int from = negative ? start + 1 : start;
        int point = text.indexOf('.', from);
        int whole = point < 0 ? end : point;
        if (whole == from || whole + 1 == end && point >= 0 || !grouped(text, from, whole)) {
            return NOT_A_NUMBER;
        }
        int last = end;
        for (int i = whole + 1; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return NOT_A_NUMBER;
            }
        }
        while (last > whole + 1 && text.charAt(last - 1) == '0') {
            last--;
        }
        int fraction = Math.max(0, last - whole - 1);
        if (fraction > scale) {
            return new Reading.Wrong("too-many-decimals", scale);
        }
        long value = value(text, from, last, scale - fraction);
        return value < 0 ? OUT_OF_RANGE : within(negative ? -value : value);
    }

    /** Digits, or digits with a comma before every three. */
    private static boolean grouped(String text, int from, int to) {
        int comma = text.indexOf(',', from);
        boolean commas = comma >= 0 && comma < to;
        for (int i = from; i < to; i++) {
            boolean mustBeComma = commas && (to - i) % 4 == 0;
            if (mustBeComma ? text.charAt(i) != ',' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !commas || comma > from;
    }

    /** The digits as a number with some zeros behind, negative where that is too much. */
    private static long value(String text, int from, int to, int zeros) {
        long value = 0;
        for (int i = from; i < to + zeros; i++) {
            char c = i < to ? text.charAt(i) : '0';
            if (!isDigit(c)) {
                continue;
            }
            if (value > (MOST - 9) / 10) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private Reading within(long value) {
        boolean below = field.minimum() != null && value < field.minimum();
        boolean above = field.maximum() != null && value > field.maximum();
        return below || above ? OUT_OF_RANGE : new Reading.Value(value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
