package org.credit531.trials;

import java.util.List;

/**
 * How far a population is read, while a trial waits for it.
 *
 * @param organisations how many are known so far
 * @param items the records, by item
 */
record ReadSoFar(int organisations, List<ItemSoFar> items) {

    ReadSoFar {
        items = List.copyOf(items);
    }

    /**
     * The records of an item.
     *
     * @param read how many are read
     * @param expected how many there are, about: as the database estimates, and never fewer than are read
     */
    record ItemSoFar(String item, long read, long expected) {}

    /** How many records are read. */
    long read() {
        return items.stream().mapToLong(ItemSoFar::read).sum();
    }

    /** About how many there are. */
    long expected() {
        return items.stream().mapToLong(ItemSoFar::expected).sum();
    }

    /** How much of them is read, in hundredths; never all before it has ended. */
    int percent() {
        return expected() == 0 ? 0 : (int) Math.min(99, 100 * read() / expected());
    }
}
