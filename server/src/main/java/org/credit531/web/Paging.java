package org.credit531.web;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is read by cursor: forwards page by page, back to the beginning, and back by one page where
 * the list can be read backwards. There are no page numbers, as counting all rows would cost more than reading one page.
 *
 * @param first address of the first page, null on the first
 * @param previous address of the page before, null on the first and where the list cannot be read backwards
 * @param next address of the page after, null on the last
 */
public record Paging(
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next) {

    /** The way through a list that is read forwards only. */
    public Paging(@Nullable String first, @Nullable String next) {
        this(first, null, next);
    }

    /** Whether there is anywhere to go. */
    public boolean several() {
        return first != null || previous != null || next != null;
    }
}
