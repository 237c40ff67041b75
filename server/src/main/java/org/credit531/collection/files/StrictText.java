package org.credit531.collection.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Bytes as text, strictly: what is no character stops the file, and the line in which it stands is named. */
final class StrictText extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private long line = 1;
    private boolean ended;

    StrictText(InputStream in, CharsetDecoder decoder) {
        this.in = in;
        this.decoder =
                decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(buffer, offset, length).slice();
        while (text.position() == 0 && length > 0) {
            CoderResult result = decoder.decode(bytes, text, ended);
            if (result.isError() && text.position() == 0) {
                throw new FileProblem("undecodable", line);
            }
            if (text.position() == 0 && ended) {
                return -1;
            }
            if (text.position() == 0) {
                fill();
            }
        }
        count(buffer, offset, text.position());
        return text.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read));
        bytes.flip();
    }

    private void count(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            line += buffer[i] == '\n' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
