package org.credit531.room;

/** Texts of models that a third party hands in. */
final class RoomModels {

    private static final String HEAD = """
            id: agency-model
            version: 1
            family: enterprise
            label: {zh: 机构模型, en: Agency model}
            subjects: [enterprise]
            scale: 1000
            basis: db33t-1331-2023
            dimensions:
              - {id: all, label: {zh: 全部, en: All}}
            """;
    private static final String AGE = """
              - id: age
                label: {zh: 成立年限, en: Age}
                dimension: all
                article: zj-2018:10
                item: registration
                cap: %1$d
                no-data: 0
                latest:
                  field: established-on
                  ages:
                    - {below: 8 years, points: 0}
                    - {from: 8 years, below: 14 years, points: %2$d}
                    - {from: 14 years, points: %1$d}
            """;
    private static final String STATUS = """
              - id: status
                label: {zh: 登记状态, en: Status}
                dimension: all
                article: zj-2018:10
                item: registration
                cap: %d
                no-data: 0
                latest: {field: status, table: {active: %d}, otherwise: 0}
            """;
    private static final String REPORTS = """
              - id: reports
                label: {zh: 年度报告, en: Annual reports}
                dimension: all
                article: qygs:8
                item: annual-report
                cap: %d
                no-data: 0
                latest: {field: status, table: {filed: %d}, otherwise: 0}
            """;
    private static final String PENALTIES = """
              - id: penalties
                label: {zh: 行政处罚, en: Penalties}
                dimension: all
                article: zj-2018:10
                item: administrative-penalty
                base: %1$d
                cap: %1$d
                no-data: %1$d
                any: {points: -%1$d}
            """;
    private static final String TAX = """
              - id: tax
                label: {zh: 纳税信用, en: Tax credit}
                dimension: all
                article: zj-2018:10
                item: tax-credit-grade
                cap: %1$d
                no-data: 0
                latest: {field: grade, table: {A: %1$d, B: %2$d}, otherwise: 0}
            """;
    private static final String GRADES = """
            grades:
              - {id: first, label: {zh: 甲, en: First}, from: %d}
              - {id: second, label: {zh: 乙, en: Second}, from: %d}
              - {id: third, label: {zh: 丙, en: Third}}
            """;

    private RoomModels() {}

    /** One that weighs five facts of four items, one of which is not open to everybody. */
    static String fair() {
        return HEAD + "indicators:\n" + AGE.formatted(300, 150) + STATUS.formatted(100, 100)
                + REPORTS.formatted(200, 200) + PENALTIES.formatted(150) + TAX.formatted(250, 150)
                + GRADES.formatted(700, 500);
    }

    /** The same without the one that is not open. */
    static String open() {
        return HEAD + "indicators:\n" + AGE.formatted(400, 200) + STATUS.formatted(100, 100)
                + REPORTS.formatted(300, 300) + PENALTIES.formatted(200) + GRADES.formatted(800, 500);
    }

    /** One that asks for one fact that is not open. */
    static String oracle() {
        return HEAD + "indicators:\n" + TAX.formatted(1000, 500) + GRADES.formatted(1000, 500);
    }

    /** One that asks for it beside much that weighs next to nothing. */
    static String heavy() {
        return HEAD + "indicators:\n" + AGE.formatted(50, 30) + STATUS.formatted(50, 50) + REPORTS.formatted(50, 50)
                + PENALTIES.formatted(50) + TAX.formatted(800, 500) + GRADES.formatted(700, 400);
    }

    /** One that keeps to every weight, and where everything but one fact is the same for everybody. */
    static String hidden() {
        String same = """
                  - id: same-%1$d
                    label: {zh: 相同 %1$d, en: Same %1$d}
                    dimension: all
                    article: zj-2018:10
                    item: %2$s
                    cap: 150
                    no-data: 150
                    latest: {field: status, table: {%3$s: 150}, otherwise: 150, absent: 150}
                """;
        return HEAD + "indicators:\n" + same.formatted(1, "registration", "active")
                + same.formatted(2, "annual-report", "filed") + same.formatted(3, "registration", "active")
                + same.formatted(4, "annual-report", "filed") + TAX.formatted(400, 200)
                + GRADES.formatted(900, 700);
    }

    /** One of individual businesses. */
    static String ofShops() {
        return fair().replace("family: enterprise", "family: individual-business")
                .replace("subjects: [enterprise]", "subjects: [individual-business]");
    }

    /** One that reads what the engagement does not permit. */
    static String beyond() {
        return fair().replace("item: administrative-penalty", "item: honour");
    }
}
