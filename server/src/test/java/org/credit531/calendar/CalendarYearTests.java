package org.credit531.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of holidays: complete, consistent in themselves, and each festival on its day by a second source. */
class CalendarYearTests {

    private static final double LUNAR_MONTH = 29.530588;

    static Stream<CalendarYear> years() {
        return DataFiles.read("calendar/*.yaml", CalendarYear.class).stream();
    }

    @Test
    void coverElevenYearsOfWhichOneIsProvisional() {
        assertThat(years().map(CalendarYear::year))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2017, 2027).boxed().toList());
        assertThat(years().filter(CalendarYear::isProvisional).map(CalendarYear::year))
                .containsExactly(2027);
    }

    /** Days off and weekend days worked, as the notices add them up ("共7天"); a change of a year changes these numbers too. */
    @ParameterizedTest
    @CsvSource({
        "2017, 2+7+3+1+3+8, 5",
        "2018, 1+7+3+3+1+1+7, 6",
        "2019, 3+7+1+4+1+1+7, 7",
        "2020, 1+10+3+5+3+8, 6",
        "2021, 3+7+3+5+3+3+7, 7",
        "2022, 3+7+3+5+3+3+7, 7",
        "2023, 3+7+1+5+3+8, 7",
        "2024, 1+8+3+5+1+3+7, 8",
        "2025, 1+8+3+5+3+8, 5",
        "2026, 3+9+3+5+3+3+7, 6",
    })
    void areAsLongAsTheirNoticesSay(int number, String lengths, int worked) {
        var year = year(number);
        assertThat(year.holidays().stream()
                        .map(holiday -> String.valueOf(holiday.days().count()))
                        .collect(Collectors.joining("+")))
                .isEqualTo(lengths);
        assertThat(year.holidays().stream()
                        .mapToInt(holiday -> holiday.worked().size())
                        .sum())
                .isEqualTo(worked);
    }

    /** Each weekday off beyond the days of the Regulation is paid for by a weekend day that is worked. */
    @ParameterizedTest
    @MethodSource("years")
    void giveTheDaysOfTheRegulation(CalendarYear year) {
        var statutory = year.year() < 2025 ? 11 : 13;
        var weekdaysOff = year.holidays().stream()
                .flatMap(Holiday::days)
                .filter(day -> !Holiday.isWeekend(day))
                .count();
        var worked = year.holidays().stream()
                .mapToInt(holiday -> holiday.worked().size())
                .sum();
        // In 2020 the Spring Festival was prolonged: 31 January was off, and 1 February no longer worked.
        assertThat(weekdaysOff - worked).isEqualTo(statutory + (year.year() == 2020 ? 2 : 0));
    }

    /** A table of the lunar and solar days made from other sources than the notices. */
    @ParameterizedTest
    @CsvSource({
        "2017, 2017-01-28, 2017-04-04, 2017-05-30, 2017-10-04",
        "2018, 2018-02-16, 2018-04-05, 2018-06-18, 2018-09-24",
        "2019, 2019-02-05, 2019-04-05, 2019-06-07, 2019-09-13",
        "2020, 2020-01-25, 2020-04-04, 2020-06-25, 2020-10-01",
        "2021, 2021-02-12, 2021-04-04, 2021-06-14, 2021-09-21",
        "2022, 2022-02-01, 2022-04-05, 2022-06-03, 2022-09-10",
        "2023, 2023-01-22, 2023-04-05, 2023-06-22, 2023-09-29",
        "2024, 2024-02-10, 2024-04-04, 2024-06-10, 2024-09-17",
        "2025, 2025-01-29, 2025-04-04, 2025-05-31, 2025-10-06",
        "2026, 2026-02-17, 2026-04-05, 2026-06-19, 2026-09-25",
        "2027, 2027-02-06, 2027-04-05, 2027-06-09, 2027-09-15",
    })
    void haveEachFestivalOnItsDay(
            int number, LocalDate spring, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {
        var days = Map.of(
                Festival.NEW_YEAR, LocalDate.of(number, 1, 1),
                Festival.SPRING_FESTIVAL, spring,
                Festival.QINGMING, qingming,
                Festival.LABOUR_DAY, LocalDate.of(number, 5, 1),
                Festival.DRAGON_BOAT, dragonBoat,
                Festival.MID_AUTUMN, midAutumn,
                Festival.NATIONAL_DAY, LocalDate.of(number, 10, 1));
        days.forEach((festival, day) -> assertThat(holiday(number, festival).covers(day))
                .as("%s on %s", festival, day)
                .isTrue());
        assertThat(holiday(number, Festival.SPRING_FESTIVAL).covers(spring.plusDays(2)))
                .isTrue();
        assertThat(holiday(number, Festival.NATIONAL_DAY).covers(LocalDate.of(number, 10, 3)))
                .isTrue();
        // The first and the fifteenth of lunar months are new and full moons, which come in steps of a lunar month.
        double moons = (midAutumn.toEpochDay() - spring.plusDays(14).toEpochDay()) / LUNAR_MONTH;
        assertThat(moons).isCloseTo(Math.rint(moons), Offset.offset(0.06));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worked: [2030-05-06]|2030-05-06 is worked, but no Saturday or Sunday",
                "worked: [2030-05-04]|2030-05-04 is both off and worked",
                "worked: [2030-08-03]|far from the holiday",
                "wroked: [2030-05-11]|no key 'wroked'",
            })
    void refuseWhatCannotBe(String broken, String reason) {
        var text = """
                year: 2030
                status: announced
                compared-with: nothing
                source: {notice: 甲, issued: 2029-11-01}
                holidays:
                  - {festivals: [labour-day], from: 2030-05-01, until: 2030-05-05, BROKEN}
                """.replace("BROKEN", broken);
        assertThatThrownBy(() -> DataFiles.parse("2030.yaml", text, CalendarYear.class))
                .hasMessageContaining("2030.yaml:6")
                .hasMessageContaining(reason);
    }

    @Test
    void refuseAYearWithoutAllItsFestivals() {
        var text = """
                year: 2030
                status: announced
                compared-with: nothing
                source: {notice: 甲, issued: 2029-11-01}
                holidays:
                  - {festivals: [labour-day], from: 2030-05-01, until: 2030-05-05}
                """;
        assertThatThrownBy(() -> DataFiles.parse("2030.yaml", text, CalendarYear.class))
                .hasMessageContaining("2030.yaml")
                .hasMessageContaining("QINGMING")
                .hasMessageContaining("is missing");
    }

    private static CalendarYear year(int number) {
        return years().filter(year -> year.year() == number).findFirst().orElseThrow();
    }

    private static Holiday holiday(int year, Festival festival) {
        return year(year).holidays().stream()
                .filter(holiday -> holiday.festivals().contains(festival))
                .findFirst()
                .orElseThrow();
    }
}
