package org.credit531.trials;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A population while it is read: one thread reads and counts, others look how far it is, and one of them may break it off.
 */
final class Reading {

    private volatile SortedMap<String, Count> items = new TreeMap<>();
    private volatile int organisations;
    private volatile boolean brokenOff;

    /** The records of an item. Counted by one thread, so that no count costs more than a store. */
    static final class Count {

        private final AtomicLong read = new AtomicLong();
        private final long expected;

        Count(long expected) {
            this.expected = expected;
        }

        void add() {
            read.lazySet(read.getPlain() + 1);
        }

        private ReadSoFar.ItemSoFar soFar(String item) {
            long sofar = read.get();
            return new ReadSoFar.ItemSoFar(item, sofar, Math.max(expected, sofar));
        }
    }

    /** Organisations are known. */
    void organisations(int count) {
        organisations = count;
    }

    /** Begins with the records. */
    void expect(Map<String, Long> expected) {
        SortedMap<String, Count> counts = new TreeMap<>();
        expected.forEach((item, count) -> counts.put(item, new Count(count)));
        items = counts;
    }

    /** Counts the records of an item. */
    Count count(String item) {
        Count count = items.get(item);
        return count == null ? new Count(0) : count;
    }

    ReadSoFar soFar() {
        List<ReadSoFar.ItemSoFar> counted = items.entrySet().stream()
                .map(item -> item.getValue().soFar(item.getKey()))
                .toList();
        return new ReadSoFar(organisations, counted);
    }

    /** Nobody wants it any more. */
    void breakOff() {
        brokenOff = true;
    }

    boolean isBrokenOff() {
        return brokenOff;
    }

    /**
     * Goes on only where somebody wants it.
     *
     * @throws CancellationException where it was broken off
     */
    void requireWanted() {
        if (brokenOff) {
            throw new CancellationException("the reading of a population was called off");
        }
    }
}
