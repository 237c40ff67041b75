package org.credit531.watch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is unusual, as data: so many look-ups of one account that fit, within so many minutes.
 *
 * @param rule its stable name
 * @param from the first day on which it holds
 * @param until the first day on which it no longer does, {@code null} while it does
 * @param label what it is called
 * @param why why that is worth a question
 * @param group what is counted together
 * @param counts what is counted
 * @param atLeast from how many on it is unusual
 * @param withinMinutes within how many minutes
 * @param only which look-ups are counted, {@code null} for all that were not refused
 */
record Rule(
        String rule,
        LocalDate from,
        @Nullable LocalDate until,
        Label label,
        Label why,
        Group group,
        Counts counts,
        int atLeast,
        int withinMinutes,
        @Nullable Only only) {

    Rule {
        if (atLeast < 1 || withinMinutes < 1) {
            throw new IllegalArgumentException("rule " + rule + " needs at-least and within-minutes of 1 or more");
        }
    }

    /** What is counted together. */
    enum Group {
        /** All look-ups of an account. */
        ACCOUNT,
        /** Those of an account at one subject. */
        SUBJECT
    }

    /** What is counted. */
    enum Counts {
        /** Each look-up. */
        ENTRIES,
        /** Each subject once. */
        SUBJECTS
    }

    /**
     * Which look-ups are counted; each condition that is stated must hold.
     *
     * @param outsideHours those outside these hours and at weekends
     * @param outsideRegion those of subjects registered outside the region of the account's unit
     * @param refused those that were refused, instead of those that were not
     */
    record Only(@Nullable Hours outsideHours, boolean outsideRegion, boolean refused) {}

    /** Working hours from Monday to Friday, in whole hours. */
    record Hours(int begin, int end) {

        boolean contain(ZonedDateTime at) {
            return at.getDayOfWeek().getValue() <= 5 && at.getHour() >= begin && at.getHour() < end;
        }
    }

    Duration within() {
        return Duration.ofMinutes(withinMinutes);
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || day.isBefore(until));
    }

    /** Whether a look-up is counted. */
    boolean counts(Seen seen) {
        if (only == null) {
            return !seen.lookUp().refused();
        }
        return only.refused() == seen.lookUp().refused()
                && (only.outsideHours() == null || !only.outsideHours().contain(seen.at()))
                && (!only.outsideRegion() || seen.isOutsideRegion());
    }
}
