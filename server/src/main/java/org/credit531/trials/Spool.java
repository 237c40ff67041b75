package org.credit531.trials;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written, read once, and gone. It loses its name as soon as it is there: nobody else can open it, no backup finds it,
 * and nothing is left of it whatever ends this process.
 */
final class Spool implements Closeable {

    private final FileChannel channel;
    private final long limit;
    private long written;

    private Spool(FileChannel channel, long limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /**
     * Makes one.
     *
     * @param folder a folder that this user alone can read
     * @param limit how many bytes it may have
     */
    static Spool in(Path folder, long limit) throws IOException {
        Path file = Files.createTempFile(folder, "trial-records-", null); // readable by this user alone
        try {
            return new Spool(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE), limit);
        } finally {
            Files.delete(file);
        }
    }

    /** More came than there may be. */
    static final class FullException extends IOException {

        private static final long serialVersionUID = 1L;

        FullException(long limit) {
            super("a file has reached its limit of " + limit + " bytes");
        }
    }

    /** Takes what is to be read; closing it closes nothing. */
    OutputStream writing() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                written += length;
                if (written > limit) {
                    throw new FullException(limit);
                }
                ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        };
    }

    long size() {
        return written;
    }

    /** Reads it from the beginning; closing that ends the file. */
    InputStream reading() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
