package org.credit531.trial.report;

import org.credit531.trial.PopulationModel;

/** Gives the points of one indicator for all subjects, before what the whole model does to their sum. Asked for by several threads. */
@FunctionalInterface
public interface IndicatorPoints {

    /** The points of a subject whose model has no such indicator, or that nobody evaluates. */
    int NOT_READ = PopulationModel.NOT_READ;

    /**
     * Writes the points of an indicator, in thousandths.
     *
     * @param indicator its id
     * @param into by the index of the subject
     */
    void read(String indicator, int[] into);
}
