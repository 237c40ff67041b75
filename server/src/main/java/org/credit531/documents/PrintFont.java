package org.credit531.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/**
 * The font of documents, Noto Sans SC, which is part of the platform: a document looks the same wherever it was issued. Its bytes
 * are read once and its tables a few times; a file holds only the characters used.
 */
final class PrintFont {

    static final String FAMILY = "Noto Sans SC";

    private static final String FILE = "fonts/NotoSansSC-Regular.ttf";

    /** How many are kept for the next documents: as many as are made at the same time at most times. */
    private static final int KEPT = 4;

    private static final Queue<TrueTypeFont> PARSED = new ArrayBlockingQueue<>(KEPT);

    private PrintFont() {}

    /** The font read and ready, for one document at a time: its parts are read on from where the last one stopped. */
    static TrueTypeFont take() {
        TrueTypeFont ready = PARSED.poll();
        return ready == null ? parsed() : ready;
    }

    /** Gives it back for the next document. */
    static void giveBack(TrueTypeFont font) {
        PARSED.offer(font);
    }

    /** Without ligatures: each character stands in a file as itself, to be found, copied and read aloud. */
    private static TrueTypeFont parsed() {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Holder.BYTES));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + FILE + " cannot be read", e);
        }
    }

    /**
     * The text with each character that the font lacks named by its number in Unicode: a rare character of a name is never lost
     * silently.
     */
    static String printable(String text) {
        return text.codePoints()
                .mapToObj(character -> character == '\n' || Holder.CHARACTERS.getGlyphId(character) != 0
                        ? Character.toString(character)
                        : "〔U+%04X〕".formatted(character))
                .collect(Collectors.joining());
    }

    /** Loaded at the first document, by one thread while the others wait. */
    private static final class Holder {

        static final byte[] BYTES = bytes();
        static final CmapLookup CHARACTERS = characters();

        private static byte[] bytes() {
            try {
                return new ClassPathResource(FILE).getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static CmapLookup characters() {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(BYTES))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + FILE + " cannot be read", e);
            }
        }
    }
}
