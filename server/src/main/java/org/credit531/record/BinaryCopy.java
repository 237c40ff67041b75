package org.credit531.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format, which needs no quoting and so cannot be broken out of. */
final class BinaryCopy {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int JSONB_VERSION = 1;
    private static final int ABSENT = -1;
    private static final int FIRST_SIZE = 1 << 20;

    private ByteBuffer out = ByteBuffer.allocate(FIRST_SIZE).put(HEADER);

    void reset() {
        out.clear().put(HEADER);
    }

    int size() {
        return out.position();
    }

    boolean isEmpty() {
        return out.position() == HEADER.length;
    }

    /** Ends the rows and gives their bytes, which stay as they are until {@link #reset}. */
    ByteBuffer finish() {
        room(Short.BYTES).putShort((short) ABSENT);
        return out.duplicate().flip();
    }

    BinaryCopy row(int columns) {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    BinaryCopy number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryCopy uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryCopy bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryCopy text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON in UTF-8. */
    BinaryCopy json(ByteBuffer value) {
        room(Integer.BYTES + 1 + value.remaining())
                .putInt(value.remaining() + 1)
                .put((byte) JSONB_VERSION)
                .put(value);
        return this;
    }

    /** JSON in UTF-8; nothing at all is stored as null. */
    BinaryCopy json(byte[] value) {
        if (value.length == 0) {
            return absent();
        }
        room(Integer.BYTES + 1 + value.length)
                .putInt(value.length + 1)
                .put((byte) JSONB_VERSION)
                .put(value);
        return this;
    }

    BinaryCopy truth(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryCopy date(@Nullable LocalDate value) {
        if (value == null) {
            return absent();
        }
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - EPOCH));
        return this;
    }

    private BinaryCopy absent() {
        room(Integer.BYTES).putInt(ABSENT);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            var larger = ByteBuffer.allocate(Math.max(2 * out.capacity(), out.position() + bytes));
            out = larger.put(out.flip());
        }
        return out;
    }
}
