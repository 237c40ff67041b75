package org.credit531.web;

import java.math.BigDecimal;

/** Points as people read them: stored as integers in thousandths, shown without trailing zeros. */
public final class PointsText {

    private PointsText() {}

    /** For example {@code 812.5} for 812500. */
    public static String of(long thousandths) {
        BigDecimal points = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0).toPlainString() : points.toPlainString();
    }

    /** With its sign, for contributions: {@code +40}, {@code −12.5} (a true minus sign, which screen readers say), {@code 0}. */
    public static String signed(long thousandths) {
        if (thousandths == 0) {
            return "0";
        }
        return (thousandths > 0 ? "+" : "−") + of(Math.abs(thousandths));
    }
}
