package org.credit531.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * How to measure.
 *
 * @param isShort in about two minutes altogether, with wider errors
 * @param rows how many organisations the registers that are imported have, one after the other
 * @param home the repository's folder, where the built server lies
 */
record Settings(boolean isShort, List<Integer> rows, Path home, Machine machine) {

    private static final int FEW = 50_000;
    private static final int MANY = 1_000_000;

    static List<Integer> usualRows(boolean isShort) {
        return List.of(isShort ? FEW : MANY);
    }

    Path serverJar() {
        return home.resolve("server/target/server-0.1.0-SNAPSHOT-app.jar");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
