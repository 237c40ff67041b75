package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Regions as of a date. */
class RegionsTests {

    @Test
    void resolvesNameAndParentsAsOfADate() {
        Region region = Regions.at("330106", LocalDate.of(2020, 1, 1)).orElseThrow();
        assertThat(region.name()).isEqualTo("西湖区");
        assertThat(region.fullName()).isEqualTo("浙江省杭州市西湖区");
        assertThat(region.level()).isEqualTo(Region.Level.COUNTY);
        assertThat(region.parents())
                .extracting(Region::level)
                .containsExactly(Region.Level.PROVINCE, Region.Level.PREFECTURE);
    }

    @Test
    void listsDivisionsInForceBelowAProvince() {
        List<Region> before = Regions.below("3301", LocalDate.of(2021, 3, 31));
        List<Region> after = Regions.below("3301", LocalDate.of(2021, 4, 30));
        assertThat(before).extracting(Region::code).contains("330100", "330103").doesNotContain("330101", "330114");
        assertThat(after).extracting(Region::code).contains("330100", "330114").doesNotContain("330103");
        assertThat(after).extracting(Region::code).isSorted();
        assertThat(after.getLast().fullName()).isEqualTo("浙江省杭州市建德市");
    }

    @Test
    void namesDivisionsOfZhejiangInEnglish() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        assertThat(english("330000", day)).isEqualTo("Zhejiang");
        assertThat(english("330106", day)).isEqualTo("Xihu District, Hangzhou, Zhejiang");
        assertThat(english("330101", day)).as("a placeholder").isEqualTo("Hangzhou, Zhejiang");
        assertThat(english("330382", day)).as("not leqing").isEqualTo("Yueqing, Wenzhou, Zhejiang");
        assertThat(english("331127", day)).isEqualTo("Jingning She Autonomous County, Lishui, Zhejiang");
        assertThat(english("330122", day)).isEqualTo("Tonglu County, Hangzhou, Zhejiang");
        assertThat(Regions.lastKnown("330185", day).orElseThrow().fullName(Locale.ENGLISH))
                .as("abolished")
                .isEqualTo("Lin'an, Hangzhou, Zhejiang");
        assertThat(Regions.at("330106", day).orElseThrow().fullName(Locale.CHINESE))
                .isEqualTo("浙江省杭州市西湖区");
    }

    @Test
    void mixesNoLanguagesWhereADivisionHasNoEnglishName() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        assertThat(english("360102", day)).isEqualTo("江西省南昌市东湖区");
        assertThat(english("360103", day)).as("西湖区 of another province").startsWith("江西省");
        assertThat(english("360000", day)).isEqualTo("Jiangxi");
    }

    /** Whatever code of the province a record was ever stated with. */
    @Test
    void namesEveryDivisionThatZhejiangEverHad() {
        List<Region> unnamed = IntStream.range(330_000, 340_000)
                .mapToObj(String::valueOf)
                .flatMap(code -> Regions.history(code).stream())
                .filter(region -> !region.fullName(Locale.ENGLISH).matches("[A-Za-z', ]+"))
                .toList();
        assertThat(unnamed).isEmpty();
        assertThat(Regions.below("33", LocalDate.of(2026, 11, 27)))
                .hasSize(102)
                .extracting(region -> region.fullName(Locale.ENGLISH))
                .doesNotHaveDuplicates();
    }

    private static String english(String code, LocalDate day) {
        return Regions.at(code, day).orElseThrow().fullName(Locale.ENGLISH);
    }

    @Test
    void knowsAnAbolishedCodeUntilItsEnd() {
        assertThat(name("330185", LocalDate.of(2017, 1, 1))).contains("临安市");
        assertThat(name("330185", LocalDate.of(2018, 1, 1))).isEmpty();
        assertThat(name("330112", LocalDate.of(2017, 1, 1))).isEmpty();
        assertThat(name("330112", LocalDate.of(2018, 1, 1))).contains("临安区");
        assertThat(name("330185", LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void knowsTheDistrictsOfHangzhouBeforeAndAfterApril2021() {
        assertThat(name("330103", LocalDate.of(2021, 3, 31))).contains("下城区");
        assertThat(name("330103", LocalDate.of(2021, 4, 30))).isEmpty();
        assertThat(name("330114", LocalDate.of(2021, 3, 31))).isEmpty();
        assertThat(name("330114", LocalDate.of(2021, 4, 30))).contains("钱塘区");
    }

    @Test
    void knowsARenamedCodeByBothNames() {
        assertThat(name("130430", LocalDate.of(1994, 6, 1))).contains("丘县");
        assertThat(name("130430", LocalDate.of(2020, 6, 1))).contains("邱县");
        assertThat(Regions.history("130430")).extracting(Region::name).containsExactly("丘县", "邱县");
    }

    @Test
    void showsTheLastKnownNameOfAnAbolishedCode() {
        Region region = Regions.lastKnown("330185", LocalDate.of(2026, 1, 1)).orElseThrow();
        assertThat(region.fullName()).isEqualTo("浙江省杭州市临安市");
        assertThat(Regions.lastKnown("330113", LocalDate.of(2000, 1, 1))
                        .orElseThrow()
                        .name())
                .isEqualTo("临平区");
        assertThat(Regions.lastKnown("999999", LocalDate.of(2026, 1, 1))).isEmpty();
    }

    @Test
    void knowsPlaceholdersAndTheWholeCountry() {
        LocalDate date = LocalDate.of(2020, 1, 1);
        for (String code :
                new String[] {"330101", "330201", "330301", "330401", "330501", "330701", "330901", "331001"}) {
            Region region = Regions.at(code, date).orElseThrow();
            assertThat(region.kind()).isEqualTo(Region.Kind.PLACEHOLDER);
            assertThat(region.name()).isEqualTo("市辖区");
        }
        assertThat(Regions.at("100000", date).orElseThrow().level()).isEqualTo(Region.Level.COUNTRY);
        assertThat(Regions.at("100000", date).orElseThrow().parents()).isEmpty();
    }

    @Test
    void leavesPlaceholdersOutOfAFullName() {
        assertThat(Regions.at("110101", LocalDate.of(2020, 1, 1)).orElseThrow().fullName())
                .isEqualTo("北京市东城区");
    }

    @Test
    void listsAsManyCodesInBitsAsInTheTable() {
        long listed = 0;
        for (int code = 0; code < 1_000_000; code++) {
            listed += Regions.isListed(code) ? 1 : 0;
            if (Regions.isListed(code) != Regions.isListed(String.valueOf(code))) {
                throw new AssertionError("bits and table differ at " + code);
            }
        }
        assertThat(listed).isGreaterThan(7_000);
    }

    /** Three codes stand twice in the same published list; the README names them. */
    @Test
    void hasNoOtherCodeWithTwoNamesFromOneDayThanTheListsHave() {
        var twice = Table.read("regions.csv", 5, row -> row[0]).stream()
                .filter(code -> Regions.history(code).stream()
                                .map(Region::from)
                                .distinct()
                                .count()
                        < Regions.history(code).size())
                .distinct();
        assertThat(twice).containsExactly("370902", "379017", "379018");
    }

    private static Optional<String> name(String code, LocalDate date) {
        return Regions.at(code, date).map(Region::name);
    }
}
