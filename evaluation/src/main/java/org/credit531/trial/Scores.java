package org.credit531.trial;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.credit531.scoring.ModelFamily;

/**
 * What models say of all subjects of a population. The arrays are the result itself, not copies: whoever evaluates writes them,
 * everybody else reads.
 *
 * @param points thousandths of a point; 0 where nobody evaluates the subject
 * @param grades place of the grade in the model of the subject; -1 where nobody does
 * @param models place of the model that evaluates the subject in {@link PopulationModel#models}; -1 where none does
 */
public record Scores(int[] points, byte[] grades, byte[] models) {

    /** Nobody is evaluated yet. */
    static Scores of(int subjects) {
        var scores = new Scores(new int[subjects], new byte[subjects], new byte[subjects]);
        Arrays.fill(scores.grades, (byte) -1);
        Arrays.fill(scores.models, (byte) -1);
        return scores;
    }

    /** How many subjects there are. */
    public int size() {
        return points.length;
    }

    /** The points of a subject, in thousandths. */
    public int points(int subject) {
        return points[subject];
    }

    /** The place of a subject's grade among those of its model, best first; -1 without one. */
    public int grade(int subject) {
        return grades[subject];
    }

    /** The place of a subject's model; -1 without one. */
    public int model(int subject) {
        return models[subject];
    }

    /**
     * Leaves out those of other kinds than a family is about, as the single evaluation does.
     *
     * @param codes the code of each subject
     */
    public void leaveOutOtherKinds(ModelFamily family, IntFunction<String> codes) {
        for (int subject = 0; subject < size(); subject++) {
            if (!family.base().model().isAbout(codes.apply(subject))) {
                set(subject, 0, -1, -1);
            }
        }
    }

    void set(int subject, int points, int grade, int model) {
        this.points[subject] = points;
        grades[subject] = (byte) grade;
        models[subject] = (byte) model;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores scores
                && Arrays.equals(points, scores.points)
                && Arrays.equals(grades, scores.grades)
                && Arrays.equals(models, scores.models);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return "scores of " + size() + " subjects";
    }
}
