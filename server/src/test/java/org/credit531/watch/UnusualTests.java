package org.credit531.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.watch.LookUpFixture.MONDAY_NOON;
import static org.credit531.watch.LookUpFixture.refused;
import static org.credit531.watch.LookUpFixture.seen;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.credit531.law.LawFixture;
import org.junit.jupiter.api.Test;

/** The shipped rules find what they are for, with the look-ups that caused it, and nothing of a usual day. */
class UnusualTests {

    private final WatchSettings settings = new WatchSettings(LawFixture.laws());

    @Test
    void findsManySubjectsInAShortTime() {
        var copying = many(60, 10, "330102");
        var found = Unusual.find(rule("many-subjects"), copying);
        assertThat(found).singleElement().satisfies(unusual -> {
            assertThat(unusual.account()).isEqualTo("anna");
            assertThat(unusual.entries()).hasSize(60);
            assertThat(unusual.firstAt()).isEqualTo(MONDAY_NOON.toInstant());
        });
    }

    @Test
    void findsNothingWhereTheSameNumberTakesTheWholeDay() {
        assertThat(Unusual.find(rule("many-subjects"), many(60, 60, "330102"))).isEmpty();
    }

    @Test
    void countsSubjectsAndNotEntries() {
        var oneSubject = IntStream.range(0, 60)
                .mapToObj(number -> seen("anna", 1, MONDAY_NOON.plusSeconds(number), "330102"))
                .toList();
        assertThat(Unusual.find(rule("many-subjects"), oneSubject)).isEmpty();
        assertThat(Unusual.find(rule("same-subject-again"), oneSubject))
                .singleElement()
                .satisfies(unusual -> assertThat(unusual.subject()).isNotNull());
    }

    @Test
    void findsLookUpsAtNightAndAtWeekends() {
        var night = MONDAY_NOON.withHour(23);
        var saturday = MONDAY_NOON.plusDays(5);
        assertThat(Unusual.find(rule("outside-working-hours"), some(5, night))).hasSize(1);
        assertThat(Unusual.find(rule("outside-working-hours"), some(5, saturday)))
                .hasSize(1);
        assertThat(Unusual.find(rule("outside-working-hours"), some(4, night))).isEmpty();
        assertThat(Unusual.find(rule("outside-working-hours"), some(30, MONDAY_NOON)))
                .isEmpty();
    }

    @Test
    void findsLookUpsOutsideTheOwnRegionUnlessItIsNotKnown() {
        assertThat(Unusual.find(rule("outside-own-region"), many(25, 60, "330302")))
                .hasSize(1);
        assertThat(Unusual.find(rule("outside-own-region"), many(25, 60, "330102")))
                .isEmpty();
        assertThat(Unusual.find(rule("outside-own-region"), many(25, 60, ""))).isEmpty();
        var ofTheProvince = IntStream.range(0, 25)
                .mapToObj(number ->
                        seen("otto", "330000-transport", number, MONDAY_NOON.plusMinutes(number), "330302", false))
                .toList();
        assertThat(Unusual.find(rule("outside-own-region"), ofTheProvince)).isEmpty();
    }

    @Test
    void findsWhoGoesOnTryingAfterTheCap() {
        var tries = IntStream.range(0, 10)
                .mapToObj(number -> refused("anna", number, MONDAY_NOON.plusMinutes(number)))
                .toList();
        assertThat(Unusual.find(rule("cap-reached"), tries)).hasSize(1);
        assertThat(Unusual.find(rule("many-subjects"), tries)).isEmpty();
    }

    @Test
    void tellsTwoHappeningsApart() {
        var both = new ArrayList<>(many(40, 10, "330102"));
        both.addAll(IntStream.range(0, 40)
                .mapToObj(
                        number -> seen("anna", number, MONDAY_NOON.plusHours(3).plusSeconds(number), "330102"))
                .toList());
        assertThat(Unusual.find(rule("many-subjects"), both)).hasSize(2);
    }

    /** In whatever order the look-ups come, and whoever else looks: the same answer. */
    @Test
    void findsTheSameInAnyOrder() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var mixed = new ArrayList<>(many(50, 10, "330302"));
        for (int other = 0; other < 500; other++) {
            mixed.add(seen(
                    "clerk" + random.nextInt(40),
                    random.nextInt(300),
                    MONDAY_NOON.plusSeconds(random.nextInt(20_000)),
                    "330102"));
        }
        var expected = Unusual.find(rule("many-subjects"), mixed);
        Collections.shuffle(mixed, random);
        assertThat(Unusual.find(rule("many-subjects"), mixed))
                .as("seed " + seed)
                .containsExactlyInAnyOrderElementsOf(expected)
                .isNotEmpty();
    }

    private static List<Seen> many(int subjects, int minutes, String region) {
        return IntStream.range(0, subjects)
                .mapToObj(number ->
                        seen("anna", number, MONDAY_NOON.plusSeconds(number * minutes * 60L / subjects), region))
                .toList();
    }

    private static List<Seen> some(int entries, ZonedDateTime from) {
        return IntStream.range(0, entries)
                .mapToObj(number -> seen("anna", number, from.plusMinutes(number), "330102"))
                .toList();
    }

    private Rule rule(String name) {
        return settings.rule(name, LocalDate.of(2026, 1, 1));
    }
}
