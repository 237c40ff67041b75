package org.credit531.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongToIntFunction;
import org.credit531.scoring.Bin;
import org.credit531.scoring.RecordRules;

/**
 * Points that change at some numbers.
 *
 * @param first the points before the first of these
 * @param starts the numbers, rising
 * @param differences by how much the points change at each
 */
record Steps(int first, long[] starts, int[] differences) {

    /** The points of bins on top of a base, where no step leaves floor and cap. */
    static Steps of(int base, List<Bin<Long>> bins) {
        LongToIntFunction points = number -> base + at(bins, number);
        var starts = starts(bins);
        int first = points.applyAsInt(0);
        return new Steps(
                first,
                starts,
                differences(first, Arrays.stream(starts).mapToInt(points).toArray()));
    }

    /** The points by a number of records that come one after the other, held between floor and cap after each. */
    static Steps counting(int base, int floor, int cap, List<Bin<Long>> bins) {
        int before = at(bins, 0);
        int total = base + before;
        int first = total;
        var starts = starts(bins);
        var totals = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int now = at(bins, starts[i]);
            total = Math.clamp((long) total + now - before, floor, cap);
            totals[i] = total;
            before = now;
        }
        return new Steps(first, starts, differences(first, totals));
    }

    /** Points that change with the first record. */
    static Steps once(int without, int with) {
        return new Steps(without, new long[] {1}, new int[] {with - without});
    }

    private static int at(List<Bin<Long>> bins, long number) {
        return Math.toIntExact(RecordRules.step(bins, number));
    }

    private static long[] starts(List<Bin<Long>> bins) {
        return bins.stream()
                .skip(1)
                .map(Bin::from)
                .map(Objects::requireNonNull)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static int[] differences(int first, int[] totals) {
        var differences = new int[totals.length];
        int before = first;
        for (int i = 0; i < totals.length; i++) {
            differences[i] = totals[i] - before;
            before = totals[i];
        }
        return differences;
    }

    /** The points at each of some numbers from 0 up. */
    void at(long[] numbers, int count, int[] into) {
        Arrays.fill(into, 0, count, first);
        for (int step = 0; step < starts.length; step++) {
            add(numbers, starts[step] - 1, differences[step], count, into);
        }
    }

    /** Without a branch: what is below 0 has all bits at its front. */
    private static void add(long[] numbers, long most, int difference, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += difference & (int) ((most - numbers[i]) >> 63);
        }
    }

    /** The points at each share in thousandths, rounded half up; without a whole it may say anything. */
    void atShares(long[] parts, long[] wholes, int count, int[] into) {
        Arrays.fill(into, 0, count, first);
        for (int step = 0; step < starts.length; step++) {
            add(parts, wholes, 1 - 2 * starts[step], differences[step], count, into);
        }
    }

    /** (2000 part + whole) / (2 whole), rounded down, is at least the start: without dividing. */
    private static void add(long[] parts, long[] wholes, long factor, int difference, int count, int[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += difference & ~(int) ((2000 * parts[i] + factor * wholes[i]) >> 63);
        }
    }
}
