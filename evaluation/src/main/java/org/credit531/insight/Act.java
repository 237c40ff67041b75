package org.credit531.insight;

import java.util.List;
import java.util.Map;
import org.credit531.scoring.Label;
import org.credit531.scoring.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a subject may lawfully do and that changes what will be known of it: pay, perform, put right, file a
 * report. Data, read by {@link Acts#read}.
 *
 * @param id unique among the acts
 * @param label what is done, as an imperative
 * @param article the article that orders or allows it
 * @param item the catalogue item whose records it changes
 * @param subjects kinds of subjects that can do it; empty for all that the item speaks of
 * @param bySource whether the body that stated the record must decide it, so that nobody can promise the outcome
 * @param change what it does to what is known
 */
public record Act(
        String id, Label label, String article, String item, List<String> subjects, boolean bySource, Change change) {

    /** Copies the list. */
    public Act {
        subjects = List.copyOf(subjects);
    }

    /** What an act does to what is known. */
    public sealed interface Change {

        /**
         * A record gets other values, once and for the future; what it says of the past stays.
         *
         * @param open what a record says that can still be mended: by field the codes, or none where the field must be absent
         * @param values by field a value, or a {@link Day}
         * @param after how old the record must be, from its effective date; null when it may be at once
         */
        record Mends(
                Map<String, List<String>> open,
                Map<String, Object> values,
                @Nullable Span after) implements Change {

            /** Copies the maps. */
            public Mends {
                open = Map.copyOf(open);
                values = Map.copyOf(values);
            }
        }

        /**
         * A record counts no more.
         *
         * @param open what a record says that can be ended, as in {@link Mends}
         * @param after how old the record must be, from its effective date; null when it may be at once
         */
        record Ends(
                Map<String, List<String>> open, @Nullable Span after) implements Change {

            /** Copies the map. */
            public Ends {
                open = Map.copyOf(open);
            }
        }

        /**
         * A record is added.
         *
         * @param values by field a value, or a {@link Day}
         * @param unless the fields that tell whether it is there already: a record with the same values in them
         */
        record Adds(Map<String, Object> values, List<String> unless) implements Change {

            /** Copies map and list. */
            public Adds {
                values = Map.copyOf(values);
                unless = List.copyOf(unless);
            }
        }
    }

    /** Values that depend on the day on which the act is done. */
    public enum Day {
        /** That day. */
        OF_THE_ACT,
        /** The number of the year before it. */
        YEAR_BEFORE
    }
}
