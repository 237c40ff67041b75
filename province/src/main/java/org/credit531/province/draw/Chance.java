package org.credit531.province.draw;

/**
 * A stream of random numbers that is the same on every JDK: SplitMix64, written out because the JDK promises the algorithm
 * of no generator that can be seeded cheaply once per subject.
 */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /** The stream that belongs to one subject and purpose, independent of the order in which subjects are drawn. */
    public static Chance of(long seed, String purpose, int number) {
        var chance = new Chance(seed ^ mixed(purpose.hashCode() * GOLDEN));
        chance.state = mixed(chance.state) + number * GOLDEN;
        chance.state = mixed(chance.state);
        return chance;
    }

    /** A number from 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A number from {@code first} to {@code last}, both possible. */
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** True {@code share} times in ten thousand. */
    public boolean hits(int share) {
        return below(10_000) < share;
    }

    /** A fraction from 0 to just below 1. */
    public double fraction() {
        return (next() >>> 11) * UNIT;
    }

    /** Any 64 bits. */
    public long next() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
