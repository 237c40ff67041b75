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

    static ScratchFolder create() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("credit531-benchmark"));
    }

    @Override
    public void close() throws IOException {
        if (Boolean.getBoolean(KEEP)) {
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
