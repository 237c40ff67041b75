package org.credit531.collection;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
    private int aheadNumber = -1;
    private CompletableFuture<byte[]> ahead = CompletableFuture.completedFuture(new byte[0]);
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
    public long size() {
        return size;
    }

    @Override
    public TextEncoding encoding() {
        return encoding;
    }

    /** Where reading is at present, for progress. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public InputStream open() {
        return new FromStart();
    }

    @Override
    public byte[] read(long position, int length) {
        var bytes = new ByteArrayOutputStream(length);
        long at = position;
        while (at < size && bytes.size() < length) {
            byte[] piece = piece((int) (at / pieceSize));
            int from = (int) (at % pieceSize);
            int some = Math.min(length - bytes.size(), piece.length - from);
            bytes.write(piece, from, some);
            at += some;
        }
        bytesRead = at;
        return bytes.toByteArray();
    }

    private byte[] piece(int number) {
        byte[] piece = held.get(number);
        if (piece == null) {
            piece = number == aheadNumber ? ahead.join() : fetch(number).join();
            fetchAhead(number + 1);
            held.put(number, piece);
            if (held.size() > PIECES_HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return piece;
    }

    /** Most files are read forward: the next piece is opened while this one is read. */
    private void fetchAhead(int number) {
        if ((long) number * pieceSize < size) {
            aheadNumber = number;
            ahead = fetch(number);
        }
    }

    /** On a thread and so on a connection of its own: that of the reader's transaction is busy storing rows. */
    private CompletableFuture<byte[]> fetch(int number) {
        return CompletableFuture.supplyAsync(() -> pieces.apply(number), Thread::startVirtualThread);
    }

    private final class FromStart extends InputStream {

        private long position;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (position >= size) {
                return -1;
            }
            byte[] piece = piece((int) (position / pieceSize));
            int from = (int) (position % pieceSize);
            int some = Math.min(length, piece.length - from);
            System.arraycopy(piece, from, target, offset, some);
            position += some;
            bytesRead = position;
            return some;
        }
    }
}
