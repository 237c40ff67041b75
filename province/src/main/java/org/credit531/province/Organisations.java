package org.credit531.province;

import java.time.LocalDate;

/** Draws each organisation from the seed and its own number alone, so that a province of any size needs no memory. */
final class Organisations {

    /** The day on which the invented registers were closed: nothing is dated later, whatever the clock says. */
    static final LocalDate CLOSED = LocalDate.of(2026, 6, 30);

    // Of companies, per ten thousand: 12 in a hundred of companies and cooperatives together.
    private static final int CONSTRUCTION_SHARE = 1_272;
    private static final LocalDate OPENED = LocalDate.of(1985, 1, 1);
    private static final LocalDate COOPERATIVES_LAW = LocalDate.of(2007, 7, 1);
    private static final Weighted<String> CATEGORIES =
            Weighted.words("91 830 93 50 92 30 52 25 51 22 53 3 12 25 11 15");
    private static final Weighted<String> STATUSES = Weighted.words("存续 860 注销 90 吊销 40 迁出 10");
    private static final Weighted<String> TRADES = Weighted.words("施工 70 设计 20 监理 10");

    private final long seed;
    private final InventedCodes codes;
    private final TradeNames tradeNames;

    Organisations(long seed) {
        this.seed = seed;
        this.codes = new InventedCodes(seed);
        this.tradeNames = new TradeNames(seed);
    }

    Organisation of(int number) {
        var chance = Chance.of(seed, "organisation", number);
        var category = CATEGORIES.draw(chance);
        var place = Place.drawn(chance);
        var trade = category.equals("91") && chance.hits(CONSTRUCTION_SHARE) ? TRADES.draw(chance) : "";
        var tradeName = tradeNames.of(number);
        var naming = Naming.of(category, trade, place, tradeName, chance);
        var established = later(opening(category), CLOSED.minusYears(trade.isEmpty() ? 0 : 3), chance);
        return new Organisation(
                codes.of(number, category, place.code()),
                category,
                naming.name(),
                STATUSES.draw(chance),
                established,
                later(established, CLOSED, chance),
                representative(chance),
                Capital.drawn(category, chance),
                place.address(chance, tradeName),
                naming.industry(),
                naming.authority(),
                trade);
    }

    private static LocalDate opening(String category) {
        return category.equals("93") ? COOPERATIVES_LAW : OPENED;
    }

    /** A day of the span, recent ones more often: the register grew. */
    private static LocalDate later(LocalDate first, LocalDate last, Chance chance) {
        int days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        return first.plusDays(Math.max(chance.below(days), chance.below(days)));
    }

    private static String representative(Chance chance) {
        return "样本" + "甲乙丙丁戊己庚辛壬癸".charAt(chance.below(10)) + "一二三四五六七八九十".charAt(chance.below(10));
    }
}
