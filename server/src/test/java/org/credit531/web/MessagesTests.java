package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two languages agree: same keys, same arguments, and each key in one bundle only. */
class MessagesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)");

    /** Texts of notices have named places, and are never given to {@link MessageFormat}. */
    private static final Pattern NOTICE = Pattern.compile("notice\\.[a-z0-9-]+\\.(title|body)");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** The name of the other language, and examples of names of organisations. */
    private static final java.util.Set<String> CHINESE_IN_ENGLISH =
            java.util.Set.of("frame.language", "home.examples", "reason.not-yes-or-no");

    static Stream<String> bundles() {
        return Stream.of(MessageBundles.names());
    }

    @Test
    void findsTheBundlesOfTheContexts() {
        assertThat(bundles()).contains("messages/web", "messages/portal", "messages/collection");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInBothLanguages(String bundle) {
        assertThat(chinese(bundle).keySet()).isEqualTo(english(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void takesTheSameArgumentsInBothLanguages(String bundle) {
        var chinese = chinese(bundle);
        english(bundle)
                .forEach((key, text) -> assertThat(arguments(chinese.get(key)))
                        .as(bundle + " " + key)
                        .isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isWrittenInItsLanguage(String bundle) {
        english(bundle)
                .forEach((key, text) -> assertThat(CHINESE_IN_ENGLISH.contains(key)
                                || !HAN.matcher(text).find())
                        .as(bundle + " " + key + ": " + text)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void holdsNoBrokenPattern(String bundle) {
        Stream.of(english(bundle), chinese(bundle))
                .forEach(texts -> texts.forEach((key, text) ->
                        assertThat(filled(key, text)).as(bundle + " " + key).isNotBlank()));
    }

    private static String filled(String key, String text) {
        return NOTICE.matcher(key).matches()
                ? text
                : new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2, 3, 4});
    }

    @Test
    void definesEachKeyOnce() {
        Map<String, String> owners = new HashMap<>();
        bundles()
                .forEach(bundle -> english(bundle)
                        .keySet()
                        .forEach(key -> assertThat(owners.put(key, bundle))
                                .as("also in " + bundle + ": " + key)
                                .isNull()));
    }

    private static java.util.Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> english(String bundle) {
        return read(bundle + ".properties");
    }

    private static Map<String, String> chinese(String bundle) {
        return read(bundle + "_zh_CN.properties");
    }

    private static Map<String, String> read(String file) {
        var stream = Objects.requireNonNull(MessagesTests.class.getResourceAsStream("/" + file), file);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
