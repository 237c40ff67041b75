package org.credit531.collection.files;

/**
 * Decides by all bytes of a file how its text is encoded, while they go by: UTF-8 where all of it is, and also where nearly
 * all of it is, so that a damaged file is refused rather than read as other characters; otherwise GB18030. Text in GB18030
 * almost never looks like UTF-8: of its characters only one in six does so by chance.
 */
public final class EncodingWatch {

    private int missing;
    private int least = 0x80;
    private int most = 0xBF;
    private long whole;
    private long broken;

    /** The verdict on bytes that are all at hand. */
    public static TextEncoding verdict(byte[] bytes) {
        EncodingWatch watch = new EncodingWatch();
        watch.see(bytes);
        return watch.verdict();
    }

    /** Takes the next bytes. */
    public void see(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || missing > 0) {
                see(b & 0xFF);
            }
        }
    }

    /** The verdict on all that was seen. */
    public TextEncoding verdict() {
        long failures = broken + (missing > 0 ? 1 : 0);
        return failures == 0 || whole >= failures ? TextEncoding.UTF_8 : TextEncoding.GB18030;
    }

    private void see(int b) {
        if (missing == 0) {
            begin(b);
            return;
        }
        if (b < least || b > most) {
            broken++;
            missing = 0;
            if (b >= 0x80) {
                begin(b);
            }
            return;
        }
        expectAny();
        missing--;
        whole += missing == 0 ? 1 : 0;
    }

    private void expectAny() {
        least = 0x80;
        most = 0xBF;
    }

    /** The first byte of a character; the second is limited where the character would be overlong or no character. */
    private void begin(int b) {
        expectAny();
        if (b < 0xC2 || b > 0xF4) {
            broken++;
            return;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : least;
        most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : most;
    }
}
