package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;

/** Finds indicators that put the subjects in the same order. */
final class Twins {

    private final List<IndicatorEffect> effects;
    private final List<int[]> doubledRanks;
    private final List<List<IndicatorEffect.Twin>> twins = new ArrayList<>();

    private Twins(List<IndicatorEffect> effects, List<int[]> doubledRanks) {
        this.effects = effects;
        this.doubledRanks = doubledRanks;
        effects.forEach(effect -> twins.add(new ArrayList<>()));
    }

    /** The effects with the twins of each. */
    static List<IndicatorEffect> of(List<IndicatorEffect> effects, List<int[]> doubledRanks) {
        var search = new Twins(effects, doubledRanks);
        for (int one = 0; one < effects.size(); one++) {
            for (int earlier = 0; earlier < one; earlier++) {
                search.compare(one, earlier);
            }
        }
        var complete = new ArrayList<IndicatorEffect>();
        for (int i = 0; i < effects.size(); i++) {
            complete.add(effects.get(i).with(search.twins.get(i)));
        }
        return complete;
    }

    private void compare(int one, int earlier) {
        double correlation = correlation(one, earlier);
        if (Math.abs(correlation) >= IndicatorEffect.Twin.ALIKE) {
            boolean isEarlierWeightier =
                    effects.get(earlier).weight() >= effects.get(one).weight();
            twins.get(one).add(twin(earlier, correlation, isEarlierWeightier));
            twins.get(earlier).add(twin(one, correlation, !isEarlierWeightier));
        }
    }

    private IndicatorEffect.Twin twin(int indicator, double correlation, boolean dominates) {
        return new IndicatorEffect.Twin(effects.get(indicator).indicator(), correlation, dominates);
    }

    /** Nothing is alike to what is the same for everybody. */
    private double correlation(int one, int other) {
        boolean bothDiffer = isMoving(one) && isMoving(other);
        return bothDiffer ? Concordance.spearman(doubledRanks.get(one), doubledRanks.get(other)) : 0;
    }

    private boolean isMoving(int indicator) {
        return effects.get(indicator).moved().part() > 0;
    }
}
