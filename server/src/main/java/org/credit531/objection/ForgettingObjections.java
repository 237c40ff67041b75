package org.credit531.objection;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.calendar.DayTurned;
import org.credit531.documents.Documents;
import org.credit531.workflow.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forgets at the turn of the day files, and cases with their letters, whose term is over (charter rule 7); open cases stay. */
@Component
class ForgettingObjections {

    private static final int ORDER = 66;

    private final JdbcObjections objections;
    private final Documents documents;
    private final Evidence evidence;
    private final Cases cases;
    private final TermsInForce terms;
    private final Clock clock;

    ForgettingObjections(
            JdbcObjections objections,
            Documents documents,
            Evidence evidence,
            Cases cases,
            TermsInForce terms,
            Clock clock) {
        this.objections = objections;
        this.documents = documents;
        this.evidence = evidence;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
    }

    @EventListener
    @Order(ORDER)
    void on(DayTurned day) {
        evidence.destroyOld(day.today());
        Terms held = terms.on(day.today());
        var before = day.today()
                .minusMonths(held.keepMonths())
                .atStartOfDay(clock.getZone())
                .toInstant();
        Consumer<Collection<UUID>> first = ids -> forget(ids, held.article());
        int forgotten = cases.forget(Objecting.WORKFLOW, before, first);
        while (forgotten > 0) {
            forgotten = cases.forget(Objecting.WORKFLOW, before, first);
        }
    }

    /** With a case go its letters: their numbers stay, and that they were destroyed. */
    private void forget(Collection<UUID> ids, String article) {
        ids.stream()
                .flatMap(id -> documents.about(Objection.page(id)).stream())
                .forEach(letter -> documents.destroy(letter, article));
        objections.forget(ids);
    }
}
