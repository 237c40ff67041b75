package org.credit531.province.feed;

import java.math.BigDecimal;

/**
 * A sum in the unit that its column is in, yuan or 10,000 yuan.
 *
 * @param amount without needless zeros
 */
public record Money(BigDecimal amount) {

    static Money ofYuan(BigDecimal yuan, boolean inTenThousands) {
        var amount = (inTenThousands ? yuan.movePointLeft(4) : yuan).stripTrailingZeros();
        return new Money(amount.scale() < 0 ? amount.setScale(0) : amount);
    }
}
