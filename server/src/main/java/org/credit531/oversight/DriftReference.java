package org.credit531.oversight;

import java.time.LocalDate;
import java.util.Map;
import org.credit531.trial.report.Share;
import org.credit531.trial.report.Snapshot;

/**
 * What later results are compared with.
 *
 * @param day the first day on which these versions were measured
 * @param snapshot the results of that day
 * @param withoutData of how many there was no record of an item, by item
 */
record DriftReference(LocalDate day, long knownAt, Snapshot snapshot, Map<String, Share> withoutData) {

    DriftReference {
        withoutData = Map.copyOf(withoutData);
    }
}
