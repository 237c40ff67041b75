package org.credit531.objection;

import java.time.LocalDate;
import java.util.List;
import org.credit531.calendar.Dated;
import org.credit531.calendar.UnknownYear;
import org.credit531.calendar.WorkingDays;
import org.credit531.language.DataFiles;
import org.credit531.law.Laws;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The terms in force ({@code objection/terms.yaml}) counted in working days. */
@Component
class DueDays {

    private static final Logger LOG = LoggerFactory.getLogger(DueDays.class);

    private final List<Terms> terms =
            DataFiles.read("objection/terms.yaml", Listed.class).getFirst().terms();
    private final WorkingDays workingDays;

    DueDays(WorkingDays workingDays, Laws laws) {
        this.workingDays = workingDays;
        terms.forEach(dated -> laws.asShipped().require(dated.article()));
    }

    /** The terms of a day. */
    Terms on(LocalDate day) {
        return Dated.on(day, terms);
    }

    /** The last day on which an objection that came in on a day is accepted in time. */
    @Nullable LocalDate toAccept(LocalDate submitted) {
        return after(submitted, on(submitted).acceptDays());
    }

    /** The last day on which what was accepted, or is to be reviewed, since a day is answered in time. */
    @Nullable LocalDate toAnswer(LocalDate accepted) {
        return after(accepted, on(accepted).answerDays());
    }

    /** The same where an extension was allowed. */
    @Nullable LocalDate extended(LocalDate accepted) {
        return after(accepted, on(accepted).mostDays());
    }

    /** The last day on which a review of what was answered on a day can be asked for. */
    @Nullable LocalDate toAskForReview(LocalDate answered) {
        return after(answered, on(answered).reviewWithinDays());
    }

    /** Working days from one day to another. */
    @Nullable Integer between(LocalDate start, LocalDate end) {
        try {
            return workingDays.between(start, end);
        } catch (UnknownYear unknown) {
            return null;
        }
    }

    /** Nobody is turned away because next year's holidays are not known yet: the day is set as soon as they are. */
    private @Nullable LocalDate after(LocalDate start, int days) {
        try {
            return workingDays.after(start, days);
        } catch (UnknownYear unknown) {
            LOG.warn("the end of {} working days after {} cannot be told yet: {}", days, start, unknown.getMessage());
            return null;
        }
    }

    /** The file of terms. */
    record Listed(List<Terms> terms) {}
}
