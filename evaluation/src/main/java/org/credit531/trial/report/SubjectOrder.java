package org.credit531.trial.report;

import java.util.Arrays;
import org.credit531.trial.SubjectIds;

/** The order of subjects by their codes, for lists in which equal ones must not stand as they happened to be loaded. */
@FunctionalInterface
public interface SubjectOrder {

    /** By index. */
    SubjectOrder AS_LOADED = Integer::compare;

    /** By ids, byte by byte. */
    static SubjectOrder of(SubjectIds ids) {
        return (one, other) -> Arrays.compareUnsigned(ids.copy(one), ids.copy(other));
    }

    /** Compares the codes of two subjects, given their indices: below 0 when the first comes first. */
    int compare(int one, int other);
}
