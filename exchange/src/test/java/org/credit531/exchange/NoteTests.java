package org.credit531.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoteTests {

    private static final Pattern KEY = Pattern.compile(
            "(?:RefusedFile\\.at\\([^;]*?, |refuse\\(|Note\\.of\\([^;]*?, |add\\(Weight[^;]*?, )\\s*\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = bundle(Locale.ROOT).keySet();
        assertThat(bundle(Locale.SIMPLIFIED_CHINESE).keySet()).isEqualTo(english);
        for (var key : english) {
            boolean isNote = !key.equals("line") && !key.startsWith("weight.") && !key.endsWith(".remedy");
            assertThat(!isNote || english.contains(key + ".remedy")).as(key).isTrue();
            assertThat(bundle(Locale.SIMPLIFIED_CHINESE).getString(key)).as(key).matches("(?s).*(\\p{IsHan}|\\{).*");
        }
    }

    @Test
    void everyNoteHasItsWords() {
        var keys = new TreeSet<String>();
        for (var source : sources()) {
            var found = KEY.matcher(source);
            while (found.find()) {
                keys.add(found.group(1));
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        keys.removeIf(key -> List.of("model", "xlsx", "pmml", "dmn", "xl", "grades", "indicators", "definitions")
                .contains(key));
        assertThat(bundle(Locale.ROOT).keySet()).containsAll(keys);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                Note.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(NoteTests::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
