package org.credit531.startup;

import java.io.PrintStream;

/** What the operator sees: progress and the address on standard output, one line for a problem on standard error. */
final class Console {

    private static final PrintStream OUTPUT = System.out;
    private static final PrintStream ERRORS = System.err;

    private Console() {}

    static void say(String line) {
        OUTPUT.println(line);
        OUTPUT.flush();
    }

    static void problem(String line) {
        ERRORS.println("credit531: " + line);
        ERRORS.flush();
    }
}
