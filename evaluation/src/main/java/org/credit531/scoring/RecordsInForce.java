package org.credit531.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The facts that count on the day, by item and in the order of computation, whatever order they came in. What does not
 * count yet, or no longer, leaves only its date with the horizon.
 */
final class RecordsInForce {

    static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::effectiveFrom).thenComparing(Fact::recordKey);

    private final List<List<Fact>> byItem;

    private RecordsInForce(List<List<Fact>> byItem) {
        this.byItem = byItem;
    }

    static RecordsInForce of(List<Fact> facts, Map<String, Integer> slots, Horizon horizon) {
        List<List<Fact>> byItem = new ArrayList<>(Collections.nCopies(slots.size(), List.of()));
        for (var fact : facts) {
            var slot = slots.get(fact.item());
            if (slot != null && counts(fact, horizon)) {
                listOf(byItem, slot).add(fact);
            }
        }
        byItem.forEach(RecordsInForce::sort);
        return new RecordsInForce(byItem);
    }

    /** The list of an item; of most items a subject has nothing, and these share the empty one. */
    private static List<Fact> listOf(List<List<Fact>> byItem, int slot) {
        var known = byItem.get(slot);
        if (!known.isEmpty()) {
            return known;
        }
        List<Fact> first = new ArrayList<>(4);
        byItem.set(slot, first);
        return first;
    }

    static boolean counts(Fact fact, Horizon horizon) {
        if (!fact.effectiveFrom().isBefore(fact.removedOn()) || !horizon.reached(fact.effectiveFrom())) {
            return false;
        }
        return fact.removedOn().equals(LocalDate.MAX) || !horizon.reached(fact.removedOn());
    }

    private static void sort(List<Fact> facts) {
        if (facts.size() < 2) {
            return;
        }
        facts.sort(ORDER);
        for (int i = 1; i < facts.size(); i++) {
            if (ORDER.compare(facts.get(i - 1), facts.get(i)) == 0) {
                throw new IllegalArgumentException(
                        "Two facts of " + facts.get(i).item() + " have the record key "
                                + facts.get(i).recordKey() + ": pass the one version of a record that is known");
            }
        }
    }

    List<Fact> of(int slot) {
        return byItem.get(slot);
    }
}
