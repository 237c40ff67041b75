package org.credit531.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.credit531.scoring.yaml.Element;

/** Ids met so far, each with its place; those that are taken already have none. */
final class Unique {

    private final String what;
    private final Map<String, Element> places = new LinkedHashMap<>();
    private final Map<String, String> taken = new LinkedHashMap<>();

    Unique(String what) {
        this.what = what;
    }

    /** Lets nothing in this document have the id. */
    Unique take(String id, String owner) {
        taken.put(id, owner);
        return this;
    }

    String add(String id, Element place) {
        if (id.isEmpty()) {
            return id;
        }
        var owner = taken.get(id);
        if (owner != null) {
            place.refuse("taken-in", what, id, owner);
        } else if (places.containsKey(id)) {
            place.refuse("taken-on-line", what, id, place(id).map(Element::line).orElse(0));
        } else {
            places.put(id, place);
        }
        return id;
    }

    boolean contains(String id) {
        return places.containsKey(id) || taken.containsKey(id);
    }

    /** Where this document has the id. */
    Optional<Element> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /** The ids of this document that are not among these. */
    void forEachOther(Set<String> used, BiConsumer<String, Element> action) {
        List<String> rest = new ArrayList<>(places.keySet());
        rest.removeAll(used);
        rest.forEach(id -> place(id).ifPresent(place -> action.accept(id, place)));
    }
}
