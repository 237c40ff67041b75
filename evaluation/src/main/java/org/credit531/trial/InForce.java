package org.credit531.trial;

import java.util.Arrays;

/**
 * What of the records of an item is otherwise on a day: those that no longer count, and those that count and may not be used.
 *
 * @param records the records
 * @param out which no longer count, rising
 * @param withheld which may not be used, rising
 * @param future whether some do not count yet
 */
record InForce(ItemRecords records, int[] out, int[] withheld, boolean future) {

    static InForce on(int asOf, ItemRecords records) {
        var exceptions = records.exceptions();
        int size = exceptions.records().length;
        var out = new int[size];
        var withheld = new int[size];
        int outs = 0;
        int helds = 0;
        for (int i = 0; i < size; i++) {
            int record = exceptions.records()[i];
            if (exceptions.removedOn()[i] <= asOf) {
                out[outs++] = record;
            } else if (exceptions.withheld()[i] && records.effectiveOn(record) <= asOf) {
                withheld[helds++] = record;
            }
        }
        return new InForce(
                records, Arrays.copyOf(out, outs), Arrays.copyOf(withheld, helds), records.lastEffective() > asOf);
    }

    /** Whether every record counts and may be used. */
    boolean isPlain() {
        return out.length == 0 && withheld.length == 0 && !future;
    }

    /** Gives the records among some subjects that are otherwise the classes for it. */
    void mark(Batch batch, ItemClasses view, char[] classes) {
        mark(batch, out, view.out(), classes);
        mark(batch, withheld, view.withheld(), classes);
    }

    private void mark(Batch batch, int[] which, char as, char[] classes) {
        if (which.length == 0) {
            return;
        }
        var first = records.first();
        int at = 0;
        for (int range = 0; range < batch.ranges(); range++) {
            int from = first[batch.from(range)];
            int to = first[batch.to(range)];
            for (int i = from(which, from); i < which.length && which[i] < to; i++) {
                classes[at + which[i] - from] = as;
            }
            at += to - from;
        }
    }

    private static int from(int[] which, int record) {
        int place = Arrays.binarySearch(which, record);
        return place < 0 ? -place - 1 : place;
    }
}
