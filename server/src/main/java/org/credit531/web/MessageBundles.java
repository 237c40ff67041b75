package org.credit531.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The message bundles on the class path: each context has its own {@code messages/<context>.properties} in English and
 * {@code messages/<context>_zh_CN.properties} in Chinese, found here without being listed anywhere.
 */
final class MessageBundles {

    private static final String CHINESE = "_zh_CN.properties";

    /** The libraries read their own, and name their keys without knowing the platform's. */
    private static final Set<String> OF_LIBRARIES = Set.of("client", "identifiers", "scoring");

    private MessageBundles() {}

    /** The base names of all bundles, in alphabetical order. */
    static String[] names() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + CHINESE);
            return Arrays.stream(found)
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(name -> name.substring(0, name.length() - CHINESE.length()))
                    .filter(name -> !OF_LIBRARIES.contains(name))
                    .map(name -> "messages/" + name)
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the message bundles under messages/: is the jar damaged?", e);
        }
    }
}
