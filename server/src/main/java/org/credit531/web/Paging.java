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

    /**
     * The way through a short list that is read by places, which leads backwards, too.
     *
     * @param path of the list, to which {@code ?from=<place>} is added
     * @param from the place of the first on this page
     * @param size how many a page has
     * @param more whether there are others after these
     */
    public static Paging of(String path, int from, int size, boolean more) {
        return new Paging(
                from > size ? path : null,
                from == 0 ? null : place(path, Math.max(0, from - size)),
                more ? place(path, from + size) : null);
    }

    private static String place(String path, int from) {
        return from == 0 ? path : path + "?from=" + from;
    }

    /** Whether there is anywhere to go. */
    public boolean several() {
        return first != null || previous != null || next != null;
    }
}
