package org.credit531.documents;

import java.util.regex.Pattern;

/** Makes printable what people and files bring: a sign that nobody sees must not keep a decision from being issued. */
public final class Printable {

    /** No control characters but line feeds, no halves of pairs, no signs that turn the direction of writing or cannot be seen. */
    static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\u2028\\u2029&&[^\\n]]");

    private Printable() {}

    /** The text with its lines ended in one way and without what cannot be printed. */
    public static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\t', ' ');
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }
}
