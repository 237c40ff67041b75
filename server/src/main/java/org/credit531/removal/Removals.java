package org.credit531.removal;

import java.util.UUID;

/** The one way to take a record out before its term. */
public interface Removals {

    /**
     * Removes a record, and with it whatever else tells the same fact about the same subject, in the caller's transaction: with
     * its commit the fact is no longer published, shared or used. Copies confirm afterwards, until {@link RemovalParticipant
     * all of them} have.
     *
     * @return the removal, shown at {@code /removals/{id}}
     * @throws org.credit531.web.RequestProblem 404 {@code unknown-record} where no such record is there
     */
    UUID remove(NewRemoval removal);
}
