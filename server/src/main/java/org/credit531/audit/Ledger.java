package org.credit531.audit;

import java.util.List;
import org.credit531.access.Visitor;

/**
 * The door to the ledger: what has no entry was not done. Who it was, for what purpose and from where, the request says;
 * outside a request it was the platform itself.
 */
public interface Ledger {

    /** Writes an entry in the transaction under way, so that the act and its entry commit together or not at all. */
    void record(Act act);

    /** As above, of somebody whom the request does not know yet, as at a sign-in. */
    void record(Act act, Visitor visitor);

    /**
     * Writes an entry of a look-up into a journal, from where it is committed with others at the same moment; returns when
     * the end of no process can lose it, or throws, so that nothing is shown without an entry. Looks at public facts by somebody who did not sign in are only
     * counted.
     *
     * @throws org.credit531.web.RequestProblem 503 {@code ledger-unavailable} if it cannot be written now
     */
    void lookUp(Act act);

    /**
     * Writes entries of looks at many subjects that are one act, as a list of the participants of a tender is: leave is asked once,
     * each look has its entry, and all of them count for whatever is looked up afterwards.
     *
     * @throws org.credit531.web.RequestProblem as above
     */
    default void lookUps(List<Act> acts) {
        acts.forEach(this::lookUp);
    }

    /** Erases the personal part of an entry under an article; the chain goes on to verify. */
    void erase(long number, String article);
}
