package org.credit531.client;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A ZIP archive as platforms write it, which can be written in one way alone: nothing is compressed, no time is stated, and nothing
 * stands between the parts or behind them. It is read and written again, and must be that to the byte: so nothing in it is free but its
 * parts.
 */
final class StoredArchive {

    private static final int LOCAL = 0x0403_4B50;
    private static final int CENTRAL = 0x0201_4B50;
    private static final int END = 0x0605_4B50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    private static final int SUM_AT = 14;
    private static final int LENGTH_AT = 18;
    private static final int PATH_AT = 26;
    private static final short VERSION = 10;
    /** The first day that the format knows: 1 January 1980. */
    private static final short DAY = 0x21;

    private StoredArchive() {}

    /** Whether a file begins as one. */
    static boolean begins(byte[] file) {
        return file.length > END_BYTES && little(file).getInt(0) == LOCAL;
    }

    /**
     * The parts of an archive, in their order.
     *
     * @throws IllegalArgumentException where the file is none, or is written in another way
     */
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteBuffer in = little(file);
        int at = 0;
        while (at <= file.length - LOCAL_BYTES && in.getInt(at) == LOCAL) {
            int length = in.getInt(at + LENGTH_AT);
            int path = at + LOCAL_BYTES;
            int part = path + (in.getShort(at + PATH_AT) & 0xFFFF);
            if (length < 0 || part > file.length || length > file.length - part) {
                throw new IllegalArgumentException("a part that ends behind the file");
            }
            if (in.getInt(at + SUM_AT) != sum(file, part, length)) {
                throw new IllegalArgumentException("a part that its check sum does not fit");
            }
            byte[] before = parts.put(
                    new String(file, path, part - path, StandardCharsets.US_ASCII),
                    Arrays.copyOfRange(file, part, part + length));
            if (before != null) {
                throw new IllegalArgumentException("a part that stands twice");
            }
            at = part + length;
        }
        if (!Arrays.equals(file, of(parts))) {
            throw new IllegalArgumentException("not the one way to write this archive");
        }
        return parts;
    }

    /** The file with these parts. */
    static byte[] of(Map<String, byte[]> parts) {
        int bytes = END_BYTES;
        for (var part : parts.entrySet()) {
            bytes += LOCAL_BYTES + CENTRAL_BYTES + 2 * part.getKey().length() + part.getValue().length;
        }
        ByteBuffer file = little(new byte[bytes]);
        ByteBuffer directory = little(new byte[bytes]);
        for (var part : parts.entrySet()) {
            byte[] path = part.getKey().getBytes(StandardCharsets.US_ASCII);
            directory.putInt(CENTRAL).putShort(VERSION);
            described(directory, path, part.getValue());
            directory
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(file.position());
            directory.put(path);
            described(file.putInt(LOCAL), path, part.getValue());
            file.put(path).put(part.getValue());
        }
        return ended(file, directory.flip(), (short) parts.size());
    }

    /** What stands of a part before it and in the directory: how it is kept, its check sum and its lengths. */
    private static void described(ByteBuffer to, byte[] path, byte[] part) {
        to.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY);
        to.putInt(sum(part, 0, part.length)).putInt(part.length).putInt(part.length);
        to.putShort((short) path.length).putShort((short) 0);
    }

    private static int sum(byte[] file, int from, int length) {
        var sum = new CRC32();
        sum.update(file, from, length);
        return (int) sum.getValue();
    }

    private static byte[] ended(ByteBuffer file, ByteBuffer directory, short parts) {
        int from = file.position();
        int length = directory.remaining();
        file.put(directory).putInt(END).putShort((short) 0).putShort((short) 0);
        file.putShort(parts).putShort(parts).putInt(length).putInt(from).putShort((short) 0);
        return file.array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
