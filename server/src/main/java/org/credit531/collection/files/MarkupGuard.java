package org.credit531.collection.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches XML go by and stops a file in which a tag, a comment or a section is longer than any program writes: a parser
 * would hold it whole. Document types, with which entities come, are stopped as well.
 */
final class MarkupGuard extends FilterReader {

    private static final int LONGEST = 1 << 16;

    private State state = State.TEXT;
    private char quote;
    private int length;
    private char last;
    private char beforeLast;

    private enum State {
        TEXT,
        TAG,
        QUOTED,
        SECTION
    }

    MarkupGuard(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            watch(buffer[i]);
        }
        return read;
    }

    private void watch(char c) {
        if (state == State.TEXT) {
            if (c == '<') {
                state = State.TAG;
                length = 0;
            }
            return;
        }
        if (++length > LONGEST) {
            throw new FileProblem("not-a-table", "xlsx: markup longer than " + LONGEST);
        }
        switch (state) {
            case TAG -> tag(c);
            case QUOTED -> state = c == quote ? State.TAG : State.QUOTED;
            case SECTION -> section(c);
            case TEXT -> {}
        }
        beforeLast = last;
        last = c;
    }

    private void tag(char c) {
        if (length == 1 && c == '!') {
            state = State.SECTION;
        } else if (c == '"' || c == '\'') {
            quote = c;
            state = State.QUOTED;
        } else if (c == '>') {
            state = State.TEXT;
        }
    }

    private void section(char c) {
        if (length == 2 && c != '-' && c != '[') {
            throw new FileProblem("not-a-table", "xlsx: document type");
        }
        boolean ends = c == '>' && last == beforeLast && (last == '-' || last == ']') && length > 4;
        state = ends ? State.TEXT : State.SECTION;
    }
}
