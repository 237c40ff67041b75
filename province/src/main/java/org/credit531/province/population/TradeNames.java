package org.credit531.province.population;

import org.credit531.province.draw.Chance;

/**
 * Trade names that nobody carries: pairs of characters chosen because no pair of them occurs in the names of real
 * organisations that were looked at. Every number has a trade name of its own; it grows when the pairs are used up.
 */
final class TradeNames {

    private static final String FIRST = "昀晗晞晟朗煦熙烨焕炜澄澜沐涵浔渝溪漪潇湛淼瀚岚岫岱峥嵘崧巍竹松柏梓楠榆槿樨枫棠桦橙棣苓芷芸苒茗荷荻菡萱葵蓝薇蔚";
    private static final String SECOND = "舟帆楫桨篷砚墨笺简卷册弦琴笛箫鼓钟磬铃径渡津汀渚麓穗稷黍粟垅畦圃榭窗檐廊驿舫筝钧樽罍釜磐砺砥珏琮璧瑗璋帛绦缎绫";
    private static final int PAIRS = FIRST.length() * SECOND.length();
    // Prime to the number of pairs (55 x 55), so that neighbours get unlike names and none comes twice.
    private static final long STRIDE = 1_237;

    private final long offset;

    TradeNames(long seed) {
        offset = Chance.of(seed, "trade-names", 0).below(PAIRS);
    }

    String of(int number) {
        int pair = (int) ((number * STRIDE + offset) % PAIRS);
        var name = new StringBuilder()
                .append(FIRST.charAt(pair / SECOND.length()))
                .append(SECOND.charAt(pair % SECOND.length()));
        for (int rest = number / PAIRS; rest > 0; rest = (rest - 1) / SECOND.length()) {
            name.append(SECOND.charAt((rest - 1) % SECOND.length()));
        }
        return name.toString();
    }
}
