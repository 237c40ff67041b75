package org.credit531.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A subject has one registrar: no two items may register the same categories of unified codes, or both persons. */
final class OneRegister {

    private OneRegister() {}

    /** What is wrong with an item beside the others, as findings of that item. */
    static Stream<Finding> findings(Item item, Collection<Item> all) {
        Register register = item.register();
        if (register == null) {
            return Stream.empty();
        }
        Map<String, String> owners = new HashMap<>();
        others(item, all).forEach(other -> registered(other).forEach(who -> owners.putIfAbsent(who, other.item())));
        return registered(item)
                .filter(owners::containsKey)
                .map(who -> Finding.of("register:", "lint.register-twice", String.valueOf(owners.get(who)), who));
    }

    private static List<Item> others(Item item, Collection<Item> all) {
        return all.stream()
                .filter(other -> !other.item().equals(item.item()))
                .sorted(Comparator.comparing(Item::item))
                .toList();
    }

    private static Stream<String> registered(Item item) {
        Register register = item.register();
        if (register == null) {
            return Stream.empty();
        }
        return register.ofPersons()
                ? Stream.of("natural persons")
                : register.categories().stream().map(category -> "unified codes " + category);
    }
}
