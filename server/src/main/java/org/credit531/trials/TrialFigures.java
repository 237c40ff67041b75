package org.credit531.trials;

import java.util.List;
import org.credit531.trial.report.BackTest;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.Fairness;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.RankStability;
import org.credit531.trial.report.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a trial, all of them counts of many: nobody is named in them.
 *
 * @param candidate how the results of the version on trial are distributed
 * @param against the same of what it is compared with
 * @param migration who goes where; without those that move most
 * @param stability how far both put organisations in the same order
 * @param slices the distributions by what organisations are told apart by
 * @param sensitivity how much each weight of the version on trial decides
 * @param fairness whether groups fare alike by the version on trial
 * @param drift how far the results of the version on trial lie from those that it is compared with
 * @param backTest how well its results agree with what came afterwards; {@code null} where nobody asked
 * @param withoutAnswer how many were left out, since records of theirs were removed after the day
 */
record TrialFigures(
        Distribution candidate,
        Distribution against,
        Migration migration,
        RankStability stability,
        List<Sliced> slices,
        Sensitivity sensitivity,
        List<Fairness> fairness,
        Drift drift,
        @Nullable BackTested backTest,
        int withoutAnswer) {

    TrialFigures {
        slices = List.copyOf(slices);
        fairness = List.copyOf(fairness);
    }

    /**
     * How well results agree with what came afterwards.
     *
     * @param item the catalogue item of which a record that began later is the bad outcome
     * @param good how many had none
     * @param bad how many had one
     * @param measured the figures, however poor; {@code null} where all had the same outcome, so that there is nothing to compare
     */
    record BackTested(String item, int good, int bad, BackTest.@Nullable Measured measured) {}

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
