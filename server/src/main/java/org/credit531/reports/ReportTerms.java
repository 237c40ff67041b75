package org.credit531.reports;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** How long reports are kept, and how much one takes: {@code reports/terms.yaml}. */
@Component
class ReportTerms {

    private final List<Terms> terms =
            DataFiles.read("reports/terms.yaml", Listed.class).getFirst().terms();

    ReportTerms(Laws laws) {
        terms.forEach(dated -> laws.asShipped().require(dated.article()));
    }

    /** The terms of a day. */
    Terms on(LocalDate day) {
        return Dated.on(day, terms);
    }

    /** The file of terms. */
    record Listed(List<Terms> terms) {}

    /**
     * Terms.
     *
     * @param from the first day on which they hold
     * @param article the article that lets information be asked for
     * @param months how long a report is kept and can be had again; then what it says is deleted
     * @param gradeDays for how many days a statement of a grade is made out at most
     * @param periodMonths how far back a special report looks at most: what is older was deleted
     * @param participants how many a list of a tender has at most
     * @param records how many records of an item a report prints at most, the latest first
     * @param characters how long all that it prints of records is at most
     * @param publicAnHour how many reports are made for everybody within an hour at most
     */
    record Terms(
            LocalDate from,
            String article,
            int months,
            int gradeDays,
            int periodMonths,
            int participants,
            int records,
            int characters,
            int publicAnHour)
            implements Dated {

        Terms {
            if (months < 1
                    || gradeDays < 1
                    || periodMonths < 1
                    || participants < 1
                    || records < 1
                    || characters < 1
                    || publicAnHour < 1) {
                throw new IllegalArgumentException("reports/terms.yaml from " + from + ": every number is positive");
            }
        }
    }
}
