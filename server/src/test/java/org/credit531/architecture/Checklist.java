package org.credit531.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A checklist in {@code docs}: of each requirement of a standard its state, and a test or a reason.
 *
 * @param text the document
 */
record Checklist(String text) {

    private static final Pattern LINE =
            Pattern.compile("^\\| (\\d[\\w., ]*) \\| ([^|]+) \\| (\\w+) \\| ?(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)(?:#(\\w+))?`");

    static Checklist of(String file) throws IOException {
        return new Checklist(Files.readString(Path.of("..", "docs", file)));
    }

    /**
     * A line.
     *
     * @param ids the requirements that it is about
     */
    record Line(List<String> ids, String state, String reason) {}

    List<Line> lines() {
        return LINE.matcher(text)
                .results()
                .map(line -> new Line(
                        Arrays.asList(line.group(1).split(", ")),
                        line.group(3),
                        line.group(4).strip()))
                .toList();
    }

    /** How many tests it names, all of which exist. */
    int testsThatExist() throws IOException {
        var sources = sources();
        var named = TEST.matcher(text).results().toList();
        for (var test : named) {
            assertThat(sources).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(sources.get(test.group(1))).contains("void " + test.group(2) + "(");
            }
        }
        return named.size();
    }

    private static TreeMap<String, String> sources() throws IOException {
        var sources = new TreeMap<String, String>();
        for (Path module :
                List.of(Path.of("."), Path.of("../evaluation"), Path.of("../exchange"), Path.of("../identifiers"))) {
            try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                for (Path file : files.filter(one -> one.toString().endsWith("Tests.java"))
                        .toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
