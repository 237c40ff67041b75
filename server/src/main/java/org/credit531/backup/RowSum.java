package org.credit531.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What rows in COPY text format are compared by in any order: how many there are, and the sum of their hashes. PostgreSQL
 * gives rows back in the order in which they lie, and puts a short row into a gap that an earlier, longer one has left.
 */
final class RowSum extends OutputStream {

    private static final int WORDS = 4;

    private final MessageDigest row = sha256();
    private final long[] sum = new long[WORDS];
    private long rows;

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        var begin = offset;
        for (var index = offset; index < offset + length; index++) {
            if (bytes[index] == '\n') {
                row.update(bytes, begin, index - begin);
                add(ByteBuffer.wrap(row.digest()));
                begin = index + 1;
            }
        }
        row.update(bytes, begin, offset + length - begin);
    }

    private void add(ByteBuffer hash) {
        for (var word = 0; word < WORDS; word++) {
            sum[word] += hash.getLong();
        }
        rows++;
    }

    /** Rows on their way from somewhere, summed while they are read. */
    InputStream reading(InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                var read = in.read(target, offset, length);
                RowSum.this.write(target, offset, Math.max(0, read));
                return read;
            }
        };
    }

    long rows() {
        return rows;
    }

    /** Whether the same rows were summed, each as often. */
    boolean equalsThatOf(RowSum other) {
        return rows == other.rows && Arrays.equals(sum, other.sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every JDK has SHA-256", failure);
        }
    }
}
