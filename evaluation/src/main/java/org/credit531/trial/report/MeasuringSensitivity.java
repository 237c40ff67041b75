package org.credit531.trial.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.credit531.trial.Progress;

/**
 * Goes over the indicators of a model twice: for their sum, and for what each does to it. Nothing of it depends on an order, so that
 * subjects are taken as they lie in memory.
 */
final class MeasuringSensitivity {

    private final Scored scored;
    private final Results results;
    private final Progress progress;
    private final List<Indicator> indicators;
    private final Sums sums;
    private final int[] ranked;
    private final ChangingWeight weights;
    private int done;
    private boolean ended;

    MeasuringSensitivity(Scored scored, long step, Progress progress) {
        this.scored = scored;
        this.results = scored.results();
        if (results.models().isEmpty()) {
            throw new IllegalArgumentException("Only the grades of these results are known: measure those of models");
        }
        this.progress = progress;
        this.indicators = List.copyOf(scored.indicators().values());
        this.sums = new Sums(results);
        this.ranked = ranked(results.ascending());
        this.weights = new ChangingWeight(results, sums, ranked, step);
    }

    /** Some at even distances. */
    private static int[] ranked(int[] ascending) {
        int distance = Math.max(1, (ascending.length + Sensitivity.MOST_RANKED - 1) / Sensitivity.MOST_RANKED);
        var ranked = new int[(ascending.length + distance - 1) / distance];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = ascending[i * distance];
        }
        return ranked;
    }

    Sensitivity sensitivity() {
        var dimensions = new LinkedHashMap<String, Moments>();
        scored.dimensions().forEach(dimension -> dimensions.put(dimension, summed(dimension)));
        var found = effects();
        var effects = found.stream().map(Found::effect).toList();
        return new Sensitivity(
                held(),
                ranked.length,
                Twins.of(effects, found.stream().map(Found::doubledRanks).toList()),
                dimensions.entrySet().stream()
                        .map(dimension -> dimensionEffect(dimension.getKey(), dimension.getValue(), effects))
                        .toList());
    }

    /** The effect of an indicator, and the ranks of subjects by it. */
    private record Found(IndicatorEffect effect, int[] doubledRanks) {}

    /** One indicator beside another, as many as there are threads: each takes a column of everybody, and its order. */
    private List<Found> effects() {
        List<Found> found = indicators.parallelStream()
                .filter(indicator -> goesOn())
                .map(indicator -> {
                    var effect = found(indicator);
                    tell();
                    return effect;
                })
                .toList();
        if (!goesOn()) {
            throw new CancellationException(
                    "The measuring was ended after " + done + " of " + indicators.size() + " indicators");
        }
        return found;
    }

    private synchronized boolean goesOn() {
        return !ended;
    }

    /** One after another, so that the number told only grows, and nothing is told once it is said not to go on. */
    private synchronized void tell() {
        if (!ended) {
            done++;
            ended = !progress.goOn(done, indicators.size());
        }
    }

    /** Adds the indicators of a dimension to the sums. */
    private Moments summed(String dimension) {
        var points = new int[results.size()];
        for (var indicator : indicators) {
            if (indicator.dimension().equals(dimension)) {
                int[] column = scored.column(indicator.id());
                sums.add(column, indicator.bonus());
                Scored.add(column, points);
            }
        }
        var moments = new Moments();
        for (int subject = 0; subject < points.length; subject++) {
            if (results.isEvaluated(subject)) {
                moments.add(points[subject]);
            }
        }
        return moments;
    }

    private Share held() {
        int held = 0;
        for (int subject = 0; subject < results.size(); subject++) {
            held += results.isEvaluated(subject) && sums.isHeld(subject) ? 1 : 0;
        }
        return new Share(held, results.evaluated());
    }

    private Found found(Indicator indicator) {
        int[] column = scored.column(indicator.id());
        return new Found(effect(indicator, column), ranksOf(column));
    }

    private IndicatorEffect effect(Indicator indicator, int[] column) {
        var given = given(column);
        int usual = given.mostFrequent();
        var joint = joint(column);
        var moments = moments(given);
        return new IndicatorEffect(
                indicator.id(),
                indicator.dimension(),
                indicator.cap(),
                indicator.bonus(),
                moments.mean(),
                moments.deviation(),
                joint.shareOfVariance(),
                usual,
                new Share(moved(column, usual, false), given.size()),
                new Share(moved(column, usual, true), given.size()),
                List.of(),
                weights.changes(column, scored.weights(indicator.id()), indicator.bonus()));
    }

    /** Ranks of those whose order is compared; whose model has no such indicator has no points of it. */
    private int[] ranksOf(int[] column) {
        var points = new int[ranked.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = orNought(column[ranked[i]]);
        }
        return new Ranked(points).doubledRanks();
    }

    private static int orNought(int points) {
        return points == IndicatorPoints.NOT_READ ? 0 : points;
    }

    private Ranked given(int[] column) {
        var given = new int[results.evaluated()];
        int size = 0;
        for (int subject = 0; subject < column.length; subject++) {
            if (results.isEvaluated(subject) && column[subject] != IndicatorPoints.NOT_READ) {
                given[size++] = column[subject];
            }
        }
        return new Ranked(Arrays.copyOf(given, size));
    }

    private static Moments moments(Ranked given) {
        var moments = new Moments();
        for (int i = 0; i < given.size(); i++) {
            moments.add(given.points(i));
        }
        return moments;
    }

    private JointMoments joint(int[] column) {
        var joint = new JointMoments();
        for (int subject = 0; subject < column.length; subject++) {
            if (results.isEvaluated(subject)) {
                joint.add(orNought(column[subject]), sums.sum(subject));
            }
        }
        return joint;
    }

    /** How many have other points than the usual ones; where it has to be felt, how many have another score by that. */
    private int moved(int[] column, int usual, boolean felt) {
        int moved = 0;
        for (int subject = 0; subject < column.length; subject++) {
            int own = column[subject];
            boolean differs = results.isEvaluated(subject) && own != IndicatorPoints.NOT_READ && own != usual;
            long otherwise = (long) sums.sum(subject) - own + usual;
            moved += differs && (!felt || sums.held(subject, otherwise) != results.points(subject)) ? 1 : 0;
        }
        return moved;
    }

    private Sensitivity.DimensionEffect dimensionEffect(
            String dimension, Moments points, List<IndicatorEffect> effects) {
        double share = 0;
        for (var effect : effects) {
            share += effect.dimension().equals(dimension) ? effect.shareOfVariance() : 0;
        }
        return new Sensitivity.DimensionEffect(dimension, weight(dimension), points.mean(), points.deviation(), share);
    }

    private long weight(String dimension) {
        Stream<Model> having = results.models().stream()
                .filter(model -> model.dimension(dimension).isPresent());
        return having.findFirst().stream()
                .flatMap(model -> model.indicators().stream())
                .filter(indicator -> indicator.dimension().equals(dimension) && !indicator.bonus())
                .mapToLong(Indicator::cap)
                .sum();
    }
}
