package org.credit531.record;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows in PostgreSQL's binary COPY format, which needs no quoting and so cannot be broken out of. */
final class BinaryCopy {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int JSONB_VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryCopy() {
        reset();
    }

    void reset() {
        bytes.reset();
        bytes.writeBytes(HEADER);
    }

    int size() {
        return bytes.size();
    }

    byte[] finish() {
        write(() -> out.writeShort(-1));
        return bytes.toByteArray();
    }

    BinaryCopy row(int columns) {
        return write(() -> out.writeShort(columns));
    }

    BinaryCopy number(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    BinaryCopy uuid(UUID value) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    BinaryCopy bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    BinaryCopy text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy json(@Nullable String value) {
        if (value == null) {
            return write(() -> out.writeInt(-1));
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        return write(() -> {
            out.writeInt(text.length + 1);
            out.writeByte(JSONB_VERSION);
            out.write(text);
        });
    }

    BinaryCopy truth(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeBoolean(value);
        });
    }

    BinaryCopy date(@Nullable LocalDate value) {
        return write(() -> {
            if (value == null) {
                out.writeInt(-1);
                return;
            }
            out.writeInt(Integer.BYTES);
            out.writeInt(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH, value)));
        });
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
