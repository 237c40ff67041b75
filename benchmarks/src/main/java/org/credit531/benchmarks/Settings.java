package org.credit531.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * How to measure.
 *
 * @param isShort in about two minutes altogether, with wider errors
 * @param imports which imports
 * @param gate with what a figure must be measured for the program to end well; 0 for none. Of imports the least ratio to a bare
 *     COPY, of the ledger the largest part of a look-up, of evaluation, currency and search how much of what is promised
 * @param home the repository's folder, where the built server lies
 */
record Settings(boolean isShort, Imports imports, double gate, Path home, Machine machine) {

    /**
     * Which imports to measure.
     *
     * @param rows how many organisations the registers have, one after the other; none for the usual number
     * @param onlyRegister whether to leave out all but the first import of each: how it grows, in the time that it takes
     */
    record Imports(List<Integer> rows, boolean onlyRegister) {}

    /** The sizes asked for, or else the usual one. */
    List<Integer> rowsOr(int usual) {
        return imports.rows().isEmpty() ? List.of(usual) : imports.rows();
    }

    Path serverJar() {
        return home.resolve("server/target/server-0.1.0-SNAPSHOT-app.jar");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
