package org.credit531.collection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Item;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an item that say whom a record is about.
 *
 * @param code the field of an organisation's number, where the item speaks of organisations
 * @param otherCodes fields of further numbers, which speak in its place where it is empty
 * @param person the field of a natural person's number, where the item speaks of persons
 * @param name the field of the name
 */
record PartyColumns(
        @Nullable String code,
        List<String> otherCodes,
        @Nullable String person,
        String name) {

    static PartyColumns of(Item item) {
        return new PartyColumns(
                item.party().code(), List.of(), null, item.party().name());
    }

    /** The fields of numbers, those of organisations first. */
    Set<String> numbers() {
        return Stream.of(Stream.ofNullable(code), otherCodes.stream(), Stream.ofNullable(person))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
