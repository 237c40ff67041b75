package org.credit531.scoring;

/** What a contribution is: a starting amount, or what one record did. */
public enum Effect {
    /** The points that an indicator starts with. Without record. */
    BASE,
    /** The indicator has no record to read; the points the model states for that. Without record. */
    NO_DATA,
    /** The indicator does not concern this subject; the points the model states for that. Without record. */
    NOT_APPLICABLE,
    /** The article that lets it be used has ended; the neutral points of the indicator. Without record. */
    SUSPENDED,
    /** A record that added points. */
    AWARDED,
    /** A record that took points. */
    DEDUCTED,
    /** A record that was read and is worth nothing. */
    NEUTRAL,
    /** A record that reached the cap, the floor or the single count: it carries what remained, often 0. */
    CAPPED,
    /** A record that the model cannot read: 0 points, and somebody must look at it. */
    UNREADABLE
}
