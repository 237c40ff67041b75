package org.credit531.trial;

/** Some subjects of a population, rising, kept as ranges of indices. Here they are numbered from 0. */
final class Batch {

    private final int[] from;
    private final int[] to;
    private int ranges;
    private int size;

    private Batch(int most) {
        from = new int[most];
        to = new int[most];
    }

    /** None yet. */
    static Batch atMost(int subjects) {
        return new Batch(subjects);
    }

    static Batch range(int from, int to) {
        var batch = new Batch(1);
        batch.from[0] = from;
        batch.to[0] = to;
        batch.ranges = 1;
        batch.size = to - from;
        return batch;
    }

    /** Adds one that comes after all others. */
    void add(int subject) {
        if (ranges > 0 && to[ranges - 1] == subject) {
            to[ranges - 1]++;
        } else {
            from[ranges] = subject;
            to[ranges] = subject + 1;
            ranges++;
        }
        size++;
    }

    int size() {
        return size;
    }

    int ranges() {
        return ranges;
    }

    /** Where a range begins. */
    int from(int range) {
        return from[range];
    }

    /** Where a range ends; no longer in it. */
    int to(int range) {
        return to[range];
    }

    /** Those of which something says a number; where each stands here goes into the places. */
    Batch where(int[] numbers, int wanted, int[] places) {
        var chosen = new Batch(size);
        int place = 0;
        for (int range = 0; range < ranges; range++) {
            for (int subject = from[range]; subject < to[range]; subject++, place++) {
                if (numbers[place] == wanted) {
                    places[chosen.size] = place;
                    chosen.add(subject);
                }
            }
        }
        return chosen;
    }

    /** Where the records of each begin when those of other subjects are left out; says how many there are. */
    int offsets(int[] first, int[] offsets) {
        offsets[0] = 0;
        int next = 0;
        for (int range = 0; range < ranges; range++) {
            int subjects = to[range] - from[range];
            add(first, from[range] + 1, offsets[next] - first[from[range]], offsets, next + 1, subjects);
            next += subjects;
        }
        return offsets[next];
    }

    private static void add(int[] numbers, int from, int difference, int[] into, int at, int count) {
        for (int i = 0; i < count; i++) {
            into[at + i] = numbers[from + i] + difference;
        }
    }
}
