package org.credit531.objection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for what acts in a PDF: programs, launches, files inside it. It reads names as they are written, also with their
 * characters escaped, and what is inside compressed streams; what it cannot look into it does not let pass.
 */
final class PdfContent {

    /** Names whose presence is enough, wherever it is. */
    private static final Pattern ACTIVE = Pattern.compile(
            "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Movie|Sound|Encrypt"
                    // In one of these wrappings a stream could hold any of the names above; scanners write none of
                    // them.
                    + "|ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode)"
                    + "(?![A-Za-z0-9])");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final int MOST_INFLATED = 60_000_000;
    private static final int PIECE = 1 << 16;

    private final byte[] bytes;
    private final byte[] piece = new byte[PIECE];
    private final String text;
    private long inflated;

    private PdfContent(byte[] bytes) {
        this.bytes = bytes;
        // Every byte becomes one character, so that places in the text are places in the file.
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The name of the first thing found that acts or cannot be looked into; nothing where there is none. */
    static Optional<String> active(byte[] bytes) {
        return new PdfContent(bytes).active();
    }

    private Optional<String> active() {
        var found = found(text);
        var streams = STREAM.matcher(text);
        while (found.isEmpty() && streams.find()) {
            found = found(inflated(streams.end()));
            if (inflated > MOST_INFLATED) {
                return Optional.of("FlateDecode");
            }
        }
        return found;
    }

    private static Optional<String> found(String read) {
        var names = ACTIVE.matcher(plain(read));
        return names.find() ? Optional.of(names.group(1)) : Optional.empty();
    }

    private static String plain(String read) {
        return read.indexOf('#') < 0
                ? read
                : ESCAPED.matcher(read)
                        .replaceAll(escaped -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
    }

    /** What a stream holds; nothing where it is not compressed in this way: then it was read as it is. */
    private String inflated(int from) {
        var out = new ByteArrayOutputStream();
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished() && inflated <= MOST_INFLATED) {
                int read = inflater.inflate(piece);
                if (read == 0) {
                    break;
                }
                inflated += read;
                out.write(piece, 0, read);
            }
        } catch (DataFormatException notCompressed) {
            return out.toString(StandardCharsets.ISO_8859_1);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
