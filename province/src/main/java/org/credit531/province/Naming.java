package org.credit531.province;

/** What an organisation's category settles together: its name, its industry and the authority that registers it. */
record Naming(String name, String industry, String authority) {

    private static final Weighted<String> COMPANIES = Weighted.words("有限公司 860 有限责任公司 30 股份有限公司 20 集团有限公司 10 厂 80");
    private static final Weighted<String> SHOPS = Weighted.words("商行 40 经营部 30 店 30");
    private static final Weighted<String> SOCIETIES = Weighted.words("协会 60 学会 20 促进会 20");

    static Naming of(String category, String trade, Place place, String tradeName, Chance chance) {
        return switch (category) {
            case "91" -> named(place, tradeName, trade.isEmpty() ? "general" : trade, COMPANIES.draw(chance), chance);
            case "92" -> named(place, tradeName, "shop", SHOPS.draw(chance), chance);
            case "93" -> named(place, tradeName, "cooperative", "专业合作社", chance);
            case "51" -> named(place, tradeName, "society", SOCIETIES.draw(chance), chance);
            case "52" -> named(place, tradeName, "service", "", chance);
            case "53" -> named(place, tradeName, "foundation", "基金会", chance);
            case "12" -> named(place, tradeName, "institution", "", chance);
            case "11" -> named(place, tradeName, "agency", "", chance);
            default -> throw new IllegalArgumentException("no organisations of category " + category);
        };
    }

    private static Naming named(Place place, String tradeName, String group, String form, Chance chance) {
        var industry = Industry.drawn(chance, group);
        var name = place.nameWord(chance) + tradeName + industry.word() + form;
        return new Naming(name, industry.code(), place.authorityPrefix() + authority(group));
    }

    private static String authority(String group) {
        return switch (group) {
            case "society", "service", "foundation" -> "民政局";
            case "institution" -> "事业单位登记管理局";
            case "agency" -> "机构编制委员会办公室";
            default -> "市场监督管理局";
        };
    }
}
