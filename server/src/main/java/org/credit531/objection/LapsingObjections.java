package org.credit531.objection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.credit531.calendar.DayTurned;
import org.credit531.workflow.Cases;
import org.credit531.workflow.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves at the turn of the day what nobody has answered in time. For a subject's objection its unit's silence decides against
 * the unit: the record is neither shown nor used until somebody answers. That favours the subject, so software may do it
 * (charter rule 6); a stranger's challenge is only shown as late, for it must not take a subject's records away.
 */
@Component
class LapsingObjections {

    private static final int ORDER = 45;

    private final JdbcObjections objections;
    private final Cases cases;
    private final TakingEffect effect;
    private final DueDays due;

    LapsingObjections(JdbcObjections objections, Cases cases, TakingEffect effect, DueDays due) {
        this.objections = objections;
        this.cases = cases;
        this.effect = effect;
        this.due = due;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        var timed = cases.in(Objecting.WORKFLOW, OpenStates.TIMED);
        if (timed.isEmpty()) {
            return;
        }
        Map<UUID, String> states = cases.states(timed);
        for (Objection objection : objections.past(day.today(), timed)) {
            String state = states.getOrDefault(objection.id(), "");
            LocalDate last = objection.dueOn() == null ? found(objection, state) : objection.dueOn();
            if (last != null && last.isBefore(day.today())) {
                lapse(objection, state, day.today());
            }
        }
    }

    /** The calendar did not reach so far when the day should have been set. */
    private @Nullable LocalDate found(Objection objection, String state) {
        LocalDate last = last(objection, state);
        if (last != null) {
            objections.due(objection.id(), last);
        }
        return last;
    }

    private @Nullable LocalDate last(Objection objection, String state) {
        if (OpenStates.ANSWERED.contains(state)) {
            return due.toAskForReview(Objects.requireNonNull(objection.answer()).on());
        }
        return switch (state) {
            case "submitted" -> due.toAccept(objection.submittedOn());
            case "extended" -> due.extended(Objects.requireNonNull(objection.acceptedOn()));
            case "review" -> due.toAnswer(Objects.requireNonNull(objection.review()).askedOn());
            default -> due.toAnswer(Objects.requireNonNull(objection.acceptedOn()));
        };
    }

    private void lapse(Objection objection, String state, LocalDate today) {
        if (OpenStates.ANSWERED.contains(state)) {
            move(objection, "close");
            return;
        }
        boolean review = state.equals("review");
        move(objection, review ? "review-lapse" : "lapse");
        if (!review) {
            objections.late(objection.id(), today);
        }
        if (objection.isOfSubject()) {
            effect.stop(objection);
        }
    }

    private void move(Objection objection, String event) {
        cases.move(objection.id(), Deed.byThePlatform(event));
        objections.due(objection.id(), null);
    }
}
