package org.credit531.modelling;

import java.util.Optional;

/** What became of the results of recalled versions, for the public register; answered by recall. */
public interface RecallFigures {

    /** The figures of a version's recall; empty where none was begun. */
    Optional<Figures> of(String model, int version);

    /**
     * Results of a recalled version.
     *
     * @param found how many there were
     * @param recomputed how many of them were computed anew
     * @param changed of how many points or grade became others
     * @param done whether nothing is left to do
     */
    record Figures(long found, long recomputed, long changed, boolean done) {}
}
