package org.credit531.trial;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The classes of numbers by the step that they lie on. Steps are counted limit by limit, without a branch, for some hundred numbers
 * at a time.
 *
 * @param numbers the numbers
 * @param starts where the steps begin but for the first, rising
 * @param classOfStep the class of each step
 */
record StepPass(long[] numbers, long[] starts, char[] classOfStep) implements ClassPass {

    private static final int AT_ONCE = 256;

    /** The first two steps are those of what is none. */
    static StepPass of(long[] numbers, long[] limits, char[] classOfStep) {
        var starts = LongStream.concat(
                LongStream.of(Column.Numbers.OTHER_NUMBER, Column.Numbers.OTHER_NUMBER + 1),
                Arrays.stream(limits)
                        .map(limit -> Math.clamp(limit, Column.Numbers.OTHER_NUMBER + 1, Column.Numbers.LIMIT)));
        return new StepPass(numbers, starts.toArray(), classOfStep);
    }

    @Override
    public void add(int from, int to, char[] classes, int at) {
        var steps = new long[Math.min(AT_ONCE, to - from)];
        for (int begin = from; begin < to; begin += AT_ONCE) {
            int count = Math.min(AT_ONCE, to - begin);
            Arrays.fill(steps, 0);
            for (long start : starts) {
                count(begin, count, start, steps);
            }
            for (int i = 0; i < count; i++) {
                classes[at + begin - from + i] += classOfStep[(int) steps[i]];
            }
        }
    }

    private void count(int from, int count, long start, long[] steps) {
        for (int i = 0; i < count; i++) {
            steps[i] += 1 - ((numbers[from + i] - start) >>> 63);
        }
    }
}
