package org.credit531.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason for points. Reads records of one catalogue item about the subject itself, never about anybody else.
 *
 * @param id unique within the model
 * @param label its name
 * @param dimension the dimension under which it is shown
 * @param article the article of law that lets it be used
 * @param item the catalogue item it reads
 * @param applicability where it makes sense; null for every subject
 * @param where conditions that a record meets to count
 * @param window how long a record counts; null without limit
 * @param base points in thousandths when there is data, before any record is added
 * @param floor least points in thousandths, reached record by record
 * @param cap most points in thousandths, reached record by record; without bonuses the caps of a model add up to its scale
 * @param noData points in thousandths when there is no record of the item
 * @param late points in thousandths when there is none and the source is overdue; where not stated, those for no data
 * @param withheld points in thousandths when all records of the item may not be used; where not stated, those for no data
 * @param bonus whether it may lift a score beyond the sum of the others, up to the scale
 * @param adverse whether one more record of the item can never raise its points
 * @param monotone the declared direction of its bins; null where none is
 * @param aggregation how records become points
 */
public record Indicator(
        String id,
        Label label,
        String dimension,
        String article,
        String item,
        @Nullable Applicability applicability,
        List<Condition> where,
        @Nullable Window window,
        long base,
        long floor,
        long cap,
        long noData,
        long late,
        long withheld,
        boolean bonus,
        boolean adverse,
        @Nullable Monotone monotone,
        Aggregation aggregation) {

    /** Copies the list. */
    public Indicator {
        where = List.copyOf(where);
    }

    /**
     * The points that neither help nor harm a subject: those stated for subjects that the indicator does not concern where
     * it states any, otherwise those stated for subjects without records.
     */
    public long neutral() {
        return applicability == null ? noData : applicability.otherwise();
    }
}
