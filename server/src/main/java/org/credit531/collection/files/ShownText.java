package org.credit531.collection.files;

/** Text of a file as it is shown and kept beside the file: shortened, and with � for what no database takes. */
public final class ShownText {

    /** The longest text that is shown, in UTF-16 units. */
    public static final int LONGEST = 500;

    private ShownText() {}

    /** The text as shown. */
    public static String of(String text) {
        String safe = text.indexOf('\u0000') < 0 ? text : text.replace('\u0000', '\uFFFD');
        return safe.length() > LONGEST ? safe.substring(0, whole(safe)) + "…" : safe;
    }

    /** A length that does not part the two halves of a character. */
    private static int whole(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
