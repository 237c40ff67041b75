package org.credit531.scoring;

/**
 * A model in which one indicator weighs more or less: all its amounts in proportion, as an extension changes them. For trying out;
 * what a weight shall be is for a new version of the model to say.
 */
public final class WeightChange {

    /** The least and the most that an indicator can weigh, in hundredths of what it does. */
    public static final int LEAST = 0;

    public static final int MOST = 500;

    private static final int UNCHANGED = 100;

    private WeightChange() {}

    /**
     * The model with another weight of an indicator; the same where it has none of this id.
     *
     * @param percent hundredths of the present weight
     * @throws IllegalArgumentException beyond {@link #LEAST} and {@link #MOST}
     */
    public static Model of(Model model, String indicator, int percent) {
        if (percent < LEAST || percent > MOST) {
            throw new IllegalArgumentException("A weight of " + percent + " percent: between " + LEAST + " and " + MOST
                    + " are possible");
        }
        var change = new Reweighting(UNCHANGED, percent);
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
                model.indicators().stream()
                        .map(one -> one.id().equals(indicator) ? change.of(one) : one)
                        .toList(),
                model.vetoes(),
                model.grades());
    }
}
