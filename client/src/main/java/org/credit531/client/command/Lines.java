package org.credit531.client.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of UTF-8, ended by LF or CRLF, without the byte order mark. Of a line that is too long to be a code
 * only the beginning is kept, so that a file without line ends needs no more memory than any other.
 */
final class Lines {

    static final int LONGEST = 4_096;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] carried = new byte[LONGEST];
    private int position;
    private int limit;
    private boolean first = true;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null after the last one. */
    @Nullable
    String next() throws IOException {
        int held = 0;
        while (true) {
            if (position == limit && !fill()) {
                return held == 0 ? null : text(carried, 0, held);
            }
            int end = lineEnd();
            if (end < limit && held == 0) {
                int start = position;
                position = end + 1;
                return text(buffer, start, Math.min(end - start, LONGEST));
            }
            int kept = Math.min(end - position, LONGEST - held);
            System.arraycopy(buffer, position, carried, held, kept);
            held += kept;
            position = end;
            if (end < limit) {
                position++;
                return text(carried, 0, held);
            }
        }
    }

    private int lineEnd() {
        int index = position;
        while (index < limit && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private String text(byte[] bytes, int start, int length) {
        int end = length > 0 && bytes[start + length - 1] == '\r' ? length - 1 : length;
        var text = new String(bytes, start, end, UTF_8);
        if (first) {
            first = false;
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        }
        return text;
    }
}
