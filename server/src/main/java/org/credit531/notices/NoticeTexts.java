package org.credit531.notices;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.language.Label;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What notices say: the messages {@code notice.<kind>.title} and {@code notice.<kind>.body} of all contexts, in both languages. Their
 * places are names in braces, as {@code {deadline}}, and nothing else in them has a meaning.
 */
@Component
class NoticeTexts {

    private static final Pattern KEY = Pattern.compile("notice\\.([a-z0-9-]+)\\.(title|body)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-zA-Z0-9]*)}");
    private static final String CHINESE = "_zh_CN.properties";

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();

    NoticeTexts() {
        for (Resource file : files()) {
            boolean inChinese = String.valueOf(file.getFilename()).endsWith(CHINESE);
            (inChinese ? chinese : english).putAll(read(file));
        }
    }

    /** Refuses a notice that could not be shown. */
    void require(NewNotice notice) {
        for (String part : Set.of("title", "body")) {
            for (Locale locale : Set.of(Locale.CHINESE, Locale.ENGLISH)) {
                Set<String> missing = PLACE.matcher(pattern(notice.kind(), part, locale))
                        .results()
                        .map(place -> place.group(1))
                        .filter(name -> !notice.values().containsKey(name))
                        .collect(Collectors.toSet());
                if (!missing.isEmpty()) {
                    throw new IllegalArgumentException(
                            "notice %s: its %s needs values of %s".formatted(notice.kind(), part, missing));
                }
            }
        }
    }

    String title(Notice notice, Locale locale) {
        return fill(pattern(notice.kind(), "title", locale), name -> value(notice, name));
    }

    String body(Notice notice, Locale locale) {
        return fill(pattern(notice.kind(), "body", locale), name -> value(notice, name));
    }

    /** What kind of notice it is, with nothing of what it says: for mail, which anybody may read on its way. */
    Label kind(String kind) {
        return Label.of(locale -> fill(pattern(kind, "title", locale), name -> "…"));
    }

    private static String value(Notice notice, String name) {
        return notice.values().getOrDefault(name, "…");
    }

    private static String fill(String pattern, UnaryOperator<String> value) {
        return PLACE.matcher(pattern)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(value.apply(place.group(1))));
    }

    private String pattern(String kind, String part, Locale locale) {
        String key = "notice." + kind + "." + part;
        String found = (locale.getLanguage().equals("en") ? english : chinese).get(key);
        if (found == null) {
            throw new IllegalArgumentException("no text " + key + " in messages/*.properties");
        }
        return found;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the messages: is the jar damaged?", e);
        }
    }

    private static Map<String, String> read(Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream()
                    .filter(key -> KEY.matcher(key).matches())
                    .collect(Collectors.toMap(key -> key, texts::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
