package org.credit531.trial.report;

/** The order of subjects by their codes, for lists in which equal ones must not stand as they happened to be loaded. */
@FunctionalInterface
public interface SubjectOrder {

    /** By index. */
    SubjectOrder AS_LOADED = Integer::compare;

    /** Compares the codes of two subjects, given their indices: below 0 when the first comes first. */
    int compare(int one, int other);
}
