package org.credit531.publicity;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** Within how many working days decisions have to be public: {@code publicity/terms.yaml}. */
@Component
class PublicityTerms {

    private final List<Term> terms =
            DataFiles.read("publicity/terms.yaml", Listed.class).getFirst().terms();

    PublicityTerms(Laws laws) {
        terms.forEach(term -> laws.asShipped().require(term.article()));
    }

    /** The term of a decision of a day; one from before the first falls under that. */
    Term on(LocalDate decided) {
        LocalDate first = terms.getFirst().from();
        return Dated.on(decided.isBefore(first) ? first : decided, terms);
    }

    /** The file of terms. */
    record Listed(List<Term> terms) {}

    /**
     * A term, for decisions from a day on.
     *
     * @param from the first day of decisions under it
     * @param article the article that sets it
     * @param workingDays how many working days after the decision it has to be public
     */
    record Term(LocalDate from, String article, int workingDays) implements Dated {

        Term {
            if (workingDays < 1) {
                throw new IllegalArgumentException("term from " + from + ": working days are positive");
            }
        }
    }
}
