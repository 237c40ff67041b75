package org.credit531.collection.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches a CSV's quotes go by and stops a file in which one is never closed: without it, such a quote would swallow the
 * rows after it into one cell.
 */
final class QuoteWatch extends FilterReader {

    private static final int MOST_LINES_IN_A_CELL = 100;

    private final char separator;
    private boolean quoted;
    private boolean fieldStart = true;
    private boolean justClosed;
    private long line = 1;
    private long openedAt;

    QuoteWatch(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            watch(buffer[i]);
        }
        if (read < 0 && quoted) {
            throw new FileProblem("unclosed-quote", openedAt);
        }
        return read;
    }

    private void watch(char c) {
        if (c == '\n') {
            line++;
        }
        if (quoted) {
            inside(c);
            return;
        }
        boolean opens = c == '"' && (fieldStart || justClosed);
        justClosed = false;
        fieldStart = c == separator || c == '\n' || c == '\r';
        if (opens) {
            quoted = true;
            openedAt = line;
        }
    }

    private void inside(char c) {
        if (c == '"') {
            quoted = false;
            justClosed = true;
        } else if (line - openedAt > MOST_LINES_IN_A_CELL) {
            throw new FileProblem("unclosed-quote", openedAt);
        }
    }
}
