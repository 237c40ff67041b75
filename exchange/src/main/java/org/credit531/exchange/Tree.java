package org.credit531.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a model without their order and spelling: what all formats have in common. */
sealed interface Tree {

    /** A mapping; built key by key while it is read. */
    record Mapping(Map<String, Tree> entries) implements Tree {

        Mapping() {
            this(new LinkedHashMap<>());
        }

        /** Puts a value where there is one. */
        Mapping with(String key, @Nullable Tree value) {
            if (value != null) {
                entries.put(key, value);
            }
            return this;
        }

        /** Puts a text where it is not blank. */
        Mapping with(String key, String text) {
            return with(key, text.isBlank() ? null : new Scalar(text));
        }

        @Nullable
        Tree get(String key) {
            return entries.get(key);
        }

        /** The text of a key; empty where it has none. */
        String text(String key) {
            return entries.get(key) instanceof Scalar scalar ? scalar.text() : "";
        }

        Optional<Mapping> mapping(String key) {
            return entries.get(key) instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        }

        /** The entries of a list; none where there is none. */
        List<Tree> list(String key) {
            return entries.get(key) instanceof Sequence sequence ? sequence.entries() : List.of();
        }

        Stream<Mapping> mappings(String key) {
            return list(key).stream().filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }
    }

    /** A list. */
    record Sequence(List<Tree> entries) implements Tree {

        /** Copies the list. */
        public Sequence {
            entries = List.copyOf(entries);
        }

        /** Nothing for an empty list, which the language does not know. */
        static @Nullable Sequence of(List<? extends Tree> entries) {
            return entries.isEmpty() ? null : new Sequence(List.copyOf(entries));
        }
    }

    /**
     * A word.
     *
     * @param value a text; a whole number, a date or a truth value where conditions compare with such
     */
    record Scalar(Object value) implements Tree {

        String text() {
            return value.toString();
        }
    }
}
