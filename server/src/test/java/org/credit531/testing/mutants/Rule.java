package org.credit531.testing.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A rule and how it is broken: a line of {@code build/mutants/*.tsv}.
 *
 * @param name what the rule is called
 * @param file the file that it stands in, from the root of the checkout
 * @param from what stands in one of its lines exactly once
 * @param to what takes its place
 * @param test the class of the test that has to turn red
 * @param method its method
 */
record Rule(String name, String file, String from, String to, String test, String method) {

    private static final int COLUMNS = 5;

    /** Those of a file. */
    static List<Rule> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Rule::of)
                    .toList();
        }
    }

    private static Rule of(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS || !cells[4].matches("\\w+#\\w+")) {
            throw new IllegalArgumentException("five columns with tabs between, the last Class#method: " + line);
        }
        String[] red = cells[4].split("#", 2);
        return new Rule(cells[0], cells[1], cells[2], cells[3].equals("-") ? "" : cells[3], red[0], red[1]);
    }

    /** The file with the rule broken. */
    String broken(Path root) throws IOException {
        String text = Files.readString(root.resolve(file));
        int at = text.indexOf(from);
        if (at < 0 || text.indexOf(from, at + 1) >= 0) {
            throw new IllegalStateException(file + " does not have the text exactly once: " + from);
        }
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    /** The test as the group names it. */
    String red() {
        return test + "#" + method;
    }
}
