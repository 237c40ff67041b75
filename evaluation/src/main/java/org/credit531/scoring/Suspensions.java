package org.credit531.scoring;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a model may not be used on the day, because the article it rests on has ended. An indicator that is suspended, or
 * that reads a suspended item, has its neutral points and reads nothing: see {@link Indicator#neutral}. Who knows the law
 * says so; the model's own text is never changed for it.
 *
 * @param indicators suspended indicators and vetoes by id, each with the id of the article that has ended
 * @param items suspended catalogue items by code, each with the id of the article that has ended
 * @param nextChange first later day on which there will be other suspensions; null when none is known
 */
public record Suspensions(
        Map<String, String> indicators,
        Map<String, String> items,
        @Nullable LocalDate nextChange) {

    /** Nothing is suspended, and nothing will be. */
    public static final Suspensions NONE = new Suspensions(Map.of(), Map.of(), null);

    /** Copies the maps. */
    public Suspensions {
        indicators = Map.copyOf(indicators);
        items = Map.copyOf(items);
    }

    /** The article whose end suspends a veto, if one has ended: its own before that of the item that it reads. */
    public @Nullable String articleFor(Veto veto) {
        String own = indicators.get(veto.id());
        return own != null ? own : items.get(veto.item());
    }

    /** The article whose end suspends an indicator, if one has ended: its own before those of the items that it reads. */
    public @Nullable String articleFor(Indicator indicator) {
        String own = indicators.get(indicator.id());
        if (own != null) {
            return own;
        }
        String read = items.get(indicator.item());
        Applicability gate = indicator.applicability();
        return read != null || gate == null ? read : items.get(gate.item());
    }
}
