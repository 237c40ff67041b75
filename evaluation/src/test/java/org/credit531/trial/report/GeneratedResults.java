package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Invents results from a seed: of few and of many subjects, with many equal ones and with hardly any, some not evaluated. */
final class GeneratedResults {

    static final GradeScale SCALE = new GradeScale(List.of("excellent", "good", "fair", "poor"));

    private final RandomGenerator random;

    GeneratedResults(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    RandomGenerator random() {
        return random;
    }

    /** A number of subjects, at times none. */
    int size() {
        return random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(5, 400);
    }

    Results next(int size) {
        return next(size, random.nextInt(8));
    }

    /** Results of which one in so many is not evaluated; 0 for none. */
    Results next(int size, int oneIn) {
        int step = new int[] {1, 500, 5_000, 50_000, 400_000, 2_000_000}[random.nextInt(6)];
        var points = new int[size];
        var grades = new byte[size];
        for (int i = 0; i < size; i++) {
            points[i] = random.nextInt(-20_000, 1_000_000) / step * step;
            grades[i] = gradeOf(points[i]);
            if (oneIn > 0 && random.nextInt(oneIn) == 0) {
                points[i] = 0;
                grades[i] = Results.NONE;
            }
        }
        return Results.of(SCALE, points, grades);
    }

    static byte gradeOf(int points) {
        if (points >= 850_000) {
            return 0;
        }
        return (byte) (points >= 750_000 ? 1 : points >= 650_000 ? 2 : 3);
    }

    /** Results of these points, all of them evaluated. */
    static Results of(int... points) {
        var grades = new byte[points.length];
        for (int i = 0; i < points.length; i++) {
            grades[i] = gradeOf(points[i]);
        }
        return Results.of(SCALE, points, grades);
    }

    /** The points of those that are evaluated, in order of their index. */
    static List<Integer> points(Results results) {
        var points = new ArrayList<Integer>();
        for (int i = 0; i < results.size(); i++) {
            if (results.isEvaluated(i)) {
                points.add(results.points(i));
            }
        }
        return points;
    }

    /** Cuts subjects by a code; some have none. */
    Slicing slicing(int size) {
        var codes = new int[size];
        int many = random.nextInt(1, 9);
        for (int i = 0; i < size; i++) {
            // The first codes are frequent, the last ones rare.
            codes[i] = Math.min(many - 1, (int) (-2 * Math.log(1 - random.nextDouble())))
                    - (random.nextInt(9) == 0 ? many : 0);
        }
        var names = new ArrayList<String>();
        for (int code = 0; code < many; code++) {
            names.add("city-" + (char) ('z' - code));
        }
        return new Slicing("city", names, subject -> Math.max(-1, codes[subject]));
    }
}
