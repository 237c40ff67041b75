package org.credit531.collection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a unit has confirmed about the headings of its files: it counts before the names that the catalogue knows.
 *
 * @param fields heading to the name of its field, empty where the column is not to be stored
 */
public record Mapping(Map<String, String> fields) {

    /** Nothing is confirmed; headings mean what the catalogue says. */
    public static final Mapping NONE = new Mapping(Map.of());

    /** The field of a heading that is not to be stored. */
    public static final String NOT_STORED = "";

    public Mapping {
        Map<String, String> compared = new HashMap<>();
        fields.forEach((heading, field) -> compared.put(HeadingText.compared(heading), field));
        fields = Map.copyOf(compared);
    }

    /** The field's name for a heading, however it is spaced; empty text where the column is not to be stored. */
    public Optional<String> fieldFor(String heading) {
        return fields.isEmpty() ? Optional.empty() : Optional.ofNullable(fields.get(HeadingText.compared(heading)));
    }
}
