package org.credit531.catalogue;

/** What the records of an item may be used for; whatever is not named is not done (Zhejiang Regulation, article 15). */
public enum UseScope {
    /** Shown to everybody. Never for natural persons. */
    PUBLICATION,
    /** Passed between organs of government for their duties. */
    SHARING,
    /** Shown to the subject, and to whom it or a named law authorises. */
    QUERY,
    /** Read by a published evaluation model. */
    EVALUATION,
    /** Opens a benefit, and nothing else. */
    BENEFIT
}
