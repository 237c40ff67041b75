package org.credit531.province.population;

import java.math.BigDecimal;
import org.credit531.province.draw.Chance;

/** Registered capital as registers have it: round sums mostly, odd ones where foreign money was converted. */
final class Capital {

    private static final int[] ROUND_IN_TEN_THOUSAND_YUAN = {
        10, 10, 20, 30, 50, 50, 50, 100, 100, 108, 200, 200, 300, 500, 500, 888, 1_000, 1_000, 1_088, 2_000, 5_000,
        10_000
    };
    private static final long FEN_IN_TEN_THOUSAND_YUAN = 1_000_000;

    private Capital() {}

    /** Capital in fen; 0 for agencies, which have none. */
    static long drawn(String category, Chance chance) {
        return switch (category) {
            case "11" -> 0;
            case "92", "51", "52" -> chance.between(1, 50) * FEN_IN_TEN_THOUSAND_YUAN;
            default -> company(chance);
        };
    }

    /** The amount in 10,000 yuan, which has up to six decimals. */
    static String inTenThousandYuan(long fen) {
        return fen == 0 ? "" : BigDecimal.valueOf(fen, 6).stripTrailingZeros().toPlainString();
    }

    private static long company(Chance chance) {
        long round = ROUND_IN_TEN_THOUSAND_YUAN[chance.below(ROUND_IN_TEN_THOUSAND_YUAN.length)];
        long odd = chance.hits(500) ? chance.below(1_000_000) : 0;
        return round * FEN_IN_TEN_THOUSAND_YUAN + odd;
    }
}
