package org.credit531.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.credit531.web.RequestProblem;

/** Cases of all workflows: the one place in which a case is opened or moves. Each step has its entry in the ledger. */
public interface Cases {

    /** Opens a case; returns its id. */
    UUID open(String workflow, Deed deed);

    /**
     * Moves a case along a transition of its workflow; returns the state that it is in then. Where its term is over, the clock's
     * own step comes first.
     *
     * @throws RequestProblem 409 if the event is none of the present state, or gives no more time, 403 if it is others' to do, or was to be done by
     *     another person, 400 if the reason is missing or too long, 404 if there is no such case
     */
    String move(UUID id, Deed deed);

    /**
     * The state of a case.
     *
     * @throws RequestProblem 404 {@code unknown-case}
     */
    String state(UUID id);

    /**
     * Until when the next step of a case is due; empty where its state has no term.
     *
     * @throws RequestProblem 404 {@code unknown-case}
     * @throws org.credit531.calendar.UnknownYear if the term reaches into a year whose holidays are not known
     */
    Optional<Due> due(UUID id);

    /** The states of cases; those that are not known are left out. */
    Map<UUID, String> states(Collection<UUID> ids);

    /** The states of those of these cases that are in one of the states. */
    Map<UUID, String> among(Collection<UUID> ids, Collection<String> states);

    /** The cases of a workflow that are in one of the states. */
    Set<UUID> in(String workflow, Collection<String> states);

    /**
     * Forgets some cases of a workflow that came to their end before an instant; open ones stay. Each call has its entry in
     * the ledger.
     *
     * @param first deletes, in the same transaction, what else is kept of these cases
     * @return how many were forgotten, 0 where none is left
     */
    int forget(String workflow, Instant endedBefore, Consumer<Collection<UUID>> first);

    /** The same of the cases among these alone. */
    int forget(String workflow, Collection<UUID> among, Instant endedBefore, Consumer<Collection<UUID>> first);

    /** The steps of a case, the first first. */
    List<Step> steps(UUID id);
}
