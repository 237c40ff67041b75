package org.credit531.trial;

/** A model asks more than columns can answer quickly; its subjects are evaluated one by one. */
final class NoKernelException extends Exception {

    private static final long serialVersionUID = 1;

    NoKernelException(String why) {
        super(why);
    }
}
