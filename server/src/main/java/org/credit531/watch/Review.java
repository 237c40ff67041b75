package org.credit531.watch;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A look-up drawn for review.
 *
 * @param id the case
 * @param week the Monday of the week in which somebody looked
 * @param unit the unit, empty for accounts that belong to none
 * @param entry the number of the entry
 * @param due the last day to confirm its purpose
 */
record Review(UUID id, LocalDate week, String unit, long entry, LocalDate due) {}
