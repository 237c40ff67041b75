package org.credit531.trial.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results as counts, to be kept as what those of later days are compared with. Nobody's result can be found in it.
 *
 * @param points the tenths of the points of everybody who is evaluated
 * @param scale the grades, best first
 * @param grades how many have each of them
 * @param indicators the tenths of the points that each indicator gave, in the order of the models
 */
public record Snapshot(Tenths points, List<String> scale, List<Long> grades, Map<String, Tenths> indicators) {

    /** Copies the lists and the map, in its order. */
    public Snapshot {
        scale = List.copyOf(scale);
        grades = List.copyOf(grades);
        indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    }

    /** What is kept of some results. */
    public static Snapshot of(Scored scored) {
        var results = scored.results();
        var indicators = new LinkedHashMap<String, Tenths>();
        scored.indicators()
                .keySet()
                .forEach(indicator -> indicators.put(indicator, Tenths.of(MeasuringDrift.given(scored, indicator))));
        return new Snapshot(
                Tenths.of(results.ascendingPoints()),
                results.scale().grades(),
                MeasuringDrift.grades(results, results.scale()),
                indicators);
    }

    /** How many are evaluated. */
    public long evaluated() {
        return grades.stream().mapToLong(Long::longValue).sum();
    }

    /** How far later results have drifted from these. */
    public Drift driftTo(Scored now, DriftLimits limits) {
        return new MeasuringDrift(this, now).drift(limits);
    }
}
