package org.credit531.vault;

import java.time.Instant;

/**
 * A data key ready for use.
 *
 * @param id its number in the database
 * @param secret the key itself
 * @param readAt when the database last confirmed that it was not destroyed
 */
@SuppressWarnings("ArrayRecordComponent")
record DataKey(int id, byte[] secret, Instant readAt) {}
