package org.credit531.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.credit531.language.DataTree;
import org.credit531.language.DataTree.Part;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a text says otherwise than another.
 *
 * @param of the field, code or article that it is about, in the words of the data; empty for the item or act itself
 * @param key which of its matters: a key of the data, or {@code added} and {@code gone} for the whole of it
 * @param before what was said, {@code null} for nothing
 * @param after what is said now, {@code null} for nothing
 */
record Difference(
        String of,
        String key,
        @Nullable String before,
        @Nullable String after) {

    /** How two texts differ in what they say, whatever their lines look like. */
    static List<Difference> between(String before, String after) {
        Map<Spot, String> old = new LinkedHashMap<>();
        Map<Spot, String> now = new LinkedHashMap<>();
        if (!before.isEmpty()) {
            collect("", "", DataTree.of(before), old);
        }
        collect("", "", DataTree.of(after), now);
        return differences(old, now);
    }

    private static List<Difference> differences(Map<Spot, String> old, Map<Spot, String> now) {
        Set<String> oldOwners = old.keySet().stream().map(Spot::of).collect(Collectors.toSet());
        Set<String> owners = now.keySet().stream().map(Spot::of).collect(Collectors.toSet());
        Set<Spot> spots = new LinkedHashSet<>(now.keySet());
        spots.addAll(old.keySet());
        Set<Difference> found = new LinkedHashSet<>();
        for (Spot spot : spots) {
            if (!oldOwners.contains(spot.of())) {
                found.add(new Difference(spot.of(), "added", null, whole(now, spot.of())));
            } else if (!owners.contains(spot.of())) {
                found.add(new Difference(spot.of(), "gone", whole(old, spot.of()), null));
            } else if (!Objects.equals(old.get(spot), now.get(spot))) {
                found.add(new Difference(spot.of(), spot.key(), old.get(spot), now.get(spot)));
            }
        }
        return List.copyOf(found);
    }

    /** All that is said of something that is there only before or only after. */
    private static String whole(Map<Spot, String> said, String of) {
        return said.entrySet().stream()
                .filter(entry -> entry.getKey().of().equals(of))
                .map(entry -> entry.getKey().key() + ": " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void collect(String of, String key, Part part, Map<Spot, String> said) {
        switch (part) {
            case Part.Scalar scalar -> said.put(new Spot(of, key), scalar.text());
            case Part.Listed listed -> list(of, key, listed, said);
            case Part.Keyed keyed -> keyed.parts().forEach((name, value) -> keyed(of, key, name, value, said));
        }
    }

    private static void keyed(String of, String key, String name, Part value, Map<Spot, String> said) {
        boolean owner = key.equals("codes") || key.equals("cited");
        String inner = owner ? (of.isEmpty() ? name : of + "." + name) : of;
        boolean plain = key.isEmpty() || owner;
        collect(inner, plain && !owner ? name : owner ? "" : key + "." + name, value, said);
    }

    private static void list(String of, String key, Part.Listed listed, Map<Spot, String> said) {
        List<String> plain = new ArrayList<>();
        for (Part part : listed.parts()) {
            if (part instanceof Part.Scalar scalar) {
                plain.add(scalar.text());
            } else if (part instanceof Part.Keyed keyed && keyed.parts().get("name") instanceof Part.Scalar name) {
                collect(name.text(), "", part, said);
            } else {
                collect(of + key + "#" + listed.parts().indexOf(part), "", part, said);
            }
        }
        if (!plain.isEmpty() || listed.parts().isEmpty()) {
            said.put(new Spot(of, key), String.join("、", plain));
        }
    }

    /** Where something is said. */
    private record Spot(String of, String key) {}
}
