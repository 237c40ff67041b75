package org.credit531.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables in an order in which each comes after those it refers to, as far as there is one. */
final class ReferenceOrder {

    private final Map<String, Layout.Table> tables = new LinkedHashMap<>();
    private final Map<String, Set<String>> references = new LinkedHashMap<>();
    private final Set<String> begun = new LinkedHashSet<>();
    private final List<Layout.Table> ordered = new ArrayList<>();

    private ReferenceOrder(List<Layout.Table> all, List<Layout.Reference> known) {
        all.forEach(table -> tables.put(table.fullName(), table));
        known.forEach(reference -> references
                .computeIfAbsent(reference.from(), _ -> new LinkedHashSet<>())
                .add(reference.to()));
    }

    /** The tables in order; those that refer to each other in a ring keep the order they came in. */
    static List<Layout.Table> of(List<Layout.Table> tables, List<Layout.Reference> references) {
        var order = new ReferenceOrder(tables, references);
        order.tables.keySet().forEach(order::add);
        return order.ordered;
    }

    private void add(String name) {
        var table = tables.get(name);
        if (table == null || !begun.add(name)) {
            return;
        }
        references.getOrDefault(name, Set.of()).forEach(this::add);
        ordered.add(table);
    }
}
