package org.credit531.identifiers;

import java.util.List;

/** What a text of unknown scheme turned out to be. */
public sealed interface Identification {

    /** The scheme of the text, or of what it most resembles. */
    Scheme scheme();

    /**
     * The text is a number of a scheme.
     *
     * @param value the number, in its own type where there is one
     * @param warnings what to know about it all the same
     */
    record Known(Identifier value, List<Warning> warnings) implements Identification {
        public Known {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Scheme scheme() {
            return value.scheme();
        }
    }

    /**
     * The text is a number of no scheme.
     *
     * @param scheme the scheme it most resembles, by which the reason was found
     * @param refusal why it is none of that scheme
     */
    record Unknown(Scheme scheme, Refusal refusal) implements Identification {}
}
