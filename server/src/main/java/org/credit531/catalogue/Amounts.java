package org.credit531.catalogue;

import java.math.BigDecimal;

/** How stored whole numbers are written for readers. */
final class Amounts {

    private Amounts() {}

    /** A stored decimal, such as {@code 94.5}. */
    static String decimal(long smallest, int decimals) {
        return BigDecimal.valueOf(smallest, decimals).stripTrailingZeros().toPlainString();
    }

    /** Fen as yuan, such as {@code ¥12,000.50}. */
    static String yuan(long fen) {
        return "¥" + String.format(java.util.Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }
}
