package org.credit531.workflow;

import java.time.LocalDate;

/**
 * Until when the next step of a case is due.
 *
 * @param day the last day on which it is in time
 * @param late whether that is over
 * @param period the term by which it is counted, as it was when it began
 */
public record Due(LocalDate day, boolean late, Period period) {}
