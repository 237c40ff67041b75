package org.credit531.trial.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.credit531.scoring.Indicator;
import org.credit531.trial.PopulationModel;
import org.credit531.trial.Scores;

/**
 * Results together with the points that each indicator gave.
 *
 * @param results the results
 * @param columns the points of each indicator of their models
 */
public record Scored(Results results, IndicatorPoints columns) {

    /** What models said of a population, with the points of their indicators, which are computed when they are asked for. */
    public static Scored of(PopulationModel model, Scores scores) {
        return new Scored(Results.of(model, scores), model::pointsOf);
    }

    /** The indicators of the models by their ids, those of a base first, each as the first model has it. */
    Map<String, Indicator> indicators() {
        var indicators = new LinkedHashMap<String, Indicator>();
        for (var model : results.models()) {
            model.indicators().forEach(indicator -> indicators.putIfAbsent(indicator.id(), indicator));
        }
        return indicators;
    }

    /** The weight of an indicator in each of the models; 0 where it is none of it. */
    long[] weights(String indicator) {
        return results.models().stream()
                .mapToLong(
                        model -> model.indicator(indicator).map(Indicator::cap).orElse(0L))
                .toArray();
    }

    /** The points of an indicator, by the index of the subject. */
    int[] column(String indicator) {
        var column = new int[results.size()];
        columns.read(indicator, column);
        return column;
    }

    /** What subjects gave or took away for adverse records, in thousandths: equal where these records weigh the same. */
    public int[] adversePoints() {
        var sums = new int[results.size()];
        for (var indicator : indicators().values()) {
            if (indicator.adverse()) {
                add(column(indicator.id()), sums);
            }
        }
        return sums;
    }

    /** Adds what is read of a column. */
    static void add(int[] column, int[] sums) {
        for (int subject = 0; subject < sums.length; subject++) {
            sums[subject] += column[subject] == IndicatorPoints.NOT_READ ? 0 : column[subject];
        }
    }

    /** Ids of the dimensions, in the order of their first indicators. */
    List<String> dimensions() {
        return indicators().values().stream()
                .map(Indicator::dimension)
                .distinct()
                .toList();
    }
}
