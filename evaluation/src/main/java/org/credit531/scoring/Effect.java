package org.credit531.scoring;

/** What a contribution is: a starting amount, or what one record did. */
public enum Effect {
    /** The points that an indicator starts with. Without record. */
    BASE,
    /** The indicator has no record to read; the points the model states for that. Without record. */
    NO_DATA,
    /** The indicator does not concern this subject; the points the model states for that. Without record. */
    NOT_APPLICABLE,
    /** The article that lets it be used has ended; the neutral points of the indicator, 0 for a veto. Without record. */
    SUSPENDED,
    /** There is no record, and the source is overdue; the points the model states for that. Without record. */
    SOURCE_LATE,
    /**
     * A record that may not be used: without record the points the model states where there is no other, with record the
     * 0 points of one such record.
     */
    WITHHELD,
    /** A record that added points. */
    AWARDED,
    /** A record that took points. */
    DEDUCTED,
    /** A record that was read and is worth nothing. */
    NEUTRAL,
    /** A record that reached the cap, the floor or what counts only once: it carries what remained, often 0. */
    CAPPED,
    /** A record that the model cannot read: 0 points, and somebody must look at it. */
    UNREADABLE,
    /** What awards beyond the scale leave over, negative. Of the model as a whole, without record. */
    BEYOND_SCALE,
    /** A record beside which the score has a ceiling: what lies above it, negative or 0. Of the model as a whole. */
    VETO
}
