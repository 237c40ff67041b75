package org.credit531.accounts;

import java.time.Instant;

/**
 * A session of an account.
 *
 * @param id its number
 * @param token the vault's look-up token of the id that its cookie carries
 * @param agent what the browser calls itself, shortened
 * @param origin the network it came from
 * @param startedAt when its owner signed in
 * @param lastRequestAt when it was last used, to the minute
 */
record AccountSession(long id, String token, String agent, String origin, Instant startedAt, Instant lastRequestAt) {}
