package org.credit531.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The models that the tests evaluate with: the one the platform publishes, and one that uses every word. */
public final class ModelFiles {

    private ModelFiles() {}

    public static String organisationBase() {
        return text(Path.of("../server/src/main/resources/models/organisation-base.yaml"));
    }

    public static String allFeatures() {
        return text(Path.of("src/test/resources/models/all-features.yaml"));
    }

    public static CompiledModel compiled(String yaml) {
        return Models.read("test.yaml", yaml).orElseThrow().compile();
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
