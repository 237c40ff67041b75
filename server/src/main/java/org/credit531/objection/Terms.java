package org.credit531.objection;

import java.time.LocalDate;
import org.credit531.calendar.Dated;

/**
 * What is kept and what may be sent, from a day on.
 *
 * @param from the first day on which it holds
 * @param article the article that wants objections filed
 * @param evidenceMonths months that files are kept, from the month of their arrival
 * @param keepMonths months that a case is kept after its end
 * @param files how many files go with one objection
 * @param fileBytes how large each may be
 */
record Terms(LocalDate from, String article, int evidenceMonths, int keepMonths, int files, int fileBytes)
        implements Dated {

    Terms {
        if (evidenceMonths < 1 || keepMonths < 1 || files < 0 || fileBytes < 1) {
            throw new IllegalArgumentException("terms from " + from + ": months and bytes are positive");
        }
    }
}
