package org.credit531.evaluation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.credit531.language.Label;
import org.credit531.scoring.Family;
import org.jspecify.annotations.Nullable;

/**
 * The off switch of each family of models. Off takes one person, and effect with the commit: from then on the family evaluates nobody, and what it
 * said before is kept and not shown. On again takes two, and everybody is evaluated anew before anything is shown. As known before, nothing has changed.
 */
public interface FamilySwitches {

    /** Every time that a family was switched off, the latest first. */
    List<Switch> all();

    /** The families that can be switched off: those that a model in force evaluates. */
    List<Family> families();

    /**
     * Switches a family off, in the transaction under way.
     *
     * @throws org.credit531.web.RequestProblem 409 {@code switch-off-already}, 404 {@code switch-unknown-family}
     */
    Switch off(Family family, Label reason, String by);

    /**
     * Says that a family may be switched on again; somebody else confirms it.
     *
     * @throws org.credit531.web.RequestProblem 404 {@code switch-unknown}; 409 {@code switch-on-already}
     */
    Switch propose(UUID id, String reason, String by);

    /**
     * Switches it on again, as somebody else has proposed.
     *
     * @throws org.credit531.web.RequestProblem 404 {@code switch-unknown}; 409 {@code switch-on-already}, {@code
     *     switch-not-proposed}; 403 {@code switch-same-person}
     */
    Switch on(UUID id, String by);

    /**
     * One time that a family was switched off.
     *
     * @param suspension what everybody is told
     * @param by the account that did it
     * @param proposal who said that it may be switched on again; {@code null} while nobody has
     * @param ended who confirmed that, and when; {@code null} while it is off
     */
    record Switch(
            UUID id,
            Suspension suspension,
            OffsetDateTime at,
            String by,
            @Nullable Proposal proposal,
            @Nullable Ended ended) {

        /** Whether the family is off. */
        public boolean isOff() {
            return ended == null;
        }

        /** What was proposed, if anything was. */
        public Optional<Proposal> proposed() {
            return Optional.ofNullable(proposal);
        }
    }

    /** That a family may be switched on again. */
    record Proposal(String by, OffsetDateTime at, String reason) {}

    /** That it was. */
    record Ended(String by, OffsetDateTime at, long knowledge) {}
}
