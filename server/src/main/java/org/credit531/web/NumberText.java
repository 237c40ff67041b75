package org.credit531.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them, their digits in groups as in the reader's language. */
public final class NumberText {

    private NumberText() {}

    /** For example {@code 12,345}. */
    public static String of(long amount, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(amount);
    }

    /** With as many places behind the point as it has, and no more than these. */
    public static String of(double number, int places, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(places);
        return format.format(number);
    }
}
