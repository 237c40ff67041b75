package org.credit531.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions that all must be met. One that is not met decides, even beside one that cannot be answered. */
record Filter(List<CompiledCondition> conditions) {

    /**
     * A record that met the conditions, or that could not be asked.
     *
     * @param unreadable why it could not be asked; null when it met them
     */
    record Candidate(Fact fact, @Nullable String unreadable) {}

    static Filter of(List<Condition> conditions) {
        return new Filter(conditions.stream().map(CompiledCondition::of).toList());
    }

    Stream<String> fields() {
        return conditions.stream().map(CompiledCondition::field);
    }

    /** The candidates among records that are inside the window. */
    List<Candidate> candidates(List<Fact> facts, @Nullable Span window, Horizon horizon) {
        var candidates = new ArrayList<Candidate>(facts.size());
        for (var fact : facts) {
            var candidate = inside(fact, window, horizon) ? candidate(fact, horizon) : null;
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private static boolean inside(Fact fact, @Nullable Span window, Horizon horizon) {
        return window == null || !horizon.reached(window.after(fact.effectiveFrom()));
    }

    private @Nullable Candidate candidate(Fact fact, Horizon horizon) {
        String unreadable = null;
        for (var condition : conditions) {
            switch (condition.about(fact, horizon)) {
                case MET -> {}
                case NOT_MET -> {
                    return null;
                }
                case UNREADABLE -> unreadable = unreadable == null ? condition.mismatch(fact) : unreadable;
            }
        }
        return new Candidate(fact, unreadable);
    }
}
