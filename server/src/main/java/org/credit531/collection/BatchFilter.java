package org.credit531.collection;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which batches somebody wants to see.
 *
 * @param unit the unit that states the records; {@code null} for all
 * @param region the digits with which the regions of the offices begin that sent them; {@code null} for all
 * @param items the only catalogue items whose batches are open; empty for all
 * @param item the catalogue item; {@code null} for all, as in the others
 * @param state one of {@link #STATES}
 * @param day the day on which they were received
 * @param fileName a part of the file's name, in any case
 */
public record BatchFilter(
        @Nullable String unit,
        @Nullable String region,
        Set<String> items,
        @Nullable String item,
        @Nullable String state,
        @Nullable LocalDate day,
        @Nullable String fileName) {

    /**
     * The states that can be asked for; {@code held} are those that wait for somebody to confirm them, {@code columns-held}
     * those of them that wait because their columns changed, {@code columns-changed} all whose columns did.
     */
    static final Set<String> STATES =
            Set.of("held", "columns-held", "columns-changed", "received", "running", "done", "failed");

    private static final int LONGEST_NAME = 120;

    /** Batches from every region and of every item that may be asked for. */
    BatchFilter(
            @Nullable String unit,
            @Nullable String item,
            @Nullable String state,
            @Nullable LocalDate day,
            @Nullable String fileName) {
        this(unit, null, Set.of(), item, state, day, fileName);
    }

    /** What a form leaves empty is not asked for, nor a state that does not exist. */
    public BatchFilter {
        items = Set.copyOf(items);
        item = given(item);
        String asked = given(state);
        state = asked != null && STATES.contains(asked) ? asked : null;
        fileName = given(fileName);
        fileName = fileName == null ? null : fileName.substring(0, Math.min(LONGEST_NAME, fileName.length()));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
