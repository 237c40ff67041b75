package org.credit531.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.credit531.access.Role;
import org.credit531.calendar.Dated;
import org.credit531.law.LawFixture;
import org.junit.jupiter.api.Test;

/** The figures are dated, samples are random and can be drawn again. */
class WatchSettingsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final WatchSettings settings = new WatchSettings(LawFixture.laws());

    @Test
    void givesTheHighestCapOfSeveralRoles() {
        var caps = settings.caps(TODAY);
        assertThat(caps.of(Set.of(Role.UNIT_CLERK))).isEqualTo(120);
        assertThat(caps.of(Set.of(Role.UNIT_CLERK, Role.CREDIT_CENTRE))).isEqualTo(300);
        assertThat(caps.of(Set.of(Role.AUDITOR))).as("not named").isEqualTo(60);
    }

    @Test
    void refusesACapForARoleThatIsNot() {
        assertThatThrownBy(() -> new WatchSettings.Cap(TODAY, "pipl:51", 60, Map.of("emperor", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesWhatHoldsOnTheDay() {
        var early = new WatchSettings.Sampling(LocalDate.of(2026, 1, 1), "pipl:54", 20, 3, 30, 14);
        var late = new WatchSettings.Sampling(LocalDate.of(2027, 1, 1), "pipl:54", 50, 3, 30, 14);
        assertThat(Dated.on(TODAY, List.of(late, early))).isEqualTo(early);
        assertThat(Dated.on(LocalDate.of(2027, 1, 1), List.of(early, late))).isEqualTo(late);
        assertThatThrownBy(() -> Dated.on(LocalDate.of(2025, 1, 1), List.of(early)))
                .hasMessageContaining("no parameter holds on 2025-01-01");
    }

    @Test
    void drawsASampleOfTheSizeThatIsSet() {
        var sampling = settings.sampling(TODAY);
        assertThat(sampling.size(2)).as("no more than there are").isEqualTo(2);
        assertThat(sampling.size(10)).as("at least").isEqualTo(3);
        assertThat(sampling.size(1_000)).as("the share").isEqualTo(20);
        assertThat(sampling.size(100_000)).as("at most").isEqualTo(30);
    }

    @Test
    void drawsTheSameSampleFromTheSameSeedAndAnotherFromAnother() {
        var numbers = LongStream.range(0, 1_000).boxed().toList();
        assertThat(Sample.draw(numbers, 20, 531))
                .isEqualTo(Sample.draw(numbers.reversed(), 20, 531))
                .hasSize(20)
                .isSorted()
                .isNotEqualTo(Sample.draw(numbers, 20, 532));
    }

    @Test
    void drawsEveryLookUpAboutEquallyOften() {
        var numbers = LongStream.range(0, 50).boxed().toList();
        var hits = new int[50];
        for (long seed = 0; seed < 5_000; seed++) {
            Sample.draw(numbers, 5, seed).forEach(number -> hits[number.intValue()]++);
        }
        for (var hit : hits) {
            assertThat(hit).as("of 500 expected").isBetween(400, 600);
        }
    }
}
