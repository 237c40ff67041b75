package org.credit531.web;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is read by cursor: lists have no page numbers, as counting all rows would cost more than
 * reading one page.
 *
 * @param previous address of the page before, null on the first
 * @param next address of the page after, null on the last
 */
public record Paging(@Nullable String previous, @Nullable String next) {

    /** A list that fits on one page. */
    public static final Paging SINGLE = new Paging(null, null);

    /** Whether there is anywhere to go. */
    public boolean several() {
        return previous != null || next != null;
    }
}
