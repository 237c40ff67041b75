package org.credit531.trial;

/** Evaluates subjects of one population, so many at a time as fit into a processor's nearest memory. For all threads. */
interface Engine {

    /** So many subjects at a time. */
    int BLOCK = 1024;

    /**
     * Evaluates at most {@link #BLOCK} subjects.
     *
     * @param into takes the result of each, in the order of the batch, from 0
     */
    void evaluate(Batch batch, Scores into);

    /** The points of one indicator of at most {@link #BLOCK} subjects. */
    void pointsOf(String indicator, Batch batch, int[] into);
}
