package org.credit531.benchmarks;

/** Something else that gives the first subjects of a workload their points. */
interface Peer extends AutoCloseable {

    /** What it is, with its version. */
    String name();

    /** How many subjects it was given. */
    int subjects();

    /** Computes everybody's points: what is timed. */
    void compute() throws Exception;

    /** The points that were computed, by subject. */
    int[] points() throws Exception;

    @Override
    void close() throws Exception;
}
