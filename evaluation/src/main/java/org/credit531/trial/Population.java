package org.credit531.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.credit531.scoring.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The records of many subjects in columns, for trial calculations. Immutable. Subjects have the indices 0 to {@link #size} - 1.
 *
 * <p>A record takes 2 bytes for its effective day and for each field 1 byte (up to 254 different values), 2 (up to 65,534) or 8
 * (numbers beyond that); one that ends or may not be used, 9 more. A subject takes 4 bytes for each item, and its id. Ten million
 * subjects with 150 million records of ten items thus take about 1.5 GB; while they are loaded, the item that is put in order
 * takes up to 40 bytes a record more.
 */
public final class Population {

    private final Projection projection;
    private final SubjectIds ids;
    private final Map<String, ItemRecords> items;
    private final Map<String, Attribute> attributes;
    private final @Nullable Changed changed;

    /**
     * Another population with some subjects as they are now.
     *
     * @param base as they were
     * @param changes those that have changed, with all their records
     * @param places the index of each in the whole
     */
    record Changed(Population base, Population changes, int[] places) {}

    Population(
            Projection projection,
            SubjectIds ids,
            Map<String, ItemRecords> items,
            Map<String, Attribute> attributes,
            @Nullable Changed changed) {
        this.projection = projection;
        this.ids = ids;
        this.items = items;
        this.attributes = attributes;
        this.changed = changed;
    }

    /** Begins to load a population of these subjects. */
    public static Loading loading(Projection projection, SubjectIds ids) {
        return new Loading(projection, ids);
    }

    /** How many subjects there are. */
    public int size() {
        return ids.size();
    }

    /** Who they are. */
    public SubjectIds ids() {
        return ids;
    }

    /** What was loaded of them. */
    public Projection projection() {
        return projection;
    }

    /** How many records there are, those of subjects that have changed since as they were and as they are. */
    public long records() {
        long own = items.values().stream().mapToLong(ItemRecords::size).sum();
        return changed == null ? own : changed.base.records() + changed.changes.records();
    }

    /** About how much memory all this takes. */
    public long bytes() {
        long own = ids.bytes();
        for (var records : items.values()) {
            own += records.bytes();
        }
        for (var attribute : attributes.values()) {
            own += attribute.bytes();
        }
        return changed == null ? own : own + changed.base.bytes() + changed.changes.bytes();
    }

    /** Names of what subjects are told apart by. */
    public Set<String> attributes() {
        return attributes.keySet();
    }

    /**
     * Something that subjects are told apart by.
     *
     * @throws NoSuchElementException when nothing of this name was loaded
     */
    public Attribute attribute(String name) {
        var attribute = attributes.get(name);
        if (attribute == null) {
            throw new NoSuchElementException("Nothing was loaded as " + name + ", only " + attributes.keySet());
        }
        return attribute;
    }

    /**
     * This population with some subjects as they are now: those of the changes, which come with all their records, take the place of
     * those with the same ids; new ones come after the last. Costs little; evaluating costs a little more for each that has
     * changed, so that a population with many changes is better loaded anew.
     *
     * @throws IllegalArgumentException when the changes were loaded with another projection
     */
    public Population with(Population changes) {
        if (!changes.projection.covers(projection)) {
            throw new IllegalArgumentException(
                    "The changes lack items or fields of the population: load them with its projection");
        }
        var places = new int[changes.size()];
        var all = ids.with(changes.ids, places);
        var merged = new TreeMap<String, Attribute>();
        attributes.forEach((name, attribute) ->
                merged.put(name, Attribute.with(attribute, changes.attributes.get(name), all.size(), places)));
        return new Population(projection, all, Map.of(), merged, new Changed(this, changes, places));
    }

    /** Of each subject whether there is a record of an item, whatever it says. */
    public boolean[] having(String item) {
        if (changed == null) {
            int[] first = records(item).first();
            var having = new boolean[size()];
            for (int subject = 0; subject < having.length; subject++) {
                having[subject] = first[subject + 1] > first[subject];
            }
            return having;
        }
        var having = Arrays.copyOf(changed.base.having(item), size());
        boolean[] now = changed.changes.having(item);
        for (int place = 0; place < now.length; place++) {
            having[changed.places[place]] = now[place];
        }
        return having;
    }

    @Nullable
    Changed changed() {
        return changed;
    }

    ItemRecords records(String item) {
        return Objects.requireNonNull(items.get(item), item);
    }

    /** The records of a subject as the single evaluation takes them; keys say no more than the order. */
    public List<Fact> facts(int subject) {
        Objects.checkIndex(subject, size());
        if (changed == null) {
            return ownFacts(subject);
        }
        for (int change = 0; change < changed.places.length; change++) {
            if (changed.places[change] == subject) {
                return changed.changes.facts(change);
            }
        }
        return changed.base.facts(subject);
    }

    private List<Fact> ownFacts(int subject) {
        var facts = new ArrayList<Fact>();
        for (var records : items.values()) {
            for (int record = records.first()[subject]; record < records.first()[subject + 1]; record++) {
                facts.add(records.fact(record));
            }
        }
        return facts;
    }
}
