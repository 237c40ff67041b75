package org.credit531.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A ZIP archive that can be written in one way alone: nothing is compressed, no time is stated, and nothing stands between the parts or
 * behind them. So whoever has the parts has every byte of the file, and a verifier writes it again and compares.
 */
final class StoredArchive {

    private static final int LOCAL = 0x0403_4B50;
    private static final int CENTRAL = 0x0201_4B50;
    private static final int END = 0x0605_4B50;
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int END_BYTES = 22;
    /** Version 1.0 of the format, which all programs read. */
    private static final short VERSION = 10;
    /** The first day that the format knows: 1 January 1980. */
    private static final short DAY = 0x21;

    private StoredArchive() {}

    /** The file with these parts, in their order; paths are of ASCII. */
    static byte[] of(Map<String, byte[]> parts) {
        int bytes = END_BYTES;
        for (var part : parts.entrySet()) {
            bytes += LOCAL_BYTES + CENTRAL_BYTES + 2 * part.getKey().length() + part.getValue().length;
        }
        var file = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var directory = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
        var sum = new CRC32();
        sum.update(part);
        to.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY);
        to.putInt((int) sum.getValue()).putInt(part.length).putInt(part.length);
        to.putShort((short) path.length).putShort((short) 0);
    }

    private static byte[] ended(ByteBuffer file, ByteBuffer directory, short parts) {
        int from = file.position();
        int length = directory.remaining();
        file.put(directory).putInt(END).putShort((short) 0).putShort((short) 0);
        file.putShort(parts).putShort(parts).putInt(length).putInt(from).putShort((short) 0);
        return file.array();
    }
}
