package org.credit531.scoring;

import java.util.List;

/**
 * What a subject must have on the day to be evaluated by a model: at least one record of an item that meets all conditions.
 *
 * @param item the item in which such a record is looked for
 * @param where the conditions, possibly none
 */
public record Requirement(String item, List<Condition> where) {

    /** Copies the list. */
    public Requirement {
        where = List.copyOf(where);
    }
}
