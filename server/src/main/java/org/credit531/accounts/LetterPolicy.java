package org.credit531.accounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.credit531.language.DataFiles;

/**
 * What holds for letters with a code for signing in, as {@code accounts/letters.yaml} says it.
 *
 * @param periods what holds from which day
 */
record LetterPolicy(List<Period> periods) {

    LetterPolicy {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("there must be a period");
        }
    }

    static LetterPolicy read() {
        return DataFiles.read("accounts/letters.yaml", LetterPolicy.class).getFirst();
    }

    /** What holds on a day; before the first period, what the first says. */
    Period on(LocalDate day) {
        return periods.reversed().stream()
                .filter(period -> !period.from().isAfter(day))
                .findFirst()
                .orElse(periods.getFirst());
    }

    /**
     * What holds from a day until the next period.
     *
     * @param from the first day
     * @param validHours for how many hours a code is good after it was printed
     * @param printedDaily how many letters an organisation gets within 24 hours
     * @param waitingDays for how many days a wish for a letter waits
     * @param askedHourly how often in an hour one network may ask for letters
     * @param triedHourly how often in an hour one network may try codes
     */
    record Period(LocalDate from, int validHours, int printedDaily, int waitingDays, int askedHourly, int triedHourly) {

        Period {
            if (validHours < 1 || printedDaily < 1 || waitingDays < 1 || askedHourly < 1 || triedHourly < 1) {
                throw new IllegalArgumentException("every number must be at least 1");
            }
        }

        Duration validity() {
            return Duration.ofHours(validHours);
        }
    }
}
