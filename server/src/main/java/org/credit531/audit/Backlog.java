package org.credit531.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How many entries wait to be chained. Seven tenths of what is allowed is a warning; when nothing more is allowed, acts are
 * refused until the chain has caught up.
 */
@Component
class Backlog {

    static final long MOST = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final long WARNING = MOST / 10 * 7;

    private volatile long waiting;

    /** Takes note of how many wait now. */
    void is(long now) {
        if (now >= WARNING && waiting < WARNING) {
            LOG.warn("{} entries wait for their place in the ledger's chain; at {} all acts are refused", now, MOST);
        }
        waiting = now;
    }

    boolean isFull() {
        return waiting >= MOST;
    }

    boolean isWarning() {
        return waiting >= WARNING;
    }

    long waiting() {
        return waiting;
    }
}
