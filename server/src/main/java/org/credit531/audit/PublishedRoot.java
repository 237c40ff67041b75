package org.credit531.audit;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What was published of the chain: where it stood, and its last link there.
 *
 * @param position the position
 * @param link the link in hexadecimal digits
 */
public record PublishedRoot(long position, String link) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what no chain can have. */
    public PublishedRoot {
        if (position < 1 || !HASH.matcher(link).matches()) {
            throw new IllegalArgumentException("no root: " + position + " " + link);
        }
    }

    static PublishedRoot of(long position, byte[] link) {
        return new PublishedRoot(position, HexFormat.of().formatHex(link));
    }
}
