package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Limits that part points into tenths of some subjects. Equal points are in one tenth: that in which the middle of them lies, so
 * that a few that differ from all others stay apart. Tenths in which nobody is are none.
 */
final class Cuts {

    private static final int PARTS = 10;

    /** The highest points of each part but the last, which has no end. */
    private final int[] highest;

    private Cuts(List<Integer> highest) {
        this.highest = highest.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The limits by numbers in ascending order. */
    static Cuts of(int[] ascending) {
        var highest = new ArrayList<Integer>();
        long size = ascending.length;
        int before = -1;
        int end;
        for (int begin = 0; begin < size; begin = end) {
            end = begin + 1;
            while (end < size && ascending[end] == ascending[begin]) {
                end++;
            }
            int part = (int) (((long) begin + end) * PARTS / (2 * size));
            if (part != before && begin > 0) {
                highest.add(ascending[begin - 1]);
            }
            before = part;
        }
        return new Cuts(highest);
    }

    /** The limits that were kept: the highest points of each part but the last. */
    static Cuts at(List<Integer> highest) {
        return new Cuts(highest);
    }

    /** The highest points of each part but the last, to be kept. */
    List<Integer> highest() {
        return Arrays.stream(highest).boxed().toList();
    }

    /** How many parts there are. */
    int parts() {
        return highest.length + 1;
    }

    /** The part of some points. */
    int partOf(int points) {
        int part = 0;
        while (part < highest.length && points > highest[part]) {
            part++;
        }
        return part;
    }

    /** How many of some numbers are in each part. */
    long[] counts(int[] numbers) {
        var counts = new long[parts()];
        for (int number : numbers) {
            counts[partOf(number)]++;
        }
        return counts;
    }
}
