package org.credit531.trial;

/**
 * Is told how far an evaluation of a population has come, and may end it. Called from several threads, one
 * after another, with a number that never falls.
 */
@FunctionalInterface
public interface Progress {

    /** Cares for neither. */
    Progress NONE = (done, of) -> true;

    /**
     * Some more subjects have been evaluated.
     *
     * @param done how many altogether
     * @param of how many there are
     * @return whether to go on
     */
    boolean goOn(int done, int of);
}
