package org.credit531.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Search over the table of public facts; nothing that is not public can come out of it. */
public interface PublicSearch {

    /** The most hits of one question, all pages together. */
    int MOST = 2_000;

    /** A page of the organisations that a question means, the best first. */
    Found find(Question question);

    /**
     * Whether a page of a list of codes begins behind as many hits as anybody is shown of one beginning: {@link #MOST}, or behind
     * more codes than are read for these.
     */
    boolean isDeep(Question question);

    /** What somebody may be about to type: names, of organisations that are not near to a person. */
    List<Hit> suggest(String text);

    /** How many organisations can be found. */
    long size();

    /**
     * A page of hits.
     *
     * @param count how many hits all pages have
     * @param isLeast whether there may be more than that, which are not shown
     * @param next where this page ended, null on the last
     */
    record Found(
            List<Hit> hits,
            int count,
            boolean isLeast,
            @Nullable Place next) {

        /** Whether several organisations stand in it for the beginning of their codes, and nothing else. */
        public boolean isListOfCodes() {
            return hits.size() > 1 && hits.getFirst().how() == How.CODE;
        }
    }
}
