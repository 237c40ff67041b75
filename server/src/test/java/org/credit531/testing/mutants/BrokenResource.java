package org.credit531.testing.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A data file with a broken rule, in the copy of the classes that the platform runs from. What read it at its start keeps what
 * it read: the test has to read it itself.
 */
record BrokenResource(Path place, String broken, String whole) implements Breaking {

    private static final String RESOURCES = "/resources/";

    static BrokenResource of(String file, String text) throws IOException {
        Path place = classes().resolve(file.substring(file.indexOf(RESOURCES) + RESOURCES.length()));
        return new BrokenResource(place, text, Files.readString(place));
    }

    /** Where the platform runs from, beside a copy of which there is room. */
    static Path classes() {
        return Path.of(Objects.requireNonNull(System.getProperty("credit531.classes"), "start it by ./mutants"));
    }

    @Override
    public void breakIt() {
        write(broken);
    }

    @Override
    public void mend() {
        write(whole);
    }

    private void write(String text) {
        try {
            Files.writeString(place, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
