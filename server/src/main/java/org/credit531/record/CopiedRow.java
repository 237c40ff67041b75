package org.credit531.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** A row on its way out of PostgreSQL by binary COPY: where its fields are in the bytes that came. The same object for each row. */
final class CopiedRow {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final int EPOCH = Math.toIntExact(LocalDate.of(2000, 1, 1).toEpochDay());
    private static final int HEADER = 19;
    private static final byte SIGNATURE = 'P';

    private final int[] from;
    private final int[] length;
    private byte[] bytes = {};
    private int at;

    CopiedRow(int fields) {
        from = new int[fields];
        length = new int[fields];
    }

    /** Takes the bytes of a message; the first begins with a header, which is passed over. */
    void take(byte[] message, boolean first) {
        bytes = message;
        at = 0;
        if (first) {
            if (message.length < HEADER || message[0] != SIGNATURE) {
                throw new IllegalStateException("the database sends no binary copy");
            }
            at = HEADER;
        }
    }

    /** Goes to the next row of the message; whether there is one. */
    boolean next() {
        if (at == bytes.length) {
            return false;
        }
        int fields = (short) SHORTS.get(bytes, at);
        at += Short.BYTES;
        if (fields < 0) {
            return false;
        }
        if (fields != from.length) {
            throw new IllegalStateException("a row has " + fields + " fields and not " + from.length);
        }
        for (int field = 0; field < fields; field++) {
            length[field] = (int) INTS.get(bytes, at);
            from[field] = at + Integer.BYTES;
            at = from[field] + Math.max(0, length[field]);
        }
        if (at > bytes.length) {
            throw new IllegalStateException("a row came in two parts");
        }
        return true;
    }

    /** What the fields are in. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a field begins. */
    int from(int field) {
        return from[field];
    }

    /** Where a field ends. */
    int to(int field) {
        return from[field] + length[field];
    }

    /** The bytes of a field; negative where it is null. */
    int length(int field) {
        return length[field];
    }

    boolean isNull(int field) {
        return length[field] < 0;
    }

    boolean truth(int field) {
        return bytes[from[field]] != 0;
    }

    int smallNumber(int field) {
        return (short) SHORTS.get(bytes, from[field]);
    }

    /** A day, counted from 1970-01-01. */
    int day(int field) {
        return (int) INTS.get(bytes, from[field]) + EPOCH;
    }

    /** Eight bytes of a field, from a place in it on. */
    long longAt(int field, int place) {
        return (long) LONGS.get(bytes, from[field] + place);
    }

    /** Whether a field has these bytes. */
    boolean has(int field, byte[] text) {
        return Arrays.equals(bytes, from[field], to(field), text, 0, text.length);
    }

    String text(int field) {
        return new String(bytes, from[field], length[field], StandardCharsets.UTF_8);
    }
}
