package org.credit531.publicity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.credit531.calendar.UnknownYear;
import org.credit531.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many working days a decision took to become public, and whether that was too many. */
@Component
class Punctuality {

    private final WorkingDays days;
    private final PublicityTerms terms;

    Punctuality(WorkingDays days, PublicityTerms terms) {
        this.days = days;
        this.terms = terms;
    }

    /** The working days from a decision to its receipt; none where the holidays of a year between are not known. */
    OptionalInt taken(LocalDate decided, LocalDate received) {
        try {
            return OptionalInt.of(days.between(decided, received));
        } catch (UnknownYear unknown) {
            return OptionalInt.empty();
        }
    }

    /** The last day on which a decision has to be public; none where the holidays of a year between are not known. */
    Optional<LocalDate> lastDay(LocalDate decided) {
        try {
            return Optional.of(days.after(decided, terms.on(decided).workingDays()));
        } catch (UnknownYear unknown) {
            return Optional.empty();
        }
    }

    /** Whether it came too late; never said of a year whose holidays are not known. */
    boolean isLate(LocalDate decided, LocalDate received) {
        OptionalInt taken = taken(decided, received);
        return taken.isPresent() && taken.getAsInt() > terms.on(decided).workingDays();
    }

    /** Whether the platform was told too late that a decision was taken back; never said where the day of the act is not known. */
    boolean isWithdrawnLate(String item, @Nullable LocalDate acted, LocalDate told) {
        if (acted == null) {
            return false;
        }
        OptionalInt taken = taken(acted, told);
        return terms.ofWithdrawal(item, acted)
                .filter(term -> taken.isPresent() && taken.getAsInt() > term.workingDays())
                .isPresent();
    }
}
