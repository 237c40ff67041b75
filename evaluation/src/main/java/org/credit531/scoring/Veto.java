package org.credit531.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record beside which the score cannot be high: while one counts, the score is at most the ceiling.
 *
 * @param id unique among the vetoes and indicators of the model
 * @param label its name
 * @param article the article of law that lets it be used
 * @param item the catalogue item it reads
 * @param where conditions that a record meets to count
 * @param window how long a record counts; null without limit
 * @param ceiling highest score beside such a record, in thousandths of a point
 */
public record Veto(
        String id,
        Label label,
        String article,
        String item,
        List<Condition> where,
        @Nullable Window window,
        long ceiling) {

    /** Copies the list. */
    public Veto {
        where = List.copyOf(where);
    }
}
