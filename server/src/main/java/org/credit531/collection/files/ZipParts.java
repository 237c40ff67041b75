package org.credit531.collection.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip archive by their names, each read as a stream. The directory and each part have limits, so that a few
 * bytes cannot unpack to memory or time without end.
 */
final class ZipParts {

    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGEST_DIRECTORY = 4 << 20;
    private static final int MOST_PARTS = 10_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final StoredFile file;
    private final Map<String, Part> parts = new HashMap<>();

    ZipParts(StoredFile file) throws IOException {
        this.file = file;
        ByteBuffer end = end();
        long size = end.getInt(12) & 0xFFFFFFFFL;
        long start = end.getInt(16) & 0xFFFFFFFFL;
        if (size > LARGEST_DIRECTORY || start + size > file.size()) {
            throw damaged();
        }
        readDirectory(little(file.read(start, (int) size)));
    }

    /** Where a part lies and how it is packed. */
    private record Part(long offset, long packed, int method, boolean locked) {}

    private ByteBuffer end() throws IOException {
        int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = little(file.read(file.size() - length, length));
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw damaged();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void readDirectory(ByteBuffer directory) {
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int nameLength = directory.getShort(at + 28) & 0xFFFF;
            int extra = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (at + ENTRY_LENGTH + nameLength > directory.limit() || parts.size() == MOST_PARTS) {
                throw damaged();
            }
            byte[] name = new byte[nameLength];
            directory.get(at + ENTRY_LENGTH, name);
            parts.putIfAbsent(key(new String(name, StandardCharsets.UTF_8)), part(directory, at));
            at += ENTRY_LENGTH + nameLength + extra;
        }
    }

    private static Part part(ByteBuffer directory, int at) {
        return new Part(
                directory.getInt(at + 42) & 0xFFFFFFFFL,
                directory.getInt(at + 20) & 0xFFFFFFFFL,
                directory.getShort(at + 10),
                (directory.getShort(at + 8) & 1) != 0);
    }

    /** Names are compared without case and with either slash, as programs that write them differ. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** A part unpacked, up to so many bytes. */
    InputStream open(String name, long mostBytes) throws IOException {
        Part part = parts.get(key(name));
        if (part == null || part.locked() || part.offset() + LOCAL_LENGTH > file.size()) {
            throw damaged();
        }
        ByteBuffer local = little(file.read(part.offset(), LOCAL_LENGTH));
        long start = part.offset() + LOCAL_LENGTH + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
        InputStream packed = new Packed(start, part.packed());
        return switch (part.method()) {
            case STORED -> new Limited(packed, mostBytes);
            case DEFLATED -> new Limited(new Inflating(packed), mostBytes);
            default -> throw damaged();
        };
    }

    private static FileProblem damaged() {
        return new FileProblem("not-a-table", "damaged zip or xlsx");
    }

    private final class Packed extends InputStream {

        private final long end;
        private long position;

        Packed(long start, long length) {
            // A damaged part may begin behind the end of the file.
            this.position = Math.min(start, file.size());
            this.end = Math.min(start + length, file.size());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            byte[] some = file.read(position, (int) Math.min(length, end - position));
            System.arraycopy(some, 0, target, offset, some.length);
            position += some.length;
            return some.length == 0 ? -1 : some.length;
        }
    }

    private static final class Inflating extends InflaterInputStream {

        private static final int BUFFER = 1 << 16;

        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long mostBytes) {
            super(in);
            this.left = mostBytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new FileProblem("workbook-too-large", "zip");
            }
        }
    }
}
