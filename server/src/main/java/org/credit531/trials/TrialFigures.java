package org.credit531.trials;

import java.util.List;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.RankStability;
import org.credit531.trial.report.Sensitivity;

/**
 * The figures of a trial, all of them counts of many: nobody is named in them.
 *
 * @param candidate how the results of the version on trial are distributed
 * @param against the same of what it is compared with
 * @param migration who goes where; without those that move most
 * @param stability how far both put organisations in the same order
 * @param slices the distributions by what organisations are told apart by
 * @param sensitivity how much each weight of the version on trial decides
 * @param withoutAnswer how many were left out, since records of theirs were removed after the day
 */
record TrialFigures(
        Distribution candidate,
        Distribution against,
        Migration migration,
        RankStability stability,
        List<Sliced> slices,
        Sensitivity sensitivity,
        int withoutAnswer) {

    TrialFigures {
        slices = List.copyOf(slices);
    }

    /**
     * Both distributions by something.
     *
     * @param name by what: one of {@link SliceRules#ALL}
     */
    record Sliced(String name, List<Distribution.Sliced> candidate, List<Distribution.Sliced> against) {

        Sliced {
            candidate = List.copyOf(candidate);
            against = List.copyOf(against);
        }
    }
}
