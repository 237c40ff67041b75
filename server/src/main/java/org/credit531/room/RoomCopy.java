package org.credit531.room;

import java.util.List;
import java.util.UUID;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalParticipant;
import org.springframework.stereotype.Component;

/**
 * Grades that models of third parties gave to whom the removed record was about: they are forgotten, and a result that names one
 * can be fetched no longer. A run that is being calculated is waited for.
 */
@Component
class RoomCopy implements RemovalParticipant {

    private final JdbcRuns runs;
    private final JdbcGrades grades;

    RoomCopy(JdbcRuns runs, JdbcGrades grades) {
        this.runs = runs;
        this.grades = grades;
    }

    @Override
    public String name() {
        return "rooms";
    }

    @Override
    public Confirmation confirm(Removal removal) {
        if (runs.isAnyRunning()) {
            return new Confirmation.Pending("not-refreshed");
        }
        return CalculatingRuns.SCOPE.call(() -> forget(removal)) ? new Confirmation.Done() : new Confirmation.Nothing();
    }

    private boolean forget(Removal removal) {
        List<UUID> touched = grades.forgetOf(removal.subjects());
        touched.forEach(run -> {
            runs.supersede(run);
            grades.forgetPending(run);
        });
        return !touched.isEmpty();
    }
}
