package org.credit531.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes rows in COPY text format on their way to somewhere; every row ends in one line feed. */
final class Fingerprint extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long rows;

    Fingerprint(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        digest.update(bytes, offset, length);
        for (var index = offset; index < offset + length; index++) {
            if (bytes[index] == '\n') {
                rows++;
            }
        }
        out.write(bytes, offset, length);
    }

    /** The target stays open: it is one entry of a larger file. */
    @Override
    public void close() throws IOException {
        flush();
    }

    long rows() {
        return rows;
    }

    /** The hash of everything written, in hexadecimal; asked for once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every JDK has SHA-256", failure);
        }
    }
}
