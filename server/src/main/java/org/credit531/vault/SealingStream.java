package org.credit531.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Seals what is written to it, chunk by chunk; the last chunk, which may be empty, is written at the close. */
final class SealingStream extends OutputStream {

    private static final int FIRST_BYTES = 1 << 12;

    private final OutputStream target;
    private final Envelope envelope;
    private final byte[] secret;
    private final byte[] associatedData;
    /** Grows as far as a chunk: most of what is sealed is a row, and a megabyte for each would cost more than the sealing. */
    private byte[] chunk = new byte[FIRST_BYTES];

    private int filled;
    private int number;
    private boolean closed;

    SealingStream(OutputStream target, Envelope envelope, byte[] secret, byte[] associatedData) throws IOException {
        this.target = target;
        this.envelope = envelope;
        this.secret = secret;
        this.associatedData = associatedData.clone();
        target.write(envelope.header());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        requireOpen();
        for (var done = 0; done < length; ) {
            if (filled == Envelope.CHUNK_BYTES) {
                flushChunk(false);
            }
            var part = Math.min(length - done, Envelope.CHUNK_BYTES - filled);
            makeRoom(filled + part);
            System.arraycopy(source, offset + done, chunk, filled, part);
            filled += part;
            done += part;
        }
    }

    private void makeRoom(int bytes) {
        if (bytes > chunk.length) {
            var larger = Arrays.copyOf(chunk, Math.clamp(2L * chunk.length, bytes, Envelope.CHUNK_BYTES));
            Arrays.fill(chunk, (byte) 0);
            chunk = larger;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        flushChunk(true);
        Arrays.fill(chunk, (byte) 0);
        target.close();
    }

    private void flushChunk(boolean last) throws IOException {
        target.write(envelope.encrypt(secret, number++, last, associatedData, Arrays.copyOf(chunk, filled)));
        filled = 0;
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The sealed stream is closed");
        }
    }
}
