package org.credit531.collection.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How text is encoded. Which one it is, {@link EncodingWatch} decides; a mark at the beginning of a file says so itself. */
public enum TextEncoding {
    /** Unicode in one to four bytes. */
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    /** The national standard, of which GBK and GB2312 are parts; rare characters take four bytes. */
    GB18030("GB18030", Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33),
    /** What spreadsheets call Unicode text. */
    UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    /** The same with the higher byte first. */
    UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private static final int LONGEST_MARK = 4;

    private final String label;
    private final Charset charset;
    private final byte[] mark;

    TextEncoding(String label, Charset charset, int... mark) {
        this.label = label;
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /** Its name as people and standards write it. */
    public String label() {
        return label;
    }

    /** What the mark at the beginning says, or else what was decided by the whole. */
    TextEncoding markedOrThis(byte[] head) {
        for (TextEncoding encoding : values()) {
            if (encoding.marks(head)) {
                return encoding;
            }
        }
        return this;
    }

    private boolean marks(byte[] head) {
        return head.length >= mark.length && Arrays.equals(mark, 0, mark.length, head, 0, mark.length);
    }

    /** Text without its mark; a byte that is no part of a character is an exception and never a replacement. */
    static Reader reader(InputStream bytes, TextEncoding decided) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(LONGEST_MARK + 1);
        byte[] head = in.readNBytes(LONGEST_MARK);
        in.reset();
        TextEncoding encoding = decided.markedOrThis(head);
        in.skipNBytes(encoding.marks(head) ? encoding.mark.length : 0);
        return new StrictText(in, encoding.charset.newDecoder());
    }
}
