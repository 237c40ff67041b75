package org.credit531.accounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.credit531.language.DataFiles;

/**
 * What is asked of passwords over time, as {@code accounts/password-policy.yaml} says it.
 *
 * @param periods what holds from which day
 */
record PasswordPolicy(List<Period> periods) {

    PasswordPolicy {
        periods = periods.stream().sorted(Comparator.comparing(Period::from)).toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("there must be a period");
        }
    }

    static PasswordPolicy read() {
        return DataFiles.read("accounts/password-policy.yaml", PasswordPolicy.class)
                .getFirst();
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
     * @param remembered how many former passwords are not taken again
     * @param longestAgeDays after how many days a new one is due
     */
    record Period(LocalDate from, int remembered, int longestAgeDays) {

        Period {
            if (remembered < 1 || longestAgeDays < 1) {
                throw new IllegalArgumentException("remembered and longest-age-days must be at least 1");
            }
        }

        Duration longestAge() {
            return Duration.ofDays(longestAgeDays);
        }
    }
}
