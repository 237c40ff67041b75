package org.credit531.web;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is read by cursor: forwards page by page, and back to the beginning. There are no page
 * numbers, as counting all rows would cost more than reading one page.
 *
 * @param first address of the first page, null on the first
 * @param next address of the page after, null on the last
 */
public record Paging(@Nullable String first, @Nullable String next) {

    /** Whether there is anywhere to go. */
    public boolean several() {
        return first != null || next != null;
    }
}
