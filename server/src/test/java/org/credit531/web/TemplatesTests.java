package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No template holds a text of its own, a style or a script: texts live in bundles, the rest is refused by the policy. */
class TemplatesTests {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<!DOCTYPE[^>]*>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>", Pattern.DOTALL);
    private static final Pattern SPOKEN = Pattern.compile("\\s(alt|title|placeholder|aria-label|label)=\"([^\"]+)\"");
    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\bth:src=)|hx-on|javascript:");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Stream<Template> templates() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html");
        return Arrays.stream(found).map(Template::read);
    }

    @Test
    void findsTheTemplates() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoText(Template template) {
        String text = TAG.matcher(COMMENT.matcher(template.html()).replaceAll("")).replaceAll("");
        assertThat(text).doesNotContainPattern("[\\p{L}\\d]");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void speaksNoTextInAttributes(Template template) {
        List<String> spoken = SPOKEN.matcher(COMMENT.matcher(template.html()).replaceAll(""))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(spoken).isEmpty();
        assertThat(CHINESE.matcher(template.html()).find())
                .as("Chinese outside the bundles")
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoStyleOrScript(Template template) {
        assertThat(INLINE.matcher(template.html()).results().map(found -> found.group()).toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void usesOnlyKeysThatExist(Template template) {
        var messages = WebConfiguration.messages();
        Matcher keys = Pattern.compile("(?:#\\{|#messages\\.msg\\(')([a-zA-Z0-9.-]+)[}('']").matcher(template.html());
        assertThat(keys.results().map(found -> found.group(1)).filter(key -> !key.endsWith(".")))
                .allSatisfy(key -> assertThat(messages.getMessage(key, null, Language.CHINESE))
                        .isNotBlank());
    }

    /** A template's text. */
    record Template(String name, String html) {

        static Template read(Resource resource) {
            try {
                return new Template(
                        resource.getURL().toString().replaceAll(".*/templates/", ""),
                        resource.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
