package org.credit531.trial.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Compares results with those of a reference, and what each indicator gave then and now. */
final class MeasuringDrift {

    private final Scored reference;
    private final Scored now;

    MeasuringDrift(Scored reference, Scored now) {
        this.reference = reference;
        this.now = now;
    }

    Drift drift(DriftLimits limits) {
        var points = Shift.between(reference.results(), now.results());
        var scale = reference.results().scale().merged(now.results().scale());
        var grades = Shift.between(grades(reference.results(), scale), grades(now.results(), scale));
        var level = Stream.of(points, grades)
                .map(limits::levelOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Drift(limits, level, points, grades, scale, indicators());
    }

    private static long[] grades(Results results, GradeScale scale) {
        int[] places =
                results.scale().grades().stream().mapToInt(scale::placeOf).toArray();
        var counts = new long[scale.grades().size()];
        for (int subject : results.ascending()) {
            counts[places[results.grade(subject)]]++;
        }
        return counts;
    }

    /** Those that models of both times have. Equal shifts stay in the order of the model. */
    private List<Drift.MovedIndicator> indicators() {
        Collection<String> later = now.indicators().keySet();
        List<String> both =
                reference.indicators().keySet().stream().filter(later::contains).toList();
        return both.parallelStream()
                .map(this::moved)
                .sorted(Comparator.comparingDouble(
                                (Drift.MovedIndicator moved) -> moved.shift().index())
                        .reversed())
                .toList();
    }

    private Drift.MovedIndicator moved(String indicator) {
        int[] before = given(reference.column(indicator));
        int[] after = given(now.column(indicator));
        Arrays.sort(before);
        return new Drift.MovedIndicator(indicator, Shift.between(before, after), mean(before), mean(after));
    }

    private static int[] given(int[] column) {
        return Arrays.stream(column)
                .filter(points -> points != IndicatorPoints.NOT_READ)
                .toArray();
    }

    private static double mean(int[] points) {
        var moments = new Moments();
        for (int one : points) {
            moments.add(one);
        }
        return moments.mean();
    }
}
