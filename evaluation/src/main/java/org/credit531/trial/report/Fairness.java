package org.credit531.trial.report;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Whether groups fare alike, and where not, whether their records explain it.
 *
 * @param attribute by what the groups are told apart
 * @param goodGrades how many of the best grades are called good
 * @param groups in order of their codes
 * @param neverRead what no model reads
 */
public record Fairness(String attribute, int goodGrades, List<Group> groups, List<NeverRead> neverRead) {

    /** The least ratio of two groups' shares of good grades that is taken for equal: four fifths, after 29 CFR 1607.4 D. */
    public static final double FOUR_FIFTHS = 0.8;

    /** A group of less than one in so many is compared with the best one and is not itself the best: two in a hundred, as is customary. */
    static final int TINY = 50;

    /** Copies the lists. */
    public Fairness {
        groups = List.copyOf(groups);
        neverRead = List.copyOf(neverRead);
    }

    /**
     * A group.
     *
     * @param slice whose subjects these are
     * @param evaluated how many of them are evaluated
     * @param mean points, in thousandths
     * @param grades how many have each grade
     * @param good how many have one of the good grades
     * @param impactRatio the share of good grades by that of the best group, which is the one with the greatest share of those that
     *     have at least two in a hundred of all; 1 where nobody has a good grade
     * @param beyondChance whether the share differs from that of the best group by more than chance: their intervals are apart
     * @param standardisedDifference by how many standard deviations its mean is above that of all others; 0 where all are equal
     * @param equalRecords how it fares beside others with equal records
     */
    public record Group(
            Slice slice,
            int evaluated,
            double mean,
            List<GradeCount> grades,
            Share good,
            double impactRatio,
            boolean beyondChance,
            double standardisedDifference,
            EqualRecords equalRecords) {

        /** Copies the list. */
        public Group {
            grades = List.copyOf(grades);
        }

        /** Whether its share of good grades is less than four fifths of that of the best group. */
        public boolean isBelowFourFifths() {
            return impactRatio < FOUR_FIFTHS;
        }
    }

    /**
     * How a group fares beside others whose adverse records are equal: records equal, results equal?
     *
     * @param compared how many of the group there are for whom there is anybody else with equal records
     * @param difference by how many thousandths their mean is above what those others have
     * @param good how many of them have a good grade
     * @param expectedGood how many would if they had it as often as those others
     */
    public record EqualRecords(int compared, double difference, int good, double expectedGood) {}

    /**
     * Compares groups.
     *
     * @param slicing what tells them apart
     * @param goodGrades how many of the best grades are called good
     * @param records equal for subjects whose adverse records are equal: their number, or {@link Scored#adversePoints}
     * @param fewest how many must be evaluated in a group that is shown apart
     */
    public static Fairness of(Results results, Slicing slicing, int goodGrades, IntUnaryOperator records, int fewest) {
        return new ComparingGroups(results, Slices.of(results, slicing, fewest), goodGrades, records)
                .fairness(slicing.name());
    }
}
