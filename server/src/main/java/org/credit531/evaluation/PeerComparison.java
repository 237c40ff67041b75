package org.credit531.evaluation;

/** The counting of peers, for whoever fills a platform in the middle of a day. */
public interface PeerComparison {

    /**
     * Has the peers counted once more today, as soon as nothing is left to be evaluated: after the first filling of a platform, and
     * never because of single records, since then it could be watched what each of them does.
     */
    void startOver();
}
