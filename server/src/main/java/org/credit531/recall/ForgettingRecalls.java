package org.credit531.recall;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Deletes what is kept of single organisations and users of a recall after its term; that it was, and its figures, stay. */
@Component
class ForgettingRecalls {

    /** So long afterwards somebody may still ask what was found and who was told. */
    static final int MONTHS = 24;

    private final JdbcRecalls recalls;
    private final JdbcRecallUsers rows;

    ForgettingRecalls(JdbcRecalls recalls, JdbcRecallUsers rows) {
        this.recalls = recalls;
        this.rows = rows;
    }

    void forget(LocalDate today) {
        RecallRows.SCOPE.run(() -> recalls.over(today).forEach(rows::forget));
    }
}
