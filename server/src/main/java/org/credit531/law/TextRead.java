package org.credit531.law;

/** How far the text of an act was read when its gists were written; what was not read is marked K, from knowledge. */
public enum TextRead {
    /** The cited articles were read. */
    WHOLE,
    /** Some of the cited articles were read; the file says which. */
    PART,
    /** Titles, dates and gists are from knowledge: to be checked against the text before anything is decided on them. */
    NONE
}
