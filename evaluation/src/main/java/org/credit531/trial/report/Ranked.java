package org.credit531.trial.report;

import org.jspecify.annotations.Nullable;

/** The points of some subjects and their order. */
final class Ranked {

    private final int[] points;
    private final int[] ascending;

    /** Reckoned when it is first asked for; two threads that ask at once find the same, and never ranks that are not yet written. */
    private volatile int @Nullable [] doubledRanks;

    Ranked(int[] points) {
        this.points = points;
        this.ascending = Order.ascending(points, Order.natural(points.length));
    }

    int size() {
        return points.length;
    }

    int points(int subject) {
        return points[subject];
    }

    /** The points at a place from the lowest. */
    int pointsAt(int place) {
        return points[ascending[place]];
    }

    /** Twice the rank of each subject; equal ones share the mean of their ranks, which twice is a whole number. Not to be written. */
    int[] doubledRanks() {
        int[] known = doubledRanks;
        if (known == null) {
            known = ranked();
            doubledRanks = known;
        }
        return known;
    }

    private int[] ranked() {
        var ranks = new int[points.length];
        int end;
        for (int begin = 0; begin < points.length; begin = end) {
            end = endOfTie(begin);
            for (int place = begin; place < end; place++) {
                ranks[ascending[place]] = begin + end + 1;
            }
        }
        return ranks;
    }

    /** How many pairs of subjects have equal points. */
    long ties() {
        long ties = 0;
        int end;
        for (int begin = 0; begin < points.length; begin = end) {
            end = endOfTie(begin);
            ties += pairs(end - begin);
        }
        return ties;
    }

    /** The place after the last that has the points of this place. */
    int endOfTie(int begin) {
        int end = begin + 1;
        while (end < points.length && pointsAt(end) == pointsAt(begin)) {
            end++;
        }
        return end;
    }

    /** The points that most subjects have; the lowest of them where several are as frequent. */
    int mostFrequent() {
        int most = 0;
        int frequent = 0;
        int end;
        for (int begin = 0; begin < points.length; begin = end) {
            end = endOfTie(begin);
            if (end - begin > most) {
                most = end - begin;
                frequent = pointsAt(begin);
            }
        }
        return frequent;
    }

    /** The subjects in order of other points; those that are equal there in order of these. */
    int[] within(Ranked other) {
        return Order.ascending(other.points, ascending);
    }

    /** How many pairs can be made of so many. */
    static long pairs(long size) {
        return size * (size - 1) / 2;
    }
}
