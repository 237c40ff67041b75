package org.credit531.scoring;

import java.util.List;

/**
 * A model in which one indicator has another weight. The other weights change in proportion, so that all of them add up to what they
 * did before; a bonus belongs to no weight and changes alone, and so does what can only take away. For trying out: what a weight
 * shall be is for a new version of the model to say.
 */
public final class WeightChange {

    /** The least that an indicator can weigh, in hundredths of what it does. */
    public static final int LEAST = 0;

    /** The most, in the same; never more than all weights together. */
    public static final int MOST = 500;

    private static final int UNCHANGED = 100;

    private final Indicator changed;
    private final Reweighting own;
    private final Reweighting others;

    private WeightChange(Indicator changed, Reweighting own, Reweighting others) {
        this.changed = changed;
        this.own = own;
        this.others = others;
    }

    /**
     * The model with another weight of an indicator; the same where it has none of this id.
     *
     * @param percent hundredths of the present weight
     * @throws IllegalArgumentException beyond {@link #LEAST} and {@link #MOST}
     */
    public static Model of(Model model, String indicator, int percent) {
        if (percent < LEAST || percent > MOST) {
            throw new IllegalArgumentException(
                    "A weight of " + percent + " percent: between " + LEAST + " and " + MOST + " are possible");
        }
        return model.indicator(indicator)
                .map(found -> with(model, change(model.indicators(), found, percent)))
                .orElse(model);
    }

    private static WeightChange change(List<Indicator> all, Indicator changed, int percent) {
        if (!hasWeight(changed)) {
            return new WeightChange(
                    changed, new Reweighting(UNCHANGED, percent), new Reweighting(UNCHANGED, UNCHANGED));
        }
        long together = all.stream()
                .filter(WeightChange::hasWeight)
                .mapToLong(Indicator::cap)
                .sum();
        long weight = Math.min(together, changed.cap() * percent / UNCHANGED);
        long rest = together - changed.cap();
        return new WeightChange(
                changed,
                new Reweighting(changed.cap(), weight),
                rest == 0 ? new Reweighting(UNCHANGED, UNCHANGED) : new Reweighting(rest, together - weight));
    }

    private static boolean hasWeight(Indicator indicator) {
        return !indicator.bonus() && indicator.cap() > 0;
    }

    private Indicator of(Indicator indicator) {
        if (indicator.equals(changed)) {
            return own.of(indicator);
        }
        return hasWeight(indicator) ? others.of(indicator) : indicator;
    }

    private static Model with(Model model, WeightChange change) {
        return new Model(
                model.id(),
                model.version(),
                model.family(),
                model.label(),
                model.subjects(),
                model.appliesWhen(),
                model.extension(),
                model.scale(),
                model.basis(),
                model.dimensions(),
                model.indicators().stream().map(change::of).toList(),
                model.vetoes(),
                model.grades());
    }
}
