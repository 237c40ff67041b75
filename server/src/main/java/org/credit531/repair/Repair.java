package org.credit531.repair;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.credit531.subject.SubjectId;
import org.credit531.workflow.CaseFilter;
import org.jspecify.annotations.Nullable;

/**
 * An application for repair.
 *
 * @param id the case
 * @param number what people call it
 * @param about the subject, as its page names it
 * @param target the record
 * @param account the account that sent it
 * @param days what happened when
 * @param answer what the unit decided, {@code null} while it has not
 * @param review what became of the review, {@code null} where none was asked for
 */
record Repair(
        UUID id,
        String number,
        About about,
        Target target,
        String account,
        Days days,
        @Nullable Answer answer,
        @Nullable Review review) {

    /** The subject, as it was called when the application came in. */
    record About(SubjectId id, String code, String name) {}

    /**
     * The record.
     *
     * @param item its catalogue item
     * @param recordKey its identity
     * @param unit the unit that determined it
     * @param region the region of the office, six digits
     * @param rule the rule of its day
     * @param category its class under that
     * @param article the rule's article
     * @param decidedOn the day of the decision
     */
    record Target(
            String item,
            UUID recordKey,
            String unit,
            String region,
            String rule,
            Category category,
            String article,
            LocalDate decidedOn) {}

    /**
     * Days.
     *
     * @param submittedOn when it came in
     * @param dueOn the last day for what is to be done next, {@code null} where nothing is
     * @param lateOn the day on which the unit was found late
     */
    record Days(
            LocalDate submittedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate lateOn) {}

    /** What the unit decided, when and why. */
    record Answer(LocalDate on, Outcome outcome, String reason) {}

    /**
     * A review.
     *
     * @param askedOn when it was asked for
     * @param settledOn when it was settled, {@code null} while it is not
     * @param overruled whether the record was repaired against the unit's word
     */
    record Review(LocalDate askedOn, @Nullable LocalDate settledOn, boolean overruled) {}

    /** What a decision says; the code is that of the event in the workflow. */
    enum Outcome {
        GRANT,
        REFUSE;

        /** The stable code. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Outcome> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    /** Where a list goes on after it. */
    String place() {
        return CaseFilter.after(days.dueOn(), number);
    }

    /** The path of its page. */
    String page() {
        return pageOf(id);
    }

    /** The path of the page of a case. */
    static String pageOf(UUID id) {
        return "/repairs/cases/" + id;
    }
}
