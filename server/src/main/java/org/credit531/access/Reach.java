package org.credit531.access;

/** How far a permission reaches, from nothing to everything; of several roles' reaches the widest counts. */
public enum Reach {
    /** It is not permitted. */
    NOTHING,
    /** The subject's own data. */
    SUBJECT,
    /** What the visitor's department states in the visitor's region. */
    UNIT,
    /** What every department states in the visitor's region; everywhere for a visitor who belongs to none. */
    REGION,
    /** Everything. */
    ALL
}
