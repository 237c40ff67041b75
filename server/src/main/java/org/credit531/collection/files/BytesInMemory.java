package org.credit531.collection.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** A file that is small enough to be held. */
record BytesInMemory(byte[] bytes, TextEncoding encoding) implements StoredFile {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] read(long position, int length) {
        int from = (int) Math.min(position, bytes.length);
        return Arrays.copyOfRange(bytes, from, (int) Math.min((long) from + length, bytes.length));
    }
}
