package org.credit531.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields of rows in PostgreSQL's binary COPY format, which needs no quoting and so cannot be broken out of. */
final class BinaryFields {

    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int JSONB_VERSION = 1;
    private static final int ABSENT = -1;
    private static final int FIRST_SIZE = 1 << 20;

    private ByteBuffer out = ByteBuffer.allocate(FIRST_SIZE);

    void clear() {
        out.clear();
    }

    int size() {
        return out.position();
    }

    /** The bytes, of which {@link #size} count; another array once there was no room. */
    byte[] array() {
        return out.array();
    }

    BinaryFields smallNumber(int value) {
        room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort((short) value);
        return this;
    }

    BinaryFields wholeNumber(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryFields number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryFields uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryFields bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryFields text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON in UTF-8. */
    BinaryFields json(ByteBuffer value) {
        room(Integer.BYTES + 1 + value.remaining())
                .putInt(value.remaining() + 1)
                .put((byte) JSONB_VERSION)
                .put(value);
        return this;
    }

    /** JSON in UTF-8; nothing at all is stored as null. */
    BinaryFields json(byte[] value) {
        if (value.length == 0) {
            return absent();
        }
        room(Integer.BYTES + 1 + value.length)
                .putInt(value.length + 1)
                .put((byte) JSONB_VERSION)
                .put(value);
        return this;
    }

    BinaryFields truth(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryFields date(@Nullable LocalDate value) {
        if (value == null) {
            return absent();
        }
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(Math.toIntExact(value.toEpochDay() - EPOCH));
        return this;
    }

    private BinaryFields absent() {
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
