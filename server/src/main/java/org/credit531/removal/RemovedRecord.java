package org.credit531.removal;

import java.util.UUID;

/**
 * A record that was removed; what it said is not known any more.
 *
 * @param item its catalogue item
 * @param recordKey its identity
 * @param subject whom it was about
 * @param unit the information unit that stated it
 */
public record RemovedRecord(String item, UUID recordKey, UUID subject, String unit) {}
