package org.credit531.trial.report;

/** What is to be done about a drift, the least first. */
public enum DriftLevel {
    /** Nothing. */
    STEADY,
    /** Somebody looks at it. */
    WATCH,
    /** The model is reviewed, or switched off. */
    ALARM
}
