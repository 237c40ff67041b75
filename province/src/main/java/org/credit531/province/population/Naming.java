package org.credit531.province.population;

import org.credit531.province.draw.Chance;
import org.credit531.province.draw.Weighted;

/**
 * What an organisation's category settles together: its names, its industry and the authority that registers it.
 *
 * @param name its name now
 * @param formerName the name that it carried before, if it was ever renamed
 */
record Naming(String name, String formerName, String industry, String authority) {

    private static final Weighted<String> COMPANIES = Weighted.words("有限公司 860 有限责任公司 30 股份有限公司 20 集团有限公司 10 厂 80");
    private static final Weighted<String> FIRMS = Weighted.words("有限公司 80 有限责任公司 20");
    private static final Weighted<String> SHOPS = Weighted.words("商行 40 经营部 30 店 30");
    private static final Weighted<String> SOCIETIES = Weighted.words("协会 60 学会 20 促进会 20");

    /** The group of industries that an organisation of a category and, if any, trade belongs to. */
    static String group(String category, String trade) {
        return switch (category) {
            case "91" -> trade.isEmpty() ? "general" : trade;
            case "92" -> "shop";
            case "93" -> "cooperative";
            case "31" -> "law-firm";
            case "32" -> "notary";
            case "34" -> "appraiser";
            case "51" -> "society";
            case "52" -> "service";
            case "53" -> "foundation";
            case "12" -> "institution";
            case "11" -> "agency";
            default -> throw new IllegalArgumentException("no organisations of category " + category);
        };
    }

    static Naming of(String group, Industry industry, Place place, String tradeName, Chance chance) {
        var word = place.nameWord(chance);
        var form = form(group, chance);
        var other = Industry.drawn(chance, group).word();
        var name = word + tradeName + industry.word() + form;
        // Where the word is the same by chance, the older name carried another mark.
        var former = word + tradeName + (other.equals(industry.word()) ? "第一" + other : other) + form;
        return new Naming(name, former, industry.code(), place.authorityPrefix() + authority(group));
    }

    private static String form(String group, Chance chance) {
        return switch (group) {
            case "shop" -> SHOPS.draw(chance);
            case "cooperative" -> "专业合作社";
            case "society" -> SOCIETIES.draw(chance);
            case "foundation" -> "基金会";
            case "intermediary" -> FIRMS.draw(chance);
            case "law-firm", "notary", "appraiser", "service", "institution", "agency" -> "";
            default -> COMPANIES.draw(chance);
        };
    }

    private static String authority(String group) {
        return switch (group) {
            case "society", "service", "foundation" -> "民政局";
            case "law-firm", "notary", "appraiser" -> "司法局";
            case "institution" -> "事业单位登记管理局";
            case "agency" -> "机构编制委员会办公室";
            default -> "市场监督管理局";
        };
    }
}
