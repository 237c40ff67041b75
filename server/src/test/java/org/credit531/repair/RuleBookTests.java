package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes and periods as the rules have them, around the days on which one rule took the place of another. */
class RuleBookTests {

    private static final String PENALTY = "administrative-penalty";
    private static final String ANY_UNIT = "transport";
    private static final LocalDate ORDER_58 = LocalDate.of(2023, 5, 1);
    private static final LocalDate ORDER_36 = LocalDate.of(2026, 4, 1);
    private static final List<String> KINDS = List.of("警告", "通报批评", "罚款", "没收违法所得", "暂扣许可证件", "责令停产停业", "吊销许可证件");
    private static final int HEAVY_FROM = 5;
    private static final int GENERAL_FROM = 2;

    private final RuleBook book =
            DataFiles.read("repair/rules.yaml", RuleBook.class).getFirst();

    @ParameterizedTest
    @CsvSource({
        // kinds; decided; rule, class, first day for repair, end
        "罚款,                2019-06-30, zj-2018,       sector,  2019-06-30, ",
        "罚款,                2019-07-01, ndrc-2019-527, general, 2019-10-01, 2020-07-01",
        "吊销许可证件,          2023-04-30, ndrc-2019-527, serious, 2023-10-30, 2026-04-30",
        "罚款,                2023-05-01, ndrc-58,       general, 2023-08-01, 2026-05-01",
        "警告,                2026-03-31, ndrc-58,       general, 2026-06-30, 2029-03-31",
        "警告,                2026-04-01, ndrc-36,       minor,   2026-04-01, 2026-07-01",
        "罚款,                2026-04-01, ndrc-36,       general, 2026-07-01, 2027-04-01",
        "警告;罚款,            2026-04-01, ndrc-36,       general, 2026-07-01, 2027-04-01",
        "罚款;责令停产停业,     2026-04-01, ndrc-36,       serious, 2027-04-01, 2029-04-01",
        "罚款,                2026-11-30, ndrc-36,       general, 2027-02-28, 2027-11-30",
    })
    void followTheRuleOfTheDay(
            String kinds, LocalDate decided, String rule, String category, LocalDate from, LocalDate end) {
        Classed classed = book.of(penalty(decided, Map.of("kinds", kinds)), ANY_UNIT);
        assertThat(classed.rule().rule()).isEqualTo(rule);
        assertThat(classed.of().category().code()).isEqualTo(category);
        assertThat(classed.repairableFrom()).isEqualTo(from);
        assertThat(classed.endsOn()).isEqualTo(end);
        assertThat(book.endOf(penalty(decided, Map.of("kinds", kinds)))).isEqualTo(end);
    }

    /** Whatever kinds come together, in whatever order, on whatever day: a second set of rules, written by hand, says the same. */
    @Test
    void takeTheHeaviestOfSeveralKindsOnEveryDay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            LocalDate around = random.nextBoolean() ? ORDER_58 : ORDER_36;
            LocalDate decided = around.plusDays(random.nextInt(-40, 40));
            List<String> kinds = someOf(random);
            Classed classed = book.of(penalty(decided, Map.of("kinds", String.join(";", kinds))), ANY_UNIT);
            int heaviest = kinds.stream().mapToInt(KINDS::indexOf).max().orElseThrow();
            int minimum = minimum(decided, heaviest);
            assertThat(classed.repairableFrom())
                    .as("seed %s: %s of %s", seed, kinds, decided)
                    .isEqualTo(decided.plusMonths(minimum));
            assertThat(classed.endsOn())
                    .as("seed %s: %s of %s", seed, kinds, decided)
                    .isEqualTo(decided.plusMonths(maximum(decided, heaviest)));
            assertThat(classed.endsOn()).isAfter(classed.repairableFrom());
        }
    }

    private static List<String> someOf(Random random) {
        List<String> kinds = new ArrayList<>(KINDS);
        Collections.shuffle(kinds, random);
        return kinds.subList(0, random.nextInt(1, KINDS.size()));
    }

    private static int minimum(LocalDate decided, int heaviest) {
        if (decided.isBefore(ORDER_58)) {
            return heaviest >= HEAVY_FROM ? 6 : 3;
        }
        if (decided.isBefore(ORDER_36)) {
            return 3;
        }
        return heaviest >= HEAVY_FROM ? 12 : heaviest >= GENERAL_FROM ? 3 : 0;
    }

    private static int maximum(LocalDate decided, int heaviest) {
        if (decided.isBefore(ORDER_58)) {
            return heaviest >= HEAVY_FROM ? 36 : 12;
        }
        if (decided.isBefore(ORDER_36)) {
            return 36;
        }
        return heaviest >= HEAVY_FROM ? 36 : heaviest >= GENERAL_FROM ? 12 : 3;
    }

    @Test
    void askForAYearInTheFieldsOfOrder58() {
        LocalDate decided = LocalDate.of(2026, 3, 31);
        for (String field : List.of("食品违法行为", "药品违法行为", "特种设备违法行为", "违反安全生产规定", "违反消防规定")) {
            assertThat(book.of(penalty(decided, Map.of("violation-type", field)), ANY_UNIT)
                            .repairableFrom())
                    .isEqualTo("2027-03-31");
        }
        assertThat(book.of(penalty(decided, Map.of("violation-type", "广告违法行为")), ANY_UNIT)
                        .repairableFrom())
                .isEqualTo("2026-06-30");
    }

    @Test
    void letTheAuthoritysWordOnGravityCountBeforeTheKinds() {
        LocalDate decided = LocalDate.of(2026, 5, 6);
        assertThat(category(decided, Map.of("kinds", "罚款", "severity", "serious")))
                .isEqualTo(Category.SERIOUS);
        assertThat(category(decided, Map.of("kinds", "罚款", "severity", "minor")))
                .isEqualTo(Category.MINOR);
        assertThat(category(decided, Map.of("kinds", "罚款", "procedure", "simple")))
                .isEqualTo(Category.MINOR);
        assertThat(category(decided, Map.of())).isEqualTo(Category.GENERAL);
    }

    private Category category(LocalDate decided, Map<String, Object> values) {
        return book.of(penalty(decided, values), ANY_UNIT).of().category();
    }

    @Test
    void neverRepairWhatTheMarketRegulatorsOwnRuleExcludes() {
        Matter revoked = penalty(LocalDate.of(2026, 5, 6), Map.of("kinds", "罚款;吊销许可证件"));
        assertThat(book.of(revoked, "market-regulation").never())
                .extracting(Never::article)
                .isEqualTo("samr-45:14");
        assertThat(book.of(revoked, ANY_UNIT).never()).isNull();
        Matter before = penalty(LocalDate.of(2021, 8, 31), Map.of("kinds", "吊销许可证件"));
        assertThat(book.of(before, "market-regulation").never()).isNull();
        assertThat(book.of(new Matter("serious-dishonesty", LocalDate.of(2024, 1, 2), Map.of()), "tax")
                        .never())
                .isNotNull();
    }

    @Test
    void leaveOtherItemsToTheirDepartmentAndTheirRetention() {
        Matter arrears = new Matter("tax-arrears", LocalDate.of(2026, 5, 6), Map.of());
        Classed classed = book.of(arrears, "tax");
        assertThat(classed.of().category()).isEqualTo(Category.SECTOR);
        assertThat(classed.repairableFrom()).isEqualTo("2026-05-06");
        assertThat(classed.endsOn()).isNull();
    }

    @Test
    void seeThatADutyIsPerformedAndThatAListHolds() {
        LocalDate today = LocalDate.of(2026, 5, 6);
        Matter cleared = new Matter("tax-arrears", today, Map.of("cleared-on", today));
        assertThat(book.performed()).anyMatch(one -> one.says(cleared, today));
        assertThat(book.performed()).noneMatch(one -> one.says(cleared, today.minusDays(1)));
        Matter performed = new Matter("unperformed-judgment", today, Map.of("performance", "performed"));
        assertThat(book.performed()).anyMatch(one -> one.says(performed, today));
        var list = book.lists().getFirst();
        assertThat(list.holds(Map.of(), today)).isTrue();
        assertThat(list.holds(Map.of(list.until(), today.plusDays(1)), today)).isTrue();
        assertThat(list.holds(Map.of(list.until(), today), today)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'minimum: 12, maximum: 3'|maximum of at least that",
                "'minimum: -1, maximum: 3'|minimum of 0 or more",
            })
    void refuseAClassThatCannotWork(String numbers, String reason) {
        assertThatThrownBy(() -> DataFiles.parse(
                        "rules.yaml", "{category: minor, %s, verified: no}".formatted(numbers), RepairClass.class))
                .hasMessageContaining(reason);
    }

    @Test
    void refuseARuleThatLeavesRecordsOut() {
        String rule = """
                rule: test
                name: {zh: 测试, en: Test}
                from: 2030-01-01
                article: ndrc-36
                classes: [{category: minor, minimum: 0, maximum: 3, verified: no}]
                falls: [{category: minor, item: administrative-penalty}]
                """;
        assertThatThrownBy(() -> DataFiles.parse("rules.yaml", rule, Rule.class))
                .hasMessageContaining("must fit every record");
        assertThatThrownBy(() -> DataFiles.parse(
                        "rules.yaml",
                        rule.replace(", item: administrative-penalty", "")
                                .replace("[{category: minor}]", "[{category: serious}]"),
                        Rule.class))
                .hasMessageContaining("has no class serious");
    }

    private static Matter penalty(LocalDate decided, Map<String, Object> values) {
        return new Matter(PENALTY, decided, values);
    }

    @Test
    void haveEachClassOnce() {
        for (Rule rule : book.rules()) {
            Set<Category> named = Set.copyOf(
                    rule.classes().stream().map(RepairClass::category).toList());
            assertThat(named).as(rule.rule()).hasSameSizeAs(rule.classes());
        }
    }
}
