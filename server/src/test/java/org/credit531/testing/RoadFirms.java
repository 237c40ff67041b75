package org.credit531.testing;

/**
 * Thirty invented firms that build roads, as two departments speak of them: the register, and grades with one firm more
 * and with rows for the quarantine.
 */
public final class RoadFirms {

    private RoadFirms() {}

    /** Has both files read to their ends; the id of the batch of grades. */
    public static String sendBoth(Walks walks) {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            walk.send("registration", "market-regulation", "登记.csv", registrations());
            return walk.send("construction-market-grade", "transport", "公路信用等级.csv", grades());
        }
    }

    /** What the register says of the thirty. */
    public static String registrations() {
        StringBuilder csv = new StringBuilder("统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),住所,行业代码,登记机关,核准日期\n");
        for (int number = 1; number <= 30; number++) {
            csv.append("%s,示例%d号公路工程有限公司,存续,20%02d-03-01,示例人,%d,示例省示例市示例路%d号,E4812,示例市市场监督管理局,2024-05-06\n"
                    .formatted(Organisations.enterprise(number), number, number % 25, number * 500, number));
        }
        return csv.toString();
    }

    /** Thirty-eight rows, of which six are for the quarantine. */
    public static String grades() {
        String[] grades = {"AA", "A", "B", "C", "D"};
        StringBuilder csv = new StringBuilder("统一社会信用代码,企业名称,企业类型,信用等级,评价得分,评价日期,备注\n");
        for (int number = 1; number <= 31; number++) {
            csv.append("%s,示例%d号公路工程有限公司,施工,%s,%d.5,2026-01-15,\n"
                    .formatted(Organisations.enterprise(number), number, grades[number % 5], 96 - number));
        }
        csv.append("%s,示例1号公路工程有限公司,施工,C,71,2025-01-15,\n".formatted(Organisations.enterprise(1)));
        csv.append(",没有代码的示例公司,施工,A,90,2026-01-15,\n");
        csv.append("9.13E+17,示例表格公司,施工,A,90,2026-01-15,\n");
        csv.append("10000019491231008X,示例人,施工,A,90,2026-01-15,\n");
        csv.append("%s,示例校验公司,施工,A,90,2026-01-15,\n".formatted(Organisations.spoiled(Organisations.enterprise(40))));
        csv.append("%s,示例等级公司,施工,优,90,2026-01-15,\n".formatted(Organisations.enterprise(41)));
        csv.append("%s,示例日期公司,设计,A,很多,一月,\n".formatted(Organisations.enterprise(42)));
        return csv.toString();
    }
}
