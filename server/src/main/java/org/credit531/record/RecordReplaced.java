package org.credit531.record;

import java.util.UUID;

/**
 * A correction has put another record in the place of one, in the transaction under way: whatever is open about the one is about
 * the other from this commit on.
 *
 * @param item the catalogue item of both
 * @param recordKey the record that was taken back
 * @param successor the record that says so now
 */
public record RecordReplaced(String item, UUID recordKey, UUID successor) {}
