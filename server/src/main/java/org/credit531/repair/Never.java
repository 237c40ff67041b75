package org.credit531.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;

/**
 * What is never repaired here before its day.
 *
 * @param item the item
 * @param unit the only unit whose records it is about; {@code null} for every one
 * @param from the first day of decisions that it is about
 * @param article why
 * @param fields fields of which one must contain one of the words; empty for every record of the item
 * @param contains the words
 * @param kinds what these words mean, for readers; {@code null} where there are none
 * @param instead what ends the record instead
 */
record Never(
        String item,
        @Nullable String unit,
        LocalDate from,
        String article,
        List<String> fields,
        Set<String> contains,
        @Nullable Label kinds,
        Label instead) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    Never {
        fields = fields == null ? List.of() : List.copyOf(fields);
        contains = contains == null ? Set.of() : Set.copyOf(contains);
        if (item == null
                || from == null
                || article == null
                || instead == null
                || fields.isEmpty() != contains.isEmpty()
                || contains.isEmpty() != (kinds == null)) {
            throw new IllegalArgumentException(
                    "never: needs item, from, article and instead; fields go with contains and kinds");
        }
    }

    boolean fits(Matter matter, String statedBy) {
        return item.equals(matter.item())
                && (unit == null || unit.equals(statedBy))
                && !matter.decidedOn().isBefore(from)
                && (fields.isEmpty()
                        || fields.stream()
                                .anyMatch(field -> Falls.says(matter.values().get(field), Set.of(), contains)));
    }
}
