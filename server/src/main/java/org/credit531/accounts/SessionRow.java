package org.credit531.accounts;

import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A session as a page shows it.
 *
 * @param id its number
 * @param agent what the browser calls itself
 * @param origin the network it came from
 * @param startedAt when its owner signed in, in the time of the platform
 * @param lastRequestAt when it was last used
 * @param present whether it is the one that asks
 */
record SessionRow(
        long id, String agent, String origin, ZonedDateTime startedAt, ZonedDateTime lastRequestAt, boolean present) {

    static SessionRow of(AccountSession session, boolean present, ZoneId zone) {
        return new SessionRow(
                session.id(),
                session.agent(),
                session.origin(),
                session.startedAt().atZone(zone),
                session.lastRequestAt().atZone(zone),
                present);
    }
}
