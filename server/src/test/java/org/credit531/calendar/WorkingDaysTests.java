package org.credit531.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms in working days, compared with a slow second reading of the same notices, and across the long holidays. */
class WorkingDaysTests {

    private static final Path FOLDER = Path.of("src/main/resources/calendar");
    private static final Pattern LINE =
            Pattern.compile("from: ([0-9-]{10}), until: ([0-9-]{10})(?:, worked: \\[([^]]*)])?");
    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final int KNOWN = 11 * 365;

    private final WorkingDays days = new WorkingDays();

    @Test
    void agreesWithASlowSecondImplementation() throws IOException {
        var plain = Plain.read();
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            var start = FIRST.plusDays(random.nextInt(KNOWN - 150));
            int term = random.nextInt(61);
            var end = days.after(start, term);
            assertThat(end).as("seed %s: %s and %s days", seed, start, term).isEqualTo(plain.after(start, term));
            assertThat(days.between(start, end)).as("seed %s: %s", seed, start).isEqualTo(term);
            assertThat(days.between(end, start)).isEqualTo(-term);
            assertThat(term == 0 || days.isWorkingDay(end)).isTrue();
        }
    }

    @Test
    void knowsEachDayAsTheSecondImplementationDoes() throws IOException {
        var plain = Plain.read();
        FIRST.datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(day -> assertThat(days.isWorkingDay(day)).as("%s", day).isEqualTo(plain.works(day)));
    }

    /** Starts, terms and ends counted by hand with the notices beside. */
    @ParameterizedTest
    @CsvSource({
        // National Day 2026: off 1 to 7 October, Saturday 10 October worked
        "2026-09-30, 1, 2026-10-08",
        "2026-09-28, 5, 2026-10-10",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-29, 20, 2026-11-02",
        // Spring Festival 2026: off 15 to 23 February, Saturdays 14 and 28 February worked
        "2026-02-12, 2, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 6, 2026-02-28",
        // National Day and Mid-Autumn 2020, eight days
        "2020-09-26, 5, 2020-10-09",
        // The prolonged Spring Festival of 2020: 1 February was to be worked and was not
        "2020-01-23, 1, 2020-02-03",
        // New Year 2019: Saturday 29 December 2018 worked
        "2018-12-28, 2, 2019-01-02",
        // A start on a day off
        "2026-10-03, 1, 2026-10-08",
        "2026-10-03, 0, 2026-10-03",
    })
    void countsAcrossHolidays(LocalDate start, int term, LocalDate end) {
        assertThat(days.after(start, term)).isEqualTo(end);
    }

    @Test
    void refusesAYearThatItDoesNotKnow() {
        assertThatThrownBy(() -> days.after(LocalDate.of(2027, 12, 30), 5))
                .isInstanceOfSatisfying(
                        UnknownYear.class, unknown -> assertThat(unknown.year()).isEqualTo(2028))
                .hasMessageContaining("calendar/2028.yaml")
                .hasMessageContaining("General Office of the State Council");
        assertThatThrownBy(() -> days.isWorkingDay(LocalDate.of(2016, 12, 31))).isInstanceOf(UnknownYear.class);
    }

    @Test
    void refusesTermsThatNoLawHas() {
        assertThatThrownBy(() -> days.after(FIRST, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> days.after(FIRST, 2_001)).hasMessageContaining("2001");
    }

    @Test
    void warnsTheOperatorWhenTheDataEndOrWereNeverAnnounced() {
        var warning = new WarningOfCalendar(days);
        assertThat(warning.warning(LocalDate.of(2026, 6, 1))).isEmpty();
        assertThat(warning.warning(LocalDate.of(2026, 11, 1))).get().asString().contains("2027 are provisional");
        assertThat(warning.warning(LocalDate.of(2027, 10, 3))).get().asString().contains("calendar/2028.yaml");
    }

    /** Reads the files by a pattern instead of as YAML, and walks day by day. */
    private record Plain(Set<LocalDate> off, Set<LocalDate> worked) {

        static Plain read() throws IOException {
            var plain = new Plain(new HashSet<>(), new HashSet<>());
            try (var files = Files.list(FOLDER)) {
                for (var file : files.toList()) {
                    Files.readAllLines(file).forEach(plain::take);
                }
            }
            assertThat(plain.off).hasSizeGreaterThan(11 * 11);
            return plain;
        }

        private void take(String line) {
            Matcher found = LINE.matcher(line);
            if (!found.find()) {
                return;
            }
            var last = LocalDate.parse(found.group(2));
            for (var day = LocalDate.parse(found.group(1)); !day.isAfter(last); day = day.plusDays(1)) {
                off.add(day);
            }
            if (found.group(3) != null) {
                Set.of(found.group(3).split(", ")).forEach(day -> worked.add(LocalDate.parse(day)));
            }
        }

        boolean works(LocalDate day) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend ? worked.contains(day) : !off.contains(day);
        }

        LocalDate after(LocalDate start, int term) {
            var day = start;
            int counted = 0;
            while (counted < term) {
                day = day.plusDays(1);
                if (works(day)) {
                    counted++;
                }
            }
            return day;
        }
    }
}
