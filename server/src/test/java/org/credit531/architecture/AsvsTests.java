package org.credit531.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist of ASVS says of each requirement of levels 1 and 2 what became of it, and names tests that exist. */
class AsvsTests {

    private static final Path CHECKLIST = Path.of("..", "docs", "asvs.md");
    private static final Pattern LINE =
            Pattern.compile("^\\| ([\\d., ]+) \\| ([^|]+) \\| (\\w+) \\| ?(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)(?:#(\\w+))?`");

    /** How many requirements of levels 1 and 2 each chapter of version 5.0.0 has. */
    private static final Map<Integer, Integer> REQUIREMENTS = Map.ofEntries(
            Map.entry(1, 27),
            Map.entry(2, 11),
            Map.entry(3, 19),
            Map.entry(4, 10),
            Map.entry(5, 9),
            Map.entry(6, 35),
            Map.entry(7, 18),
            Map.entry(8, 7),
            Map.entry(9, 7),
            Map.entry(10, 29),
            Map.entry(11, 14),
            Map.entry(12, 9),
            Map.entry(13, 13),
            Map.entry(14, 9),
            Map.entry(15, 13),
            Map.entry(16, 16),
            Map.entry(17, 7));

    @Test
    void saysOfEachRequirementWhatBecameOfIt() throws IOException {
        var counted = new TreeMap<Integer, Integer>();
        List<String> ids = new ArrayList<>();
        LINE.matcher(text()).results().forEach(line -> {
            assertThat(line.group(3)).as(line.group(1)).isIn("met", "partly", "open", "none");
            if (!line.group(3).equals("none")) {
                assertThat(line.group(4)).as(line.group(1)).isNotBlank();
            }
            Arrays.stream(line.group(1).split(", ")).forEach(id -> {
                ids.add(id);
                counted.merge(Integer.parseInt(id.substring(0, id.indexOf('.'))), 1, Integer::sum);
            });
        });
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(counted).isEqualTo(new TreeMap<>(REQUIREMENTS));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        var sources = new TreeMap<String, String>();
        for (Path module : List.of(Path.of("."), Path.of("../evaluation"), Path.of("../identifiers"))) {
            try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                for (Path file : files.filter(one -> one.toString().endsWith("Tests.java"))
                        .toList()) {
                    sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        var named = TEST.matcher(text()).results().toList();
        assertThat(named).hasSizeGreaterThan(80);
        for (var test : named) {
            assertThat(sources).containsKey(test.group(1));
            if (test.group(2) != null) {
                assertThat(sources.get(test.group(1))).contains("void " + test.group(2) + "(");
            }
        }
    }

    private static String text() throws IOException {
        return Files.readString(CHECKLIST);
    }
}
