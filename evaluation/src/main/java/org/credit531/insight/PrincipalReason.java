package org.credit531.insight;

import java.util.List;
import org.credit531.scoring.Contribution;

/**
 * One of the main reasons of a result: an indicator that was scored by records, or a rule of the model that a record set off.
 *
 * @param indicator id of the indicator or the rule
 * @param dimension id of its dimension
 * @param article the article that lets it be used
 * @param most points in thousandths that it could have given; 0 for a rule that only takes
 * @param got points in thousandths that it gave
 * @param weight thousandths of a point that make it a reason: lost against {@code most}, or gained over a subject without records
 * @param records what its records did, the weightiest first; at least one
 */
public record PrincipalReason(
        String indicator,
        String dimension,
        String article,
        long most,
        long got,
        long weight,
        List<Contribution> records) {

    /** Copies the records. */
    public PrincipalReason {
        records = List.copyOf(records);
    }
}
