package org.credit531.identifiers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What may be said of a code of each kind of defect: {@code dirty-categories.csv}. In the column {@code identify} a name after
 * "=" is the scheme that {@link Codes#identify} finds, any other the reason of its refusal; {@code uscc} holds the reasons of
 * {@link Uscc#parse}.
 */
public record DirtyCategories(Set<String> identify, Set<String> uscc) {

    /** The expectations by category. */
    public static TreeMap<String, DirtyCategories> read() {
        var stream = Objects.requireNonNull(DirtyCategories.class.getResourceAsStream("/dirty-categories.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var expectations = new TreeMap<String, DirtyCategories>();
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> expectations.put(row[0], of(row)));
            return expectations;
        } catch (IOException cause) {
            throw new UncheckedIOException("Cannot read dirty-categories.csv", cause);
        }
    }

    private static DirtyCategories of(String[] row) {
        return new DirtyCategories(
                Set.copyOf(Arrays.asList(row[1].split("\\|"))), Set.copyOf(Arrays.asList(row[2].split("\\|"))));
    }

    /** What {@link Codes#identify} says of a text, in the words of the column {@code identify}. */
    public static String identified(String text) {
        return switch (Codes.identify(text)) {
            case Identification.Known known -> "=" + known.scheme().code();
            case Identification.Unknown unknown -> unknown.refusal().reason().code();
        };
    }

    /** What {@link Uscc#parse} says of a text: "=uscc" or the reason. */
    public static String parsed(String text) {
        return switch (Uscc.parse(text)) {
            case Parsed.Valid<Uscc> ignored -> "=uscc";
            case Parsed.Refused<Uscc>(Refusal refusal) -> refusal.reason().code();
        };
    }
}
