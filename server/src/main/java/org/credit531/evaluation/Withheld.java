package org.credit531.evaluation;

import java.util.Set;
import org.credit531.scoring.Applicability;
import org.credit531.scoring.Contribution;
import org.credit531.scoring.Effect;
import org.credit531.scoring.Indicator;
import org.credit531.scoring.Model;
import org.jspecify.annotations.Nullable;

/**
 * What of the results of a model a reader may not see: everything that rests on an item of which a field that the model
 * reads is not open to the reader. It is always added up as one sum, so that differences cannot leak the field.
 *
 * @param model the model
 * @param items the items
 */
record Withheld(Model model, Set<String> items) {

    /** Whether a contribution rests on what is not open to the reader. */
    boolean covers(Contribution contribution) {
        // What is suspended reads no record, and everybody may know which article has ended.
        return contribution.effect() != Effect.SUSPENDED && covers(contribution.indicator(), contribution.item());
    }

    /**
     * Whether an indicator, or another rule of the model, does.
     *
     * @param item the item of the record that it is about, if it is about one
     */
    boolean covers(String indicator, @Nullable String item) {
        return model.indicator(indicator)
                .map(this::covers)
                .or(() -> model.veto(indicator).map(veto -> items.contains(veto.item())))
                .orElse(item != null && items.contains(item));
    }

    /** Whether an indicator applies tells of the records that decide it, as its points tell of those it reads. */
    private boolean covers(Indicator indicator) {
        Applicability gate = indicator.applicability();
        return items.contains(indicator.item()) || gate != null && items.contains(gate.item());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }
}
