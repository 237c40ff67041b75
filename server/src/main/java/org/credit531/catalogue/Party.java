package org.credit531.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an item that state whom a record is about.
 *
 * @param code the field with the number of an organisation, where the item speaks of organisations
 * @param otherCodes fields with older numbers, which speak in the code's place where it is empty; where the item
 *     registers, they are taken as aliases
 * @param person the field with a person's number, where the item speaks of natural persons
 * @param name the field with the name
 */
public record Party(
        @Nullable String code,
        List<String> otherCodes,
        @Nullable String person,
        String name) {

    @SuppressWarnings("NullArgumentForNonNullParameter") // what a data file leaves out arrives as null
    public Party {
        otherCodes = otherCodes == null ? List.of() : List.copyOf(otherCodes);
        if (name == null || (code == null && person == null)) {
            throw new IllegalArgumentException("party: needs name, and code or person or both");
        }
        if (code == null && !otherCodes.isEmpty()) {
            throw new IllegalArgumentException("party: other-codes speak in the place of code, which is missing");
        }
    }

    /** The fields with numbers of organisations, the first one first. */
    public Stream<String> codes() {
        return Stream.concat(Stream.ofNullable(code), otherCodes.stream());
    }

    /** Every field that states whom a record is about. */
    public Stream<String> fields() {
        return Stream.concat(codes(), Stream.concat(Stream.ofNullable(person), Stream.of(name)));
    }

    /** Whether the field states whom a record is about. */
    public boolean states(Field field) {
        return fields().anyMatch(field.name()::equals);
    }
}
