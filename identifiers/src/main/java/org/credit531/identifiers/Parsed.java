package org.credit531.identifiers;

import java.util.List;
import java.util.Optional;

/**
 * What became of a text: a value or a reason, never an exception and never a repaired value.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T> {

    /**
     * The text is a code of the scheme.
     *
     * @param warnings what to know about it all the same; usually empty
     */
    record Valid<T>(T value, List<Warning> warnings) implements Parsed<T> {
        public Valid {
            warnings = List.copyOf(warnings);
        }
    }

    /** The text is not a code of the scheme. */
    record Refused<T>(Refusal refusal) implements Parsed<T> {}

    /** Whether the text was accepted. */
    default boolean isValid() {
        return this instanceof Valid<T>;
    }

    /** The value, if the text was accepted. */
    default Optional<T> toOptional() {
        return this instanceof Valid<T>(T value, List<Warning> ignored) ? Optional.of(value) : Optional.empty();
    }

    /**
     * The value, for code that only ever meets right ones.
     *
     * @throws IllegalArgumentException with the English sentence of the refusal, which never holds the text
     */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value, List<Warning> ignored) -> value;
            case Refused<T>(Refusal refusal) ->
                throw new IllegalArgumentException(refusal.message(java.util.Locale.ENGLISH));
        };
    }
}
