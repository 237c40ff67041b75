package org.credit531.trial.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How far subjects have shifted between parts: the population stability index, the sum over the parts of the difference of the
 * shares times the logarithm of their ratio. A share of nobody is reckoned as half a subject, since the logarithm of nought is none.
 *
 * @param parts in their order
 * @param index the sum of what they add; 0 when all shares are equal
 * @param byChance what the index stays below in 95 of 100 draws of so many subjects from one population
 */
public record Shift(List<Part> parts, double index, double byChance) {

    /** Copies the list. */
    public Shift {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param reference how many of the earlier subjects are in it
     * @param now how many of the later ones
     * @param adds what it adds to the index
     */
    public record Part(Share reference, Share now, double adds) {

        static Part of(Share reference, Share now) {
            double earlier = Math.max((double) reference.part(), 0.5) / reference.of();
            double later = Math.max((double) now.part(), 0.5) / now.of();
            // A part in which nobody is at either time adds nothing, however many there are altogether.
            boolean empty = reference.part() == 0 && now.part() == 0;
            return new Part(reference, now, empty ? 0 : (later - earlier) * StrictMath.log(later / earlier));
        }
    }

    /** The shift of points between tenths of a reference; the results may be of different populations. */
    public static Shift between(Results reference, Results now) {
        return between(reference.ascendingPoints(), now.ascendingPoints());
    }

    /** The shift of numbers between tenths of a reference, which is in ascending order. */
    static Shift between(int[] ascendingReference, int[] now) {
        var cuts = Cuts.of(ascendingReference);
        return between(cuts.counts(ascendingReference), cuts.counts(now));
    }

    /**
     * The shift between counts of the same parts. Without anybody at one of the times there is none.
     *
     * @throws IllegalArgumentException when the counts are not of the same number of parts
     */
    static Shift between(long[] reference, long[] now) {
        if (reference.length != now.length) {
            throw new IllegalArgumentException(
                    "There are " + reference.length + " parts and " + now.length + ": count the same parts");
        }
        long earlier = sum(reference);
        long later = sum(now);
        if (earlier == 0 || later == 0) {
            return new Shift(List.of(), 0, 0);
        }
        var parts = new ArrayList<Part>();
        double index = 0;
        for (int part = 0; part < now.length; part++) {
            parts.add(Part.of(new Share(reference[part], earlier), new Share(now[part], later)));
            index += parts.getLast().adds();
        }
        return new Shift(parts, index, byChance(now.length - 1, 1.0 / earlier + 1.0 / later));
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Without any shift the index divided by the sum of the reciprocal sizes is chi-squared: its percentile by Wilson and Hilferty (1931). */
    private static double byChance(int freedom, double reciprocals) {
        if (freedom == 0) {
            return 0;
        }
        double spread = 2.0 / (9 * freedom);
        double root = 1 - spread + 1.6448536269514722 * Math.sqrt(spread);
        return freedom * root * root * root * reciprocals;
    }

    /** Whether it is less than chance brings about. */
    public boolean mayBeChance() {
        return index <= byChance;
    }
}
