package org.credit531.collection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.credit531.collection.files.StoredFile;
import org.credit531.collection.files.TextEncoding;

/**
 * An upload that lies sealed in pieces: read from the start, or at any place, with a few pieces in memory at a time. So a
 * workbook, whose parts lie in any order, is never whole in memory nor in clear on a disk.
 */
final class StoredUpload implements StoredFile {

    private static final int PIECES_HELD = 4;

    private final long size;
    private final int pieceSize;
    private final TextEncoding encoding;
    private final IntFunction<byte[]> pieces;
    private final Map<Integer, byte[]> held = new LinkedHashMap<>(8, 0.75f, true);
    private long bytesRead;

    /**
     * An upload.
     *
     * @param pieces gives a piece by its number; all but the last have the same size
     */
    StoredUpload(long size, int pieceSize, TextEncoding encoding, IntFunction<byte[]> pieces) {
        this.size = size;
        this.pieceSize = pieceSize;
        this.encoding = encoding;
        this.pieces = pieces;
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    /** How far reading has come, for progress. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public InputStream open() {
        return java.nio.channels.Channels.newInputStream(channel());
    }

    @Override
    public SeekableByteChannel channel() {
        return new Reading();
    }

    private byte[] piece(int number) {
        byte[] piece = held.get(number);
        if (piece == null) {
            piece = pieces.apply(number);
            held.put(number, piece);
            if (held.size() > PIECES_HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return piece;
    }

    private final class Reading implements SeekableByteChannel {

        private long position;
        private boolean open = true;

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (!open) {
                throw new ClosedChannelException();
            }
            if (position >= size) {
                return -1;
            }
            byte[] piece = piece((int) (position / pieceSize));
            int from = (int) (position % pieceSize);
            int length = Math.min(target.remaining(), piece.length - from);
            target.put(piece, from, length);
            position += length;
            bytesRead = Math.max(bytesRead, position);
            return length;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long newPosition) {
            position = newPosition;
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long newSize) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
