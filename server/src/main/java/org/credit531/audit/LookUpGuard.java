package org.credit531.audit;

import java.util.List;
import org.credit531.access.Visitor;
import org.credit531.web.RequestProblem;

/**
 * May refuse a look-up before anything is shown. Declared here, since every look-up comes by the ledger, and answered by
 * the context that watches (design decision 15).
 */
public interface LookUpGuard {

    /**
     * Returns if the visitor may look up now whom these looks are about.
     *
     * @param looks one, or several that are one act
     * @throws RequestProblem with reason and remedy if not; the refusal has its entry in the ledger
     */
    void require(Visitor visitor, List<Act> looks);
}
