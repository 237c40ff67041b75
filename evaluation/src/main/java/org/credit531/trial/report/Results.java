package org.credit531.trial.report;

import java.util.Arrays;
import java.util.List;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Model;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Scores;

/**
 * What models say of all subjects of a population, ready for being counted. Subjects have the indices 0 to {@link #size} - 1.
 * Keeps the arrays it was made of, which nobody may write any more.
 */
public final class Results {

    /** The place of the grade, or of the model, of a subject that nobody evaluates. */
    public static final int NONE = -1;

    private final List<Model> models;
    private final GradeScale scale;
    private final int[] points;
    private final byte[] grades;
    private final byte[] modelOf;
    private final int[] ascending;

    private Results(List<Model> models, GradeScale scale, int[] points, byte[] grades, byte[] modelOf) {
        if (points.length != grades.length || points.length != modelOf.length) {
            throw new IllegalArgumentException("There are points of " + points.length + " subjects, grades of "
                    + grades.length + " and models of " + modelOf.length + ": have all three of each");
        }
        this.models = List.copyOf(models);
        this.scale = scale;
        this.points = points;
        this.grades = grades;
        this.modelOf = modelOf;
        this.ascending = Order.ascending(points, evaluated(grades));
    }

    /**
     * The results of models of one family.
     *
     * @param models a base model and its extensions
     * @param points of each subject, in thousandths
     * @param grades the place of each subject's grade in its model; -1 where nobody evaluates it
     * @param modelOf the place of each subject's model among the models; -1 where nobody evaluates it
     */
    public static Results of(List<Model> models, int[] points, byte[] grades, byte[] modelOf) {
        var scale = GradeScale.of(models);
        return new Results(models, scale, points, onScale(scale, models, grades, modelOf), modelOf);
    }

    /** What models of a family, or one of them, said of a population. */
    public static Results of(PopulationModel model, Scores scores) {
        return of(
                model.models().stream().map(CompiledModel::model).toList(),
                scores.points(),
                scores.grades(),
                scores.models());
    }

    /**
     * Results of which only the grades are known, as those of a file.
     *
     * @param scale the grades
     * @param points of each subject, in thousandths
     * @param grades the place of each subject's grade in the scale; -1 where nobody evaluates it
     */
    public static Results of(GradeScale scale, int[] points, byte[] grades) {
        return new Results(List.of(), scale, points, grades, grades);
    }

    private static byte[] onScale(GradeScale scale, List<Model> models, byte[] grades, byte[] modelOf) {
        int[][] places = models.stream()
                .map(model -> model.grades().stream()
                        .mapToInt(grade -> scale.placeOf(grade.id()))
                        .toArray())
                .toArray(int[][]::new);
        var onScale = new byte[grades.length];
        for (int subject = 0; subject < grades.length; subject++) {
            onScale[subject] = modelOf[subject] < 0 ? NONE : (byte) places[modelOf[subject]][grades[subject]];
        }
        return onScale;
    }

    private static int[] evaluated(byte[] grades) {
        int count = 0;
        for (byte grade : grades) {
            count += grade >= 0 ? 1 : 0;
        }
        var evaluated = new int[count];
        int next = 0;
        for (int subject = 0; next < count; subject++) {
            if (grades[subject] >= 0) {
                evaluated[next++] = subject;
            }
        }
        return evaluated;
    }

    /** How many subjects there are, evaluated or not. */
    public int size() {
        return points.length;
    }

    /** How many are evaluated. */
    public int evaluated() {
        return ascending.length;
    }

    /** Whether anybody evaluates a subject. */
    public boolean isEvaluated(int subject) {
        return grades[subject] >= 0;
    }

    /** The points of a subject, in thousandths; nothing where nobody evaluates it. */
    public int points(int subject) {
        return points[subject];
    }

    /** The place of a subject's grade in the scale; {@link #NONE} where nobody evaluates it. */
    public int grade(int subject) {
        return grades[subject];
    }

    /** The grades of these results, from the best to the lowest. */
    public GradeScale scale() {
        return scale;
    }

    /** The models; none where only grades are known. */
    List<Model> models() {
        return models;
    }

    /** The place of a subject's model. */
    int model(int subject) {
        return modelOf[subject];
    }

    /** The evaluated subjects by their points, the lowest first; equal ones by their index. Not to be written. */
    int[] ascending() {
        return ascending;
    }

    /** The points of the evaluated subjects, the lowest first. */
    int[] ascendingPoints() {
        return Arrays.stream(ascending).map(this::points).toArray();
    }

    /**
     * Refuses results of another population.
     *
     * @throws IllegalArgumentException when the other has not as many subjects
     */
    void requireSamePopulation(Results other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException("One result is of " + size() + " subjects, the other of " + other.size()
                    + ": compare results of the same population");
        }
    }
}
