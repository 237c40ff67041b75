package org.credit531.province.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a feed.
 *
 * @param heading what stands above it
 * @param group what stands above neighbouring headings; empty for none
 * @param value what its cells hold
 * @param isStored whether the platform stores it
 * @param isCoded whether only listed words are understood there
 * @param blank how many cells in a thousand are empty
 * @param condition when it is filled, {@code null} for always
 */
public record Column(
        String heading,
        String group,
        Value value,
        boolean isStored,
        boolean isCoded,
        int blank,
        @Nullable Condition condition) {

    private static final int THOUSAND = 1_000;

    /**
     * A column to the left must hold one of these words.
     *
     * @param column its index
     * @param words the words
     */
    public record Condition(int column, Set<String> words) {}

    @Nullable
    Object cell(Drawing row) {
        boolean meant = condition == null || condition.words().contains(row.text(condition.column()));
        boolean empty = blank > 0 && row.chance().below(THOUSAND) < blank;
        return meant && !empty ? value.draw(row) : null;
    }
}
