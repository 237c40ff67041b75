package org.credit531.reporting;

import java.time.LocalDate;

/**
 * In the transaction under way a source that was overdue has spoken, or what it had said was taken back, so that it is overdue
 * again. Listeners work in the same transaction. That a source becomes overdue by silence alone is told by the turn of the day.
 *
 * @param item the catalogue item
 * @param knowledge the number under which it is known
 * @param today the day on which it happened
 */
public record OverdueSourcesChanged(String item, long knowledge, LocalDate today) {}
