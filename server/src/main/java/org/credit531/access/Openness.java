package org.credit531.access;

/** Who may see a field of a record; stated per field in the catalogue (Zhejiang Regulation, articles 15 and 19). */
public enum Openness {
    /** Everybody. */
    PUBLIC,
    /** The subject, and whom it or a named law authorises. */
    AUTHORISED,
    /** Information units and the credit centre, for their duties. */
    INTERNAL,
    /** Nobody: held only so that records can be told apart. */
    NEVER
}
