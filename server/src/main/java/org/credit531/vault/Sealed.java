package org.credit531.vault;

import java.util.Arrays;

/**
 * Bytes that only the vault can open, to be stored as they are (column type {@code bytea}, or a file). They begin with
 * the version of the format and the number of the key, both authenticated.
 */
public final class Sealed {

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What was stored earlier; whether it is intact turns out when it is opened. */
    public static Sealed of(byte[] bytes) {
        return new Sealed(bytes.clone());
    }

    /** The bytes to store. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
