package org.credit531.clients;

import org.credit531.access.Visitor;

/**
 * How much of what is public is read at once, so that nobody reads it off one after the other: an address has a stock for what
 * people do who look for somebody, and a smaller one for going through lists. Whoever walks through lists waits, and others behind the
 * same address search on.
 */
public interface PublicReading {

    /** Takes one from the stock of whoever reads: after how many seconds it may be tried again, 0 where it may be read now. */
    long secondsToWait(What what, Visitor visitor, String remote);

    /** What is read. */
    enum What {
        /** A page of a list: codes by their beginning, and each page behind the first. */
        LIST(60),
        /** Any page of hits, or of an organisation. */
        PAGE(1_500),
        /** A few names while somebody types: several for each page, so they take nothing from the stock of pages. */
        OFFER(1_500);

        private final int aMinute;

        What(int aMinute) {
            this.aMinute = aMinute;
        }

        int aMinute() {
            return aMinute;
        }
    }
}
