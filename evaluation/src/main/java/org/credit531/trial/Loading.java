package org.credit531.trial;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Takes the records of a population: of each item what a projection reads. */
public final class Loading {

    private final Projection projection;
    private final SubjectIds ids;
    private final Map<String, ItemLoading> items = new TreeMap<>();
    private final Map<String, Attribute.Loading> attributes = new ConcurrentHashMap<>();

    Loading(Projection projection, SubjectIds ids) {
        this.projection = projection;
        this.ids = ids;
        projection.items().forEach(item -> items.put(item, new ItemLoading(item, projection, ids.size())));
    }

    /**
     * Takes the records of an item.
     *
     * @throws IllegalArgumentException when no model reads the item
     */
    public ItemLoading item(String item) {
        var loading = items.get(item);
        if (loading == null) {
            throw new IllegalArgumentException(
                    "No model reads the item " + item + ": load those of the projection, " + projection.items());
        }
        return loading;
    }

    /** Takes something that subjects are told apart by. */
    public Attribute.Loading attribute(String name) {
        return attributes.computeIfAbsent(name, n -> new Attribute.Loading());
    }

    /**
     * The population, once all records have come. Nothing can be loaded here afterwards.
     *
     * @throws IllegalArgumentException when two records of an item have the same key and effective day
     */
    public Population population() {
        var records = new TreeMap<String, ItemRecords>();
        items.forEach((item, loading) -> records.put(item, loading.records()));
        var sealed = new TreeMap<String, Attribute>();
        attributes.forEach((name, loading) -> sealed.put(name, loading.sealed(ids.size())));
        return new Population(projection, ids, records, sealed, null);
    }
}
