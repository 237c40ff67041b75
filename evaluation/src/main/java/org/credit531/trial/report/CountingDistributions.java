package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Counts results part by part. The subjects are in order of their points already, so that each part comes out in order as well. */
final class CountingDistributions {

    private final Results results;
    private final int[][] grades;
    private final int[] evaluated;
    private final int[] notEvaluated;

    private CountingDistributions(Results results, int parts) {
        this.results = results;
        this.grades = new int[parts][results.scale().grades().size()];
        this.evaluated = new int[parts];
        this.notEvaluated = new int[parts];
    }

    static Distribution ofAll(Results results) {
        var all = new CountingDistributions(results, 1);
        all.count(subject -> 0);
        return all.distribution(0, all.ascendingPoints(subject -> 0)[0]);
    }

    static List<Distribution.Sliced> of(Results results, Slices slices) {
        var counting = new CountingDistributions(results, slices.all().size());
        counting.count(slices::of);
        int[][] points = counting.ascendingPoints(slices::of);
        var sliced = new ArrayList<Distribution.Sliced>();
        for (int part = 0; part < points.length; part++) {
            sliced.add(new Distribution.Sliced(slices.all().get(part), counting.distribution(part, points[part])));
        }
        return List.copyOf(sliced);
    }

    private void count(IntUnaryOperator partOf) {
        for (int subject = 0; subject < results.size(); subject++) {
            int part = partOf.applyAsInt(subject);
            if (part >= 0 && results.isEvaluated(subject)) {
                evaluated[part]++;
                grades[part][results.grade(subject)]++;
            } else if (part >= 0) {
                notEvaluated[part]++;
            }
        }
    }

    private int[][] ascendingPoints(IntUnaryOperator partOf) {
        var points = new int[evaluated.length][];
        for (int part = 0; part < points.length; part++) {
            points[part] = new int[evaluated[part]];
        }
        var next = new int[evaluated.length];
        for (int subject : results.ascending()) {
            int part = partOf.applyAsInt(subject);
            points[part][next[part]++] = results.points(subject);
        }
        return points;
    }

    private Distribution distribution(int part, int[] ascending) {
        return new Distribution(
                evaluated[part],
                notEvaluated[part],
                GradeCount.of(results.scale(), grades[part], evaluated[part]),
                Histogram.of(ascending),
                ascending.length == 0 ? null : Spread.of(ascending));
    }
}
