package org.credit531.catalogue;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds words of an item that could mean two things in a file: headings of two fields, words of two codes. */
final class AmbiguousWords {

    private AmbiguousWords() {}

    static Stream<Finding> findings(Item item) {
        Map<String, String> fields = new HashMap<>();
        Stream<Finding> headings = item.fields().stream()
                .flatMap(field -> Stream.concat(
                                Stream.of(field.name(), field.label().zh()), field.headings().stream())
                        .flatMap(heading -> taken(fields, heading, field.name())
                                .map(other -> Finding.at(field, "lint.heading-twice", heading, other))));
        return Stream.concat(headings, item.fields().stream().flatMap(AmbiguousWords::codes));
    }

    private static Stream<Finding> codes(Field field) {
        Map<String, String> codes = new HashMap<>();
        return field.codes().entrySet().stream()
                .flatMap(code -> words(code.getKey(), code.getValue()).stream()
                        .flatMap(word -> taken(codes, word, code.getKey())
                                .map(other -> Finding.at(field, "lint.word-twice", code.getKey(), other, word))));
    }

    private static List<String> words(String key, Field.Code code) {
        return Stream.concat(Stream.of(key, code.label().zh()), code.words().stream())
                .toList();
    }

    /** Who had the word before, where it was somebody else. */
    private static Stream<String> taken(Map<String, String> owners, String word, String owner) {
        String before = owners.putIfAbsent(plain(word), owner);
        return before == null || before.equals(owner) ? Stream.empty() : Stream.of(before);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
