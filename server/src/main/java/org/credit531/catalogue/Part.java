package org.credit531.catalogue;

/** The part of a subject's credit file that an item belongs to (Zhejiang Regulation, article 9). */
public enum Part {
    /** Identity, qualifications and the like. */
    BASIC,
    /** Adverse information, which ends after its term. */
    NEGATIVE,
    /** Honours and other favourable information. */
    POSITIVE
}
