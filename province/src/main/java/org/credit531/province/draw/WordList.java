package org.credit531.province.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The word lists of this module: small CSV files without quoting, each with a heading line. */
public final class WordList {

    private WordList() {}

    /** The rows of the list that stands beside a class. */
    public static List<String[]> read(Class<?> beside, String name) {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + name + " cannot be read", e);
        }
    }
}
