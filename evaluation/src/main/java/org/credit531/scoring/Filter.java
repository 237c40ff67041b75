package org.credit531.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that all must be met. One that is not met decides, even beside one that cannot be answered.
 *
 * @param conditions the conditions, among them a window by a date field, as the last one
 * @param window a window by effective date
 */
record Filter(List<CompiledCondition> conditions, @Nullable Span window) {

    /**
     * A record that met the conditions, or that could not be asked.
     *
     * @param passedOver why it could not be asked; null when it met them
     */
    record Candidate(Fact fact, @Nullable String passedOver) {}

    static Filter of(List<Condition> conditions, @Nullable Window window) {
        var compiled =
                new ArrayList<>(conditions.stream().map(CompiledCondition::of).toList());
        if (window != null && window.by() != null) {
            compiled.add(CompiledCondition.inside(window.span(), window.by()));
        }
        return new Filter(List.copyOf(compiled), window == null || window.by() != null ? null : window.span());
    }

    Stream<String> fields() {
        return conditions.stream().map(CompiledCondition::field);
    }

    /** The candidates among records that are inside the window. A record that may not be used is asked nothing. */
    List<Candidate> candidates(List<Fact> facts, Horizon horizon) {
        var candidates = new ArrayList<Candidate>(facts.size());
        for (var fact : facts) {
            var candidate = candidate(fact, horizon);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    @Nullable
    Candidate candidate(Fact fact, Horizon horizon) {
        if (fact.withheld()) {
            return new Candidate(fact, Reason.Code.WITHHELD_RECORD.of());
        }
        return window != null && horizon.reached(window.after(fact.effectiveFrom())) ? null : asked(fact, horizon);
    }

    private @Nullable Candidate asked(Fact fact, Horizon horizon) {
        String unreadable = null;
        for (var condition : conditions) {
            switch (condition.about(fact, horizon)) {
                case MET -> {}
                case NOT_MET -> {
                    return null;
                }
                case UNREADABLE -> unreadable = unreadable == null ? condition.unreadable(fact) : unreadable;
            }
        }
        return new Candidate(fact, unreadable);
    }
}
