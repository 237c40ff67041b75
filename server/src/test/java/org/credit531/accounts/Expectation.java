package org.credit531.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of {@code expectations.csv}, which says how it is to be read.
 *
 * @param line its number in the file
 * @param method the method, or ANY
 * @param endpoint the pattern of the address as the code maps it
 * @param request the address that is asked
 * @param outcomes what each of the named gets; {@code rest} for all others
 */
record Expectation(int line, String method, String endpoint, String request, Map<String, Outcome> outcomes) {

    private static final String FILE = "access/expectations.csv";
    private static final String REST = "rest";
    private static final int KEYS = 3;

    /** All lines of the file. */
    static List<Expectation> all() {
        var lines = text().lines().toList();
        var expectations = new ArrayList<Expectation>();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            if (!line.isBlank() && !line.startsWith("#")) {
                expectations.add(of(index + 1, line));
            }
        }
        return expectations;
    }

    /** What somebody is to get. */
    Outcome of(String actor) {
        var outcome = outcomes.getOrDefault(actor, outcomes.get(REST));
        if (outcome == null) {
            throw new IllegalStateException("line %d says nothing of %s".formatted(line, actor));
        }
        return outcome;
    }

    private static Expectation of(int number, String line) {
        var cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        var outcomes = new LinkedHashMap<String, Outcome>();
        for (var cell : cells.subList(KEYS, cells.size())) {
            var sides = cell.split(":", 2);
            var outcome = Outcome.of(sides[1].strip());
            for (var actor : sides[0].strip().split(" ", -1)) {
                outcomes.put(actor, outcome);
            }
        }
        return new Expectation(number, cells.get(0), cells.get(1), cells.get(2), outcomes);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What somebody gets.
     *
     * @param status a status, {@code no} or {@code in}
     * @param shown the marks that must be in the answer
     * @param hidden the marks that must not
     */
    record Outcome(String status, List<String> shown, List<String> hidden) {

        static Outcome of(String text) {
            var words = Arrays.asList(text.split(" +", -1));
            return new Outcome(words.getFirst(), marks(words, "+"), marks(words, "-"));
        }

        private static List<String> marks(List<String> words, String sign) {
            return words.stream()
                    .skip(1)
                    .filter(word -> word.startsWith(sign))
                    .map(word -> word.substring(1))
                    .toList();
        }
    }
}
