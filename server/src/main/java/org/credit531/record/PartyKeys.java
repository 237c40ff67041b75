package org.credit531.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Parties as bytes of one width, so that millions of them are looked up without an object for each: what tells the scheme from the
 * others, the code, and zeros.
 */
public final class PartyKeys {

    /** The bytes of each; the longest number that names an organisation has 21 in UTF-8. */
    public static final int WIDTH = 28;

    private static final int BEFORE_CODE = 2;

    private PartyKeys() {}

    /** Puts a party into an array of {@link #WIDTH} bytes. */
    public static void put(byte[] key, String scheme, String code) {
        begin(key, (byte) scheme.charAt(0), scheme.length());
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        end(key, bytes, 0, bytes.length);
    }

    /** The same of two fields of a row. */
    static void put(byte[] key, CopiedRow row, int scheme, int code) {
        begin(key, row.bytes()[row.from(scheme)], row.length(scheme));
        end(key, row.bytes(), row.from(code), row.length(code));
    }

    /** First letter and length tell schemes apart. */
    private static void begin(byte[] key, byte first, int length) {
        Arrays.fill(key, (byte) 0);
        key[0] = first;
        key[1] = (byte) length;
    }

    private static void end(byte[] key, byte[] code, int from, int length) {
        if (length > WIDTH - BEFORE_CODE) {
            throw new IllegalStateException("the number of a party has " + length + " bytes, which no scheme allows");
        }
        System.arraycopy(code, from, key, BEFORE_CODE, length);
    }
}
