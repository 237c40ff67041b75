package org.credit531.change;

import java.time.LocalDate;
import org.credit531.edition.Shelf;

/**
 * What somebody proposes.
 *
 * @param shelf whether it is an item or an act
 * @param name its code
 * @param text the whole text as it shall be
 * @param reason why, and on what basis
 * @param effectiveFrom the day from which it shall be in force
 */
record Draft(Shelf shelf, String name, String text, String reason, LocalDate effectiveFrom) {}
