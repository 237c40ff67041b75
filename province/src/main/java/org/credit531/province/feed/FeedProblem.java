package org.credit531.province.feed;

/** A feed that cannot be used; says file, line, reason and remedy. */
public final class FeedProblem extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    FeedProblem(String file, int line, String problem) {
        super("feeds/" + file + ":" + line + ": " + problem);
    }
}
