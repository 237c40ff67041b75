package org.credit531.scoring;

import java.math.BigDecimal;

/** Writes points, which are kept in thousandths: plainly, or with all three decimals where they stand beneath each other. */
public final class Points {

    private Points() {}

    /** As {@code 812.500}. */
    public static String text(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).toPlainString();
    }

    /** As people write them: {@code 812.5}. */
    public static String plain(long thousandths) {
        return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    /** As {@code +12.500} or {@code -3.000}. */
    public static String signed(long thousandths) {
        return thousandths < 0 ? text(thousandths) : "+" + text(thousandths);
    }
}
