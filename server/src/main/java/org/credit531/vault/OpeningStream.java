package org.credit531.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Opens a sealed stream chunk by chunk; reads one byte ahead to know which chunk is the last. */
final class OpeningStream extends InputStream {

    private static final int SEALED_CHUNK_BYTES = Envelope.CHUNK_BYTES + SealingCipher.TAG_BYTES;

    private final InputStream source;
    private final Envelope envelope;
    private final byte[] secret;
    private final byte[] associatedData;
    private byte[] ahead;
    private byte[] chunk = {};
    private int position;
    private int number;
    private boolean ended;

    OpeningStream(InputStream source, Envelope envelope, byte[] secret, byte[] associatedData) throws IOException {
        this.source = source;
        this.envelope = envelope;
        this.secret = secret;
        this.associatedData = associatedData.clone();
        this.ahead = source.readNBytes(SEALED_CHUNK_BYTES);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (position == chunk.length) {
            if (ended) {
                return -1;
            }
            next();
        }
        var part = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, part);
        position += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void next() throws IOException {
        var current = ahead;
        ahead = current.length < SEALED_CHUNK_BYTES ? new byte[0] : source.readNBytes(SEALED_CHUNK_BYTES);
        var last = ahead.length == 0;
        chunk = envelope.decrypt(secret, number++, last, associatedData, current);
        position = 0;
        ended = last;
    }
}
