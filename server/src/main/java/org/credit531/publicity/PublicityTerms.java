package org.credit531.publicity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.credit531.calendar.Dated;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.springframework.stereotype.Component;

/** Within how many working days decisions have to be public, and withdrawals to be told: {@code publicity/terms.yaml}. */
@Component
class PublicityTerms {

    private final Listed listed =
            DataFiles.read("publicity/terms.yaml", Listed.class).getFirst();

    PublicityTerms(Laws laws) {
        listed.terms().forEach(term -> laws.asShipped().require(term.article()));
        listed.withdrawals().forEach(term -> laws.asShipped().require(term.article()));
    }

    /** The term of a decision of a day; one from before the first falls under that. */
    Term on(LocalDate decided) {
        LocalDate first = listed.terms().getFirst().from();
        return Dated.on(decided.isBefore(first) ? first : decided, listed.terms());
    }

    /** The term within which it has to be told that a decision of an item was taken back on a day, where there is one. */
    Optional<WithdrawalTerm> ofWithdrawal(String item, LocalDate acted) {
        return listed.withdrawals().stream()
                .filter(term -> !term.from().isAfter(acted) && term.items().contains(item))
                .max(Comparator.comparing(WithdrawalTerm::from));
    }

    /** The file of terms. */
    record Listed(List<Term> terms, List<WithdrawalTerm> withdrawals) {}

    /**
     * A term, for acts that take decisions back from a day on.
     *
     * @param from the first day of acts under it
     * @param article the article that sets it
     * @param workingDays how many working days after the act the platform has to be told
     * @param items the catalogue items whose decisions it is about
     */
    record WithdrawalTerm(LocalDate from, String article, int workingDays, Set<String> items) {

        WithdrawalTerm {
            if (workingDays < 1) {
                throw new IllegalArgumentException("withdrawals from " + from + ": working days are positive");
            }
            items = Set.copyOf(items);
        }
    }

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
