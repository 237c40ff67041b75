package org.credit531.testing.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ./mutants} breaks is still there: whoever changes a rule that is broken on purpose finds out here, and not at the end. */
class RuleTests {

    private static final Path ROOT = Path.of("..");
    private static final Path TESTS = Path.of("src/test/java");
    private static final int FEWEST = 40;

    static Stream<Rule> rules() throws IOException {
        try (var files = Files.walk(ROOT.resolve("build/mutants"))) {
            return files.filter(Files::isRegularFile).sorted().map(RuleTests::read).toList().stream()
                    .flatMap(List::stream);
        }
    }

    private static List<Rule> read(Path file) {
        try {
            return Rule.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void canBeBroken(Rule rule) {
        assertThatCode(() -> rule.broken(ROOT)).doesNotThrowAnyException();
    }

    @Test
    void nameATestEach() throws IOException {
        Map<String, String> tests;
        try (var files = Files.walk(TESTS)) {
            tests = files.filter(file -> file.toString().endsWith("Tests.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            RuleTests::text,
                            (a, b) -> a + b));
        }
        assertThat(rules().filter(rule -> !tests.getOrDefault(rule.test(), "").contains("void " + rule.method() + "(")))
                .isEmpty();
        assertThat(rules().map(Rule::name)).doesNotHaveDuplicates().hasSizeGreaterThan(FEWEST);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
