package org.credit531.record;

import java.time.LocalDate;

/**
 * A unit's batch of records of an item was taken in the transaction under way, be it that it brought nothing new: the
 * source has spoken. Listeners work in the same transaction.
 *
 * @param item the catalogue item
 * @param unit the information unit
 * @param knowledge the number of the commit
 * @param today the day on which the batch is taken
 * @param changed whether it brought anything new
 * @param withdrew whether it took anything back, be it that a snapshot left it out
 */
public record BatchTaken(
        String item, String unit, long knowledge, LocalDate today, boolean changed, boolean withdrew) {}
