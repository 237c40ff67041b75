package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.credit531.trial.report.Slice;
import org.junit.jupiter.api.Test;

class SliceNamesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private final SliceNames names = new SliceNames();

    @Test
    void putsBandsInOrderAndWhatIsNotKnownLast() {
        var by = names.by(SliceRules.AGE, DAY, Locale.ENGLISH);
        assertThat(Stream.of(slice("1-3"), slice("over-10"), slice("under-1"), new Slice(Slice.Kind.UNKNOWN, List.of()))
                        .sorted(Comparator.comparingInt(by::place))
                        .map(by::of))
                .containsExactly("Under 1 year", "1 to 3 years", "10 years and more", "Not known");
    }

    @Test
    void leavesWhatHasNoOrderAsItComes() {
        var by = names.by(SliceRules.OWNERSHIP, DAY, Locale.ENGLISH);
        assertThat(Stream.of(slice("private"), slice("collective"), slice("state"))
                        .sorted(Comparator.comparingInt(by::place))
                        .map(by::of))
                .containsExactly("Private", "Collective and co-operative", "State-owned");
    }

    @Test
    void namesSectionsOfIndustryInTheLanguageOfTheReader() {
        assertThat(names.of(SliceRules.SECTION, slice("F"), DAY, Locale.ENGLISH))
                .isEqualTo("F wholesale and retail");
        assertThat(names.of(SliceRules.SECTION, slice("F"), DAY, Locale.CHINA)).isEqualTo("F 批发和零售业");
    }

    private static Slice slice(String code) {
        return new Slice(Slice.Kind.CODE, List.of(code));
    }
}
