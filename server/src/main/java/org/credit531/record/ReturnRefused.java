package org.credit531.record;

import java.util.UUID;
import org.credit531.access.Membership;

/**
 * Rows of a batch told facts that had been removed, and were refused in the transaction under way.
 *
 * @param batch the batch
 * @param item its catalogue item
 * @param office the office that sent it
 * @param rows how many rows
 */
public record ReturnRefused(UUID batch, String item, Membership office, long rows) {}
