package org.credit531.modelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much more one part of a model matters than another, each compared with each (Saaty's analytic hierarchy process, AHP):
 * a matrix whose cell says how many times the part of its row matters as much as that of its column. One part need not be
 * compared.
 */
final class Comparisons {

    /** More parts than this nobody compares without contradicting himself. */
    static final int MOST_PARTS = 10;
    /** The most that one part may matter as much as another. */
    static final int MOST_TIMES = 9;

    /** Mean index of matrices filled at random, by size (Saaty 1980). */
    private static final double[] AT_RANDOM = {0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};

    private static final int MOST_ROUNDS = 1_000;
    private static final double PRECISION = 1e-13;

    private final double[][] matrix;

    private Comparisons(double[][] matrix) {
        this.matrix = matrix;
    }

    /** How many comparisons parts of a number need. */
    static int needed(int parts) {
        return parts * (parts - 1) / 2;
    }

    /** Whether a number stands for a comparison: 1 to 9 as many times, -2 to -9 the other way round. */
    static boolean isComparison(int times) {
        return times >= 1 && times <= MOST_TIMES || times <= -2 && times >= -MOST_TIMES;
    }

    /**
     * The comparisons above the diagonal, row by row.
     *
     * @throws IllegalArgumentException if they are too many or too few, or one of them is none
     */
    static Comparisons of(int parts, List<Integer> comparisons) {
        if (parts < 1 || parts > MOST_PARTS || comparisons.size() != needed(parts)) {
            throw new IllegalArgumentException(parts + " parts need " + needed(parts) + " comparisons and at most "
                    + MOST_PARTS + " can be compared; there are " + comparisons.size());
        }
        double[][] matrix = new double[parts][parts];
        int next = 0;
        for (int row = 0; row < parts; row++) {
            matrix[row][row] = 1;
            for (int column = row + 1; column < parts; column++) {
                matrix[row][column] = times(comparisons.get(next++));
                matrix[column][row] = 1 / matrix[row][column];
            }
        }
        return new Comparisons(matrix);
    }

    private static double times(int comparison) {
        if (!isComparison(comparison)) {
            throw new IllegalArgumentException("no comparison: " + comparison);
        }
        return comparison > 0 ? comparison : -1.0 / comparison;
    }

    /** What several experts say together: of each cell the geometric mean, so that the reverse of it is the mean of the reverse. */
    static Comparisons together(List<Comparisons> experts) {
        int parts = experts.getFirst().matrix.length;
        double[][] matrix = new double[parts][parts];
        for (int row = 0; row < parts; row++) {
            for (int column = 0; column < parts; column++) {
                double sum = 0;
                for (Comparisons expert : experts) {
                    sum += StrictMath.log(expert.matrix[row][column]);
                }
                matrix[row][column] = StrictMath.exp(sum / experts.size());
            }
        }
        return new Comparisons(matrix);
    }

    /** What follows: the weights are the principal eigenvector, of which they add up to one. */
    Weighting weighting() {
        double[] weights = eigenvector();
        double[] product = times(weights);
        double eigenvalue = 0;
        for (int row = 0; row < weights.length; row++) {
            eigenvalue += product[row] / weights[row] / weights.length;
        }
        List<Double> listed = new ArrayList<>();
        for (double weight : weights) {
            listed.add(weight);
        }
        return new Weighting(listed, ratio(eigenvalue), doubtful(weights));
    }

    private double[] eigenvector() {
        double[] weights = new double[matrix.length];
        Arrays.fill(weights, 1.0 / matrix.length);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = normalised(times(weights));
            double change = 0;
            for (int row = 0; row < next.length; row++) {
                change = Math.max(change, Math.abs(next[row] - weights[row]));
            }
            weights = next;
            if (change < PRECISION) {
                break;
            }
        }
        return weights;
    }

    private double[] times(double[] weights) {
        double[] product = new double[weights.length];
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < weights.length; column++) {
                product[row] += matrix[row][column] * weights[column];
            }
        }
        return product;
    }

    private static double[] normalised(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double[] normalised = new double[values.length];
        for (int row = 0; row < values.length; row++) {
            normalised[row] = values[row] / sum;
        }
        return normalised;
    }

    /** The consistency ratio: how far the comparisons contradict each other, beside such as are made at random. */
    private double ratio(double eigenvalue) {
        int parts = matrix.length;
        return parts < 3 ? 0 : Math.max(0, (eigenvalue - parts) / (parts - 1) / AT_RANDOM[parts]);
    }

    /** The comparison that fits the others least. */
    private Weighting.@Nullable Doubt doubtful(double[] weights) {
        Weighting.@Nullable Doubt doubt = null;
        double most = 1e-6;
        for (int row = 0; row < matrix.length; row++) {
            for (int column = row + 1; column < matrix.length; column++) {
                double follows = weights[row] / weights[column];
                double off = Math.abs(StrictMath.log(matrix[row][column] / follows));
                if (off > most) {
                    most = off;
                    doubt = new Weighting.Doubt(row, column, matrix[row][column], follows);
                }
            }
        }
        return doubt;
    }
}
