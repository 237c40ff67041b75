package org.credit531.objection;

import java.time.Clock;
import java.time.LocalDate;
import org.credit531.workflow.Lapsed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does what follows when nobody has answered in time. For a subject's objection its unit's silence decides against the unit: the
 * record is neither shown nor used until somebody answers. That favours the subject, so software may do it (charter rule 6); a
 * stranger's challenge is only shown as late, for it must not take a subject's records away.
 */
@Component
class FollowingTheClock {

    private final JdbcObjections objections;
    private final TakingEffect effect;
    private final Telling telling;
    private final Clock clock;

    FollowingTheClock(JdbcObjections objections, TakingEffect effect, Telling telling, Clock clock) {
        this.objections = objections;
        this.effect = effect;
        this.telling = telling;
        this.clock = clock;
    }

    @EventListener
    void on(Lapsed lapsed) {
        if (!lapsed.workflow().equals(Objecting.WORKFLOW)) {
            return;
        }
        objections.due(lapsed.id(), null);
        if (!lapsed.event().equals("close")) {
            objections.find(lapsed.id()).ifPresent(objection -> late(objection, lapsed.event()));
        }
    }

    private void late(Objection objection, String event) {
        if (event.equals("lapse")) {
            objections.late(objection.id(), LocalDate.now(clock));
        }
        if (objection.isOfSubject()) {
            effect.stop(objection);
        }
        telling.late(objections.find(objection.id()).orElseThrow(), event);
    }
}
