package org.credit531.trial.report;

import org.credit531.scoring.Model;

/**
 * The sum of the indicators of each subject, and what the whole model makes of such a sum.
 */
final class Sums {

    private final Results results;
    private final long[] scales;
    private final long[][] from;
    private final int[] weighted;
    private final int[] bonuses;

    Sums(Results results) {
        this.results = results;
        this.scales = results.models().stream().mapToLong(Model::scale).toArray();
        this.from = results.models().stream().map(Sums::from).toArray(long[][]::new);
        this.weighted = new int[results.size()];
        this.bonuses = new int[results.size()];
    }

    private static long[] from(Model model) {
        return model.grades().stream()
                .map(grade -> grade.from())
                .mapToLong(from -> from == null ? Long.MIN_VALUE : from)
                .toArray();
    }

    /** Adds an indicator. */
    void add(int[] column, boolean bonus) {
        Scored.add(column, bonus ? bonuses : weighted);
    }

    /** What a subject has of the indicators with a weight. */
    int weighted(int subject) {
        return weighted[subject];
    }

    /** What a subject has of bonuses. */
    int bonuses(int subject) {
        return bonuses[subject];
    }

    /** What all indicators give a subject. */
    int sum(int subject) {
        return weighted[subject] + bonuses[subject];
    }

    /** The highest score of a model. */
    long scale(int model) {
        return scales[model];
    }

    /** Whether a veto or the end of the scale holds a subject below its sum. */
    boolean isHeld(int subject) {
        return results.points(subject) < sum(subject);
    }

    /** What would be left of another sum: no more than the scale, and no more than a veto lets be that holds the subject. */
    int held(int subject, long sum) {
        long scale = scales[results.model(subject)];
        long below = Math.min(sum, scale);
        boolean isVetoed = results.points(subject) < Math.min(sum(subject), scale);
        return (int) (isVetoed ? Math.min(below, results.points(subject)) : below);
    }

    /** By how many grades some points are better than those that a subject has, by the grades of its model. */
    int gradesBetter(int subject, int points) {
        long[] limits = from[results.model(subject)];
        return grade(limits, results.points(subject)) - grade(limits, points);
    }

    private static int grade(long[] limits, int points) {
        int grade = 0;
        while (points < limits[grade]) {
            grade++;
        }
        return grade;
    }
}
