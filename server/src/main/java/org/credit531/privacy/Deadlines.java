package org.credit531.privacy;

import java.time.Duration;
import java.time.LocalDate;
import org.credit531.calendar.Dated;

/**
 * How soon what is due, from a day on.
 *
 * @param article the article behind it
 * @param assessHours hours from the finding of a breach until it is assessed
 * @param containHours until it is contained
 * @param authorityHours until the authority has its notice
 * @param subjectsHours until the persons have theirs
 * @param reviewMonths months after which an assessment is looked at again
 * @param keepYears years for which it is kept at least
 */
record Deadlines(
        LocalDate from,
        String article,
        int assessHours,
        int containHours,
        int authorityHours,
        int subjectsHours,
        int reviewMonths,
        int keepYears)
        implements Dated {

    Duration authority() {
        return Duration.ofHours(authorityHours);
    }

    Duration subjects() {
        return Duration.ofHours(subjectsHours);
    }

    Duration assess() {
        return Duration.ofHours(assessHours);
    }

    Duration contain() {
        return Duration.ofHours(containHours);
    }
}
