package org.credit531.trial;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.credit531.scoring.CompiledModel;

/** What a set of models reads: the items, and of each the fields with the types that are expected in them. Nothing else is loaded. */
public final class Projection {

    private final SortedMap<String, List<FieldColumn>> items;

    private Projection(Map<String, ? extends Collection<FieldColumn>> items) {
        var sealed = new TreeMap<String, List<FieldColumn>>();
        items.forEach((item, columns) -> sealed.put(item, necessary(columns)));
        this.items = Collections.unmodifiableSortedMap(sealed);
    }

    /** Whether a field is there can be seen in every column of it. */
    private static List<FieldColumn> necessary(Collection<FieldColumn> columns) {
        return columns.stream()
                .filter(column -> column.type() != ColumnType.PRESENCE
                        || columns.stream()
                                        .filter(other -> other.field().equals(column.field()))
                                        .count()
                                == 1)
                .toList();
    }

    /** What these models read together. */
    public static Projection of(Collection<CompiledModel> models) {
        var items = new TreeMap<String, SortedSet<FieldColumn>>();
        for (var model : models) {
            model.reads().keySet().forEach(item -> items.computeIfAbsent(item, i -> new TreeSet<>()));
            new FieldUses((item, column) ->
                            items.computeIfAbsent(item, i -> new TreeSet<>()).add(column))
                    .tell(model.model());
        }
        return new Projection(items);
    }

    /** Codes of the items, in alphabetical order. */
    public List<String> items() {
        return List.copyOf(items.keySet());
    }

    /** Names of the fields that are read of an item, in alphabetical order; none of an item that is not read. */
    public List<String> fields(String item) {
        return columns(item).stream().map(FieldColumn::field).distinct().toList();
    }

    List<FieldColumn> columns(String item) {
        return items.getOrDefault(item, List.of());
    }

    /** Whether everything that another reads is read here. */
    public boolean covers(Projection other) {
        return other.items.entrySet().stream()
                .allMatch(entry -> items.containsKey(entry.getKey())
                        && entry.getValue().stream()
                                .allMatch(column -> FieldColumn.covers(columns(entry.getKey()), column)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Projection projection && items.equals(projection.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
