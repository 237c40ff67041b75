package org.credit531.insight;

/** Why points differ between two results; in the order in which {@link Change} looks for them. */
public enum Cause {
    /** The model is another, or another version of it. */
    MODEL,
    /** What the law lets be used is something else: an article has ended, or one is in force again. */
    LAW,
    /** A source has become overdue, or has delivered at last. */
    SOURCE,
    /** Days have passed: a record began to count, aged, left its window, or its term has ended. */
    TIME,
    /** The source has corrected a record, so that it says something else or counts from another day. */
    CORRECTED,
    /** A record is no longer there, although its term has not ended. */
    REMOVED,
    /** A record has become known. */
    ADDED
}
