package org.credit531.scoring;

import java.util.List;

/**
 * Where an indicator makes sense: only for subjects that have, on the day, at least one record of an item meeting all
 * conditions. Not applicable is something else than no data, with an effect of its own.
 *
 * @param item the item in which such a record is looked for
 * @param where the conditions, possibly none
 * @param otherwise points in thousandths when the indicator does not apply
 */
public record Applicability(String item, List<Condition> where, long otherwise) {}
