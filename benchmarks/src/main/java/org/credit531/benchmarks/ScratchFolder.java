package org.credit531.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary folder that is gone afterwards. */
record ScratchFolder(Path path) implements AutoCloseable {

    /** {@code JAVA_TOOL_OPTIONS=-Dcredit531.benchmarks.keep=true} leaves what was loaded, to look into what was slow. */
    private static final String KEEP = "credit531.benchmarks.keep";

    /** {@code -Dcredit531.benchmarks.kept=FOLDER} measures on what was loaded then: the search alone asks for it. */
    private static final String KEPT = System.getProperty("credit531.benchmarks.kept", "");

    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("credit531-benchmark"));
    }

    /** One with what was loaded and kept before, or an empty one. */
    static ScratchFolder keptOrCreate() throws IOException {
        return KEPT.isEmpty() ? create() : new ScratchFolder(Path.of(KEPT));
    }

    /** Whether what was loaded before is here. */
    boolean isLoaded() {
        return path.toString().equals(KEPT);
    }

    @Override
    public void close() throws IOException {
        if (Boolean.getBoolean(KEEP) || isLoaded()) {
            System.err.println("kept: " + path);
            return;
        }
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(ScratchFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
