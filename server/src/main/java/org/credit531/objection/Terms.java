package org.credit531.objection;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;

/**
 * How long what may take, from a day on.
 *
 * @param from the first day on which it holds
 * @param article the article of the days that it gives
 * @param acceptDays working days in which the unit accepts an objection or returns it
 * @param answerDays working days from acceptance in which it answers, and a review is settled
 * @param mostDays working days from acceptance in all, where an extension was allowed
 * @param reviewWithinDays working days from the answer in which a review can be asked for
 * @param evidenceMonths months that files are kept, from the month of their arrival
 * @param keepMonths months that a case is kept after its end
 * @param files how many files go with one objection
 * @param fileBytes how large each may be
 * @param unverified which of these no article that could be read gives
 */
record Terms(
        LocalDate from,
        String article,
        int acceptDays,
        int answerDays,
        int mostDays,
        int reviewWithinDays,
        int evidenceMonths,
        int keepMonths,
        int files,
        int fileBytes,
        List<String> unverified)
        implements Dated {

    Terms {
        unverified = List.copyOf(unverified);
        if (acceptDays < 1 || answerDays < 1 || mostDays < answerDays || evidenceMonths < 1 || keepMonths < 1) {
            throw new IllegalArgumentException("terms from " + from + ": days and months are positive, most-days the most");
        }
    }
}
