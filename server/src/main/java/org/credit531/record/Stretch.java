package org.credit531.record;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The part of a list of records that one page shows.
 *
 * @param start how many come before it
 * @param most how many a page shows
 * @param count how many there are in all
 */
record Stretch(int start, int most, int count) {

    /** The first records of a list. */
    static Stretch first(int most, List<Statement> all) {
        return new Stretch(0, most, all.size());
    }

    /**
     * The page that holds a record, whatever came in before it since its address was made; the first page where the list does
     * not hold it.
     */
    static Stretch holding(UUID recordKey, int most, List<Statement> all) {
        int place = IntStream.range(0, all.size())
                .filter(index -> all.get(index).recordKey().equals(recordKey))
                .findFirst()
                .orElse(0);
        return new Stretch(place - place % most, most, all.size());
    }

    /** The records of this part. */
    List<Statement> of(List<Statement> all) {
        return all.subList(start, end());
    }

    private int end() {
        return Math.min(start + most, count);
    }

    /** The place of its first record, as people count. */
    public int getFrom() {
        return start + 1;
    }

    /** The place of its last record, as people count. */
    public int getTo() {
        return end();
    }

    /** Whether there are others beside it. */
    public boolean isPart() {
        return end() - start < count;
    }

    boolean isFirst() {
        return start == 0;
    }

    boolean isLast() {
        return end() == count;
    }
}
