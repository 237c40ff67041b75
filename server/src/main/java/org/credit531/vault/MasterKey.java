package org.credit531.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The key that wraps all others: 128 bits that are kept outside the database. It never appears in a text.
 *
 * @param bytes the key itself; not copied, not printed
 */
@SuppressWarnings("ArrayRecordComponent")
record MasterKey(byte[] bytes) {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{32}");

    MasterKey {
        if (bytes.length != SealingCipher.SECRET_BYTES) {
            throw new IllegalArgumentException("A master key has 128 bits, this one has " + bytes.length * Byte.SIZE);
        }
    }

    /** Reads 32 hexadecimal digits, or 16 bytes in Base64. */
    static MasterKey parse(String text) {
        var stripped = text.strip();
        return new MasterKey(
                HEXADECIMAL.matcher(stripped).matches()
                        ? HexFormat.of().parseHex(stripped)
                        : Base64.getDecoder().decode(stripped));
    }

    /** The text that {@link #parse} reads. */
    String text() {
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * What is stored to recognise the key by. It tells nothing about the key: whoever could turn it back could also guess
     * 128 bits.
     */
    byte[] checkValue() {
        return Arrays.copyOf(Sm3.keyedHash(bytes, "credit531 master key check"), Long.BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MasterKey key && java.security.MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(checkValue());
    }

    @Override
    public String toString() {
        return "MasterKey[not shown]";
    }
}
