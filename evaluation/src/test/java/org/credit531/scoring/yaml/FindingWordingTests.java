package org.credit531.scoring.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingWordingTests {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Calculates with models that were read, and finds nothing in texts. */
    private static final Path NO_READERS = SOURCES.resolve("org/credit531/trial");

    private static final Pattern MISTAKE = Pattern.compile(
            "(?:refuse\\(|findings\\.add\\(\\w+, |Objection\\()\\s*(?:\"(?:monotone|adverse)\", )?\"([a-z.-]+)\"");
    private static final Pattern WORD = Pattern.compile("\"([a-z.-]+)\"");
    private static final Pattern NAME = Pattern.compile("\"((?:an?|the) [a-z ]+)\"");

    private final ResourceBundle english = ResourceBundle.getBundle(FindingWording.BUNDLE, Locale.ROOT);
    private final ResourceBundle chinese = ResourceBundle.getBundle(FindingWording.BUNDLE, Locale.SIMPLIFIED_CHINESE);

    @Test
    void hasTheSameWordsInBothLanguages() {
        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key));
            assertThat(places(chinese.getString(key))).isSubsetOf(places(english.getString(key)));
        });
    }

    @Test
    void hasReasonAndRemedyForEveryMistakeOfTheReaders() {
        var known = english.keySet().stream()
                .filter(key -> key.endsWith(".remedy"))
                .map(key -> key.substring(0, key.length() - ".remedy".length()))
                .collect(Collectors.toSet());
        assertThat(english.keySet()).containsAll(known);
        assertThat(known).containsAll(found(MISTAKE)).hasSizeGreaterThan(70);
        assertThat(found(WORD)).containsAll(known);
    }

    @Test
    void hasWordsForEverythingThatTheReadersName() {
        assertThat(found(NAME))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(english.containsKey(FindingWording.key(name)))
                        .as(name)
                        .isTrue());
    }

    @Test
    void leavesWhatSomebodyWroteAsItIs() {
        assertThat(new Finding("a.yaml", 3, "no-such-key", List.of("a bin", "the 'x' {0}", "from, below"))
                        .text(Locale.CHINA))
                .isEqualTo("a.yaml:3: 分档没有键 the 'x' {0}：请改用 from, below 之一，或者删去这一行");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(NO_READERS))
                    .flatMap(file -> pattern.matcher(read(file)).results().map(result -> result.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
