package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many subjects have how many points, in bins that begin at multiples of their width.
 *
 * @param width of a bin, in thousandths: 10 points, or ten times as many as often as it takes to have no more than {@value #MOST} bins
 * @param first where the first bin begins, in thousandths
 * @param counts of each bin from the first to the last in which anybody is
 */
public record Histogram(int width, long first, List<Integer> counts) {

    /** The width of bins, in thousandths. */
    public static final int WIDTH = 10_000;

    private static final int MOST = 2_000;

    /** Copies the list. */
    public Histogram {
        counts = List.copyOf(counts);
    }

    /** Counts numbers that are in ascending order. */
    static Histogram of(int[] ascending) {
        return ascending.length == 0 ? new Histogram(WIDTH, 0, List.of()) : counted(ascending, width(ascending));
    }

    private static int width(int[] ascending) {
        long span = (long) ascending[ascending.length - 1] - ascending[0];
        int width = WIDTH;
        while (span / width >= MOST - 1) {
            width *= 10;
        }
        return width;
    }

    private static Histogram counted(int[] ascending, int width) {
        int lowest = Math.floorDiv(ascending[0], width);
        int bins = Math.floorDiv(ascending[ascending.length - 1], width) - lowest + 1;
        var counts = new ArrayList<>(Collections.nCopies(bins, 0));
        int next = 0;
        for (int bin = 0; bin < bins; bin++) {
            int begin = next;
            long below = ((long) lowest + bin + 1) * width;
            while (next < ascending.length && ascending[next] < below) {
                next++;
            }
            counts.set(bin, next - begin);
        }
        return new Histogram(width, (long) lowest * width, counts);
    }

    /** Where a bin begins, in thousandths; it ends where the next one begins. */
    public long from(int bin) {
        return first + (long) bin * width;
    }
}
