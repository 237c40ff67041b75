package org.credit531.record.masking;

/**
 * A stretch of a text that is personal.
 *
 * @param kind what it is
 * @param start its first place
 * @param end the place after it
 */
public record Found(Kind kind, int start, int end) implements Comparable<Found> {

    /** Whether it has a place in common with another. */
    boolean meets(Found other) {
        return start < other.end && other.start < end;
    }

    /** Both as one, of the kind of this. */
    Found with(Found other) {
        return new Found(kind, Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public int compareTo(Found other) {
        return start == other.start ? Integer.compare(other.end, end) : Integer.compare(start, other.start);
    }

    /** What personal data can be. */
    public enum Kind {
        /** A citizen's number, of either length. */
        CITIZEN_NUMBER,
        /** The number of a passport or travel permit. */
        TRAVEL_DOCUMENT,
        /** The number of a mobile telephone. */
        MOBILE_NUMBER,
        /** The number of a telephone at a place. */
        LAND_LINE,
        /** The number of a bank card or account. */
        BANK_CARD,
        /** An address of electronic mail. */
        MAIL_ADDRESS,
        /** A name in a network service. */
        NETWORK_ACCOUNT,
        /** The address of a home. */
        HOME,
        /** The name of a natural person; its surname stays. */
        NAME
    }
}
