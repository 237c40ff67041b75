package org.credit531.benchmarks;

import java.nio.file.Path;

/**
 * How to measure.
 *
 * @param isShort in about two minutes altogether, with wider errors
 * @param home the repository's folder, where the built server lies
 */
record Settings(boolean isShort, Path home, Machine machine) {

    Path serverJar() {
        return home.resolve("server/target/server-0.1.0-SNAPSHOT-app.jar");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
