package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.language.Label;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** What the platform itself sets for repairs: {@code repair/terms.yaml}. */
@Component
class RepairTerms {

    private final List<Terms> terms =
            DataFiles.read("repair/terms.yaml", Listed.class).getFirst().terms();

    RepairTerms(Laws laws) {
        terms.forEach(dated -> laws.asShipped().require(dated.article()));
    }

    /** The terms of a day. */
    Terms on(LocalDate day) {
        return Dated.on(day, terms);
    }

    /** The file of terms. */
    record Listed(List<Terms> terms) {}

    /**
     * Terms, from a day on.
     *
     * @param from the first day on which they hold
     * @param article the article behind them
     * @param keepMonths months that a case is kept after its end
     * @param noticeDays days after a decision within which it is new
     * @param commitment what an applicant signs
     */
    record Terms(LocalDate from, String article, int keepMonths, int noticeDays, Label commitment) implements Dated {

        Terms {
            if (keepMonths < 1 || noticeDays < 1) {
                throw new IllegalArgumentException("terms from " + from + ": months and days are positive");
            }
        }
    }
}
