package org.credit531.collection.files;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file's bytes wherever they are kept: read from the start, or at any place. Neither holds them all in memory unless they
 * are kept there.
 */
public interface StoredFile {

    /** How many bytes it has. */
    long size();

    /** The bytes from the start. */
    InputStream open() throws IOException;

    /** Some bytes from a place on; fewer at the end of the file. */
    byte[] read(long position, int length) throws IOException;

    /** How its text is encoded, if it is text; decided by all of its bytes. */
    TextEncoding encoding();

    /** A file in memory, such as one typed into a form or the file of a test. */
    static StoredFile of(byte[] bytes) {
        return new BytesInMemory(bytes, EncodingWatch.verdict(bytes));
    }
}
