package org.credit531.evaluation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a result lies among those of its peers, or why that is not said. */
sealed interface PeerStanding {

    /** When the peers were counted; null before the first time. */
    JdbcPeers.@Nullable PeerDay day();

    /**
     * Its band.
     *
     * @param sector the section of industry that its peers are of
     * @param narrowest the circle that it would have been compared in if that had peers enough
     * @param circle the circle that it is compared in
     * @param peers how many peers there are, rounded down
     */
    record Placed(
            JdbcPeers.PeerDay day, String sector, String narrowest, String circle, long peers, PeerRules.Band band)
            implements PeerStanding {

        /** Whether the circle is wider than the narrowest. */
        boolean isWidened() {
            return !circle.equals(narrowest);
        }
    }

    /**
     * Nothing is said, and why.
     *
     * @param sector section of its industry; empty where that is not known
     * @param widest the widest circle that was tried; empty where none was
     */
    record NotPlaced(JdbcPeers.@Nullable PeerDay day, Reason reason, String sector, String widest)
            implements PeerStanding {}

    /** Why nothing is said. */
    enum Reason {
        /** It has ended. */
        ENDED,
        /** Peers have not been counted yet, or are just being counted. */
        NOT_COUNTED,
        /** It had no result of this family when peers were counted. */
        NO_RESULT,
        /** No registration names its industry. */
        NO_INDUSTRY,
        /** Its division is not known. */
        NO_REGION,
        /** Not even the widest circle has peers enough. */
        TOO_FEW;

        /** As interfaces and keys of messages name it. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
