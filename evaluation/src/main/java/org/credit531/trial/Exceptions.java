package org.credit531.trial;

import java.util.Arrays;

/**
 * The records of an item that no longer count from some day on, or that may not be used: mostly few, so only they are named.
 *
 * @param records which they are, rising
 * @param removedOn first day on which each no longer counts
 * @param withheld whether each may not be used
 */
record Exceptions(int[] records, int[] removedOn, boolean[] withheld) {

    static Exceptions of(int[] order, GrowingInts removed, GrowingInts withheld) {
        int count = 0;
        for (int row = 0; row < order.length; row++) {
            count += removed.get(row) != 0 || withheld.get(row) != 0 ? 1 : 0;
        }
        var exceptions = new Exceptions(new int[count], new int[count], new boolean[count]);
        int next = 0;
        for (int record = 0; record < order.length; record++) {
            int removal = removed.get(order[record]);
            boolean held = withheld.get(order[record]) != 0;
            if (removal != 0 || held) {
                exceptions.records[next] = record;
                exceptions.removedOn[next] = removal == 0 ? ItemLoading.NEVER : CalendarDays.day(removal);
                exceptions.withheld[next] = held;
                next++;
            }
        }
        return exceptions;
    }

    /** The place of a record among the exceptions; negative where it is none. */
    int place(int record) {
        return Arrays.binarySearch(records, record);
    }

    long bytes() {
        return 9L * records.length;
    }
}
