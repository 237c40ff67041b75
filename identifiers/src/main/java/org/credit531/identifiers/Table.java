package org.credit531.identifiers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The reference data beside these classes: comma-separated, one heading row, no quotes. */
final class Table {

    private Table() {}

    static <T> List<T> read(String name, int columns, Function<String[], T> row) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The library is incomplete: " + name + " is missing; take the jar again");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .map(line -> row.apply(line.split(",", columns)))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read " + name + " of the library", cause);
        }
    }
}
