package org.credit531.oversight;

import java.time.LocalDate;
import java.util.List;
import org.credit531.language.DataFiles;
import org.credit531.trial.report.DriftLevel;
import org.credit531.trial.report.DriftLimits;

/**
 * From which shift on somebody is told, {@code oversight/drift.yaml}.
 *
 * @param limits of the stability index, by the day from which they hold
 * @param withoutData of the change of a share of organisations without data, likewise
 */
record DriftRules(List<DriftLimits> limits, List<DriftLimits> withoutData) {

    DriftRules {
        limits = List.copyOf(limits);
        withoutData = List.copyOf(withoutData);
    }

    static DriftRules shipped() {
        return DataFiles.read("oversight/drift.yaml", DriftRules.class).getFirst();
    }

    /** The limits of the index that hold on a day. */
    DriftLimits on(LocalDate day) {
        return DriftLimits.on(day, limits);
    }

    /** What is to be done about a share without data that has changed. */
    DriftLevel ofShare(double before, double now, LocalDate day) {
        DriftLimits held = DriftLimits.on(day, withoutData);
        double change = Math.abs(now - before);
        if (change >= held.alarm()) {
            return DriftLevel.ALARM;
        }
        return change >= held.watch() ? DriftLevel.WATCH : DriftLevel.STEADY;
    }
}
