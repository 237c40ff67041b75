package org.credit531.trial.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sorting by digits and exact sums do what the plain ways do. */
class OrderTests {

    private static final long SEED = 58_001L;

    @Test
    void sortsAsComparingDoes() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            int bound = new int[] {1, 3, 5_000, 1_000_000, Integer.MAX_VALUE}[round % 5];
            int[] keys = random.ints(random.nextInt(500), -bound, bound).toArray();
            int[] some = IntStream.range(0, keys.length)
                    .filter(i -> random.nextInt(3) > 0)
                    .toArray();
            int[] expected = IntStream.of(some)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> keys[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(Order.ascending(keys, some))
                    .as("round %s of seed %s", round, SEED)
                    .isEqualTo(expected);
        }
    }

    @Test
    void sortsTheLeastAndTheGreatestNumber() {
        int[] keys = {0, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, Integer.MIN_VALUE};
        assertThat(Order.ascending(keys, Order.natural(5))).containsExactly(2, 4, 3, 0, 1);
    }

    @Test
    void addsExactlyBeyondALong() {
        var random = new Random(SEED);
        var sum = new WideSum();
        var part = new WideSum();
        var expected = BigInteger.ZERO;
        var expectedPart = BigInteger.ZERO;
        for (int i = 0; i < 2_000; i++) {
            long one = random.nextLong();
            long other = random.nextLong();
            sum.addProduct(one, other);
            sum.add(one);
            var added =
                    BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)).add(BigInteger.valueOf(one));
            expected = expected.add(added);
            if (i % 3 == 0) {
                part.addProduct(one, other);
                part.add(one);
                expectedPart = expectedPart.add(added);
            }
            // The sum of so many products of 126 bits may leave 128: the last 128 are right then.
            assertThat(sum.exact()).isEqualTo(in128(expected));
            assertThat(sum.without(part).exact()).isEqualTo(in128(expected.subtract(expectedPart)));
        }
    }

    private static BigInteger in128(BigInteger number) {
        var half = BigInteger.ONE.shiftLeft(127);
        return number.add(half).mod(half.shiftLeft(1)).subtract(half);
    }

    @Test
    void reckonsMeanAndVariance() {
        var moments = new Moments();
        for (int number : new int[] {2, 4, 4, 4, 5, 5, 7, 9}) {
            moments.add(number);
        }
        assertThat(moments.mean()).isEqualTo(5);
        assertThat(moments.variance()).isEqualTo(4);
        assertThat(moments.sampleVariance()).isEqualTo(32 / 7.0);
        var some = new Moments();
        some.add(4, 3);
        some.add(5, 2);
        assertThat(moments.without(some).mean()).isEqualTo(6);
        assertThat(moments.without(some).variance()).isEqualTo(26 / 3.0);
    }
}
