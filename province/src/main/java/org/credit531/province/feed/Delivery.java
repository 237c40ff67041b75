package org.credit531.province.feed;

/** Which of a department's files. */
public enum Delivery {
    /** What it sends first. */
    FIRST,
    /** What it sends later: what is new, changed and withdrawn, or everything again. */
    SECOND
}
