package org.credit531.client.command;

import java.math.BigDecimal;

/** Writes points, which are kept in thousandths. */
final class Points {

    private Points() {}

    /** As {@code 812.500}. */
    static String text(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }

    /** As {@code +12.500} or {@code -3.000}. */
    static String signed(long thousandths) {
        return thousandths < 0 ? text(thousandths) : "+" + text(thousandths);
    }
}
