package org.credit531.trials;

/** Is told several times a second how far the population is read that somebody waits for, and says whether to go on. */
@FunctionalInterface
interface Watch {

    /** Cares for neither. */
    Watch NONE = soFar -> true;

    /** Called by a thread of its own. */
    boolean goOn(ReadSoFar soFar);
}
