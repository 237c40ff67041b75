package org.credit531.access;

/** What somebody does with a {@link Resource}. */
public enum Action {
    /** Look at it, search it, count it, add it up. */
    READ,
    /** Make it or change it. */
    WRITE,
    /** Take it out of the work, as a quarantined row that is dropped. */
    DELETE,
    /** Take it along as a file. */
    EXPORT,
    /** Put in force what somebody else has made. */
    APPROVE
}
