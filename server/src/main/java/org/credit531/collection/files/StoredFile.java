package org.credit531.collection.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;

/**
 * A file's bytes wherever they are kept: read from the start, or at any place. Neither holds them all in memory unless they
 * are kept there.
 */
public interface StoredFile {

    /** The bytes from the start. */
    InputStream open() throws IOException;

    /** The bytes at any place, to read only. */
    SeekableByteChannel channel() throws IOException;

    /** How its text is encoded, if it is text; decided by all of its bytes. */
    TextEncoding encoding();

    /** A file in memory, such as one typed into a form or the file of a test. */
    static StoredFile of(byte[] bytes) {
        return new BytesInMemory(bytes, EncodingWatch.verdict(bytes));
    }
}
