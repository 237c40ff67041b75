package org.credit531.testing;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Damaged copies of good input, the same in every run: for the short fuzzing of each build. The long one, which learns from
 * the code it reaches, is {@code ./fuzz}.
 */
public final class Mutations {

    private static final byte[] TELLING =
            "\"',;\t\n\r{}[]<>&=:|-#@%\\0９X\u0000\uFEFF".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final int MOST_CHANGES = 6;

    private final Random random;
    private final byte[][] seeds;

    private Mutations(Random random, byte[][] seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** So many of them, made of these. */
    public static Stream<byte[]> of(int count, byte[]... seeds) {
        var mutations = new Mutations(new Random(531), seeds);
        return IntStream.range(0, count).mapToObj(_ -> mutations.next());
    }

    private byte[] next() {
        var bytes = seeds[random.nextInt(seeds.length)].clone();
        for (var changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        var from = random.nextInt(bytes.length);
        var to = from + random.nextInt(Math.min(bytes.length - from, 40) + 1);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, from);
            case 1 -> spliced(bytes, from, to, new byte[0]);
            case 2 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 3 -> Arrays.copyOf(bytes, from);
            case 4 -> spliced(bytes, from, from, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            case 5 -> spliced(bytes, from, to, piece());
            default ->
                spliced(bytes, from, Math.min(from + 1, bytes.length), new byte[] {
                    TELLING[random.nextInt(TELLING.length)]
                });
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        var result = bytes.clone();
        result[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return result;
    }

    /** A part of another seed. */
    private byte[] piece() {
        var other = seeds[random.nextInt(seeds.length)];
        var from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(60)));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        var result = Arrays.copyOf(bytes, bytes.length - (to - from) + between.length);
        System.arraycopy(between, 0, result, from, between.length);
        System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
        return result;
    }
}
