package org.credit531.documents;

import java.math.BigDecimal;

/** What is drawn on a page of an OFD file; lengths are millimetres from its upper left corner. */
sealed interface OfdObject permits OfdText, OfdPath, OfdPicture {

    /**
     * It in the words of the standard (GB/T 33190).
     *
     * @param id its identifier in the file
     * @param font the font of the file
     */
    String xml(int id, OfdFont font);

    /** A length to the thousandth of a millimetre. */
    static String length(double millimetres) {
        return thousandths(Math.round(millimetres * 1_000));
    }

    /** The same of whole thousandths. */
    static String thousandths(long count) {
        return BigDecimal.valueOf(count, 3).stripTrailingZeros().toPlainString();
    }
}
