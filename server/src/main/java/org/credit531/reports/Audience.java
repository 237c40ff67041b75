package org.credit531.reports;

import java.util.Locale;

/** For whom a report is made, which decides what it may tell. */
enum Audience {
    /** The subject itself: everything about it that is not internal to authorities. */
    OWN,
    /** An office, for its duties: what it may know, without what is internal, since a report is passed on. */
    OFFICIAL,
    /** Anybody: what is public. */
    PUBLIC;

    /** The stable name. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
