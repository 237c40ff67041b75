package org.credit531.trial.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Compares results with what is kept of those of a reference, and what each indicator gave then and now. */
final class MeasuringDrift {

    private final Snapshot reference;
    private final Scored now;

    MeasuringDrift(Snapshot reference, Scored now) {
        this.reference = reference;
        this.now = now;
    }

    Drift drift(DriftLimits limits) {
        var points = reference.points().shiftTo(now.results().ascendingPoints());
        var before = new GradeScale(reference.scale());
        var scale = before.merged(now.results().scale());
        var grades = Shift.between(onScale(scale), array(grades(now.results(), scale)));
        var level = Stream.of(points, grades)
                .map(limits::levelOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Drift(limits, level, points, grades, scale, indicators());
    }

    private long[] onScale(GradeScale scale) {
        var counts = new long[scale.grades().size()];
        for (int place = 0; place < reference.scale().size(); place++) {
            counts[scale.placeOf(reference.scale().get(place))] =
                    reference.grades().get(place);
        }
        return counts;
    }

    private static long[] array(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    /** How many have each grade of a scale. */
    static List<Long> grades(Results results, GradeScale scale) {
        int[] places =
                results.scale().grades().stream().mapToInt(scale::placeOf).toArray();
        var counts = new long[scale.grades().size()];
        for (int subject : results.ascending()) {
            counts[places[results.grade(subject)]]++;
        }
        return LongStream.of(counts).boxed().toList();
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
        Tenths before = Objects.requireNonNull(reference.indicators().get(indicator));
        int[] after = given(now, indicator);
        return new Drift.MovedIndicator(indicator, before.shiftTo(after), before.mean(), mean(after));
    }

    /** What an indicator gave those whose model has it. */
    static int[] given(Scored scored, String indicator) {
        return Arrays.stream(scored.column(indicator))
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
