package org.credit531.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The font of one OFD file: as much of ours as its texts need. Which glyph a character has the font says itself, except of characters
 * beyond the basic plane of Unicode, whose texts say so.
 */
@SuppressWarnings("ArrayRecordComponent")
record OfdFont(byte[] file, Map<Integer, Integer> beyond) {

    /** Its identifier in each file. */
    static final int ID = 1;

    /** What programs need to draw. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "prep");

    private static final String GLYPH =
            "<ofd:CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\"><ofd:Glyphs>%d</ofd:Glyphs></ofd:CGTransform>";

    /** The font for these characters. */
    static OfdFont of(Collection<Integer> characters) {
        TrueTypeFont font = PrintFont.take();
        try {
            OfdFont made = of(characters, font);
            PrintFont.giveBack(font);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("the font of a document could not be written", e);
        }
    }

    private static OfdFont of(Collection<Integer> characters, TrueTypeFont font) throws IOException {
        var part = new TTFSubsetter(font, TABLES);
        Map<Integer, Integer> beyond = new HashMap<>();
        for (int character : characters) {
            if (Character.isBmpCodePoint(character)) {
                part.add(character);
            } else {
                beyond.put(character, font.getUnicodeCmapLookup().getGlyphId(character));
            }
        }
        part.addGlyphIds(Set.copyOf(beyond.values()));
        Map<Integer, Integer> places = new HashMap<>();
        part.getGIDMap().forEach((here, there) -> places.put(there, here));
        beyond.replaceAll((character, glyph) -> places.getOrDefault(glyph, 0));
        var out = new ByteArrayOutputStream();
        part.writeToStream(out);
        return new OfdFont(PostTable.addedTo(out.toByteArray()), Map.copyOf(beyond));
    }

    /** What a text says of its glyphs; nothing, where the font says it. */
    String glyphs(String text) {
        int first = text.codePointAt(0);
        return Character.isBmpCodePoint(first) ? "" : GLYPH.formatted(beyond.getOrDefault(first, 0));
    }
}
