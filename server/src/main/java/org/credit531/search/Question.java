package org.credit531.search;

import org.credit531.identifiers.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param text as typed
 * @param filter which organisations alone
 * @param soundsAlike whether characters that sound alike count as the same: else none does
 * @param after where the page before ended, null for the first
 * @param limit how many hits make a page
 */
public record Question(
        String text,
        Filter filter,
        boolean soundsAlike,
        @Nullable Place after,
        int limit) {

    public Question {
        text = text.strip();
    }

    /** A first page without a filter. */
    public static Question of(String text, int limit) {
        return new Question(text, Filter.NONE, false, null, limit);
    }

    /**
     * Which organisations alone; null for all.
     *
     * @param region the digits with which the code of the division begins
     * @param state what stands behind the code
     */
    public record Filter(
            @Nullable SubjectKind kind,
            @Nullable String region,
            @Nullable String state) {

        /** Every organisation. */
        public static final Filter NONE = new Filter(null, null, null);

        boolean admits(Hit hit) {
            return (kind == null || kind == hit.kind())
                    && (region == null || hit.region().startsWith(region))
                    && (state == null || state.equals(hit.state()));
        }
    }
}
