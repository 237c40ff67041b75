package org.credit531.repair;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a rule: which records fall into a class.
 *
 * @param category the class
 * @param item the only item that it is about; {@code null} for every one
 * @param fields fields of which one must have one of the values or contain one of the words; empty for every record
 * @param is values, as codes
 * @param contains words, as part of a text
 */
record Falls(Category category, @Nullable String item, List<String> fields, Set<String> is, Set<String> contains) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    Falls {
        fields = fields == null ? List.of() : List.copyOf(fields);
        is = is == null ? Set.of() : Set.copyOf(is);
        contains = contains == null ? Set.of() : Set.copyOf(contains);
        if (fields.isEmpty() != (is.isEmpty() && contains.isEmpty())) {
            throw new IllegalArgumentException("falls: fields go with values (is) or words (contains)");
        }
    }

    /** Whether it asks for nothing. */
    boolean fitsAll() {
        return item == null && fields.isEmpty();
    }

    boolean fits(Matter matter) {
        return (item == null || item.equals(matter.item()))
                && (fields.isEmpty()
                        || fields.stream()
                                .anyMatch(field -> says(matter.values().get(field), is, contains)));
    }

    /** Whether a value is one of some codes, or a text that contains one of some words. */
    static boolean says(@Nullable Object value, Set<String> is, Set<String> contains) {
        return value instanceof String text
                && (is.contains(text) || contains.stream().anyMatch(text::contains));
    }
}
