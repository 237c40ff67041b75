package org.credit531.collection.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that the cells of a workbook share, held in compact form up to a limit. */
final class SharedStrings {

    private static final int CHUNK = 1 << 20;
    private static final int MOST_CHUNKS = 96;
    private static final long MOST_UNPACKED = 1L << 30;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] places = new long[1024];
    private int count;
    private int used = CHUNK;

    private SharedStrings() {}

    static SharedStrings of(ZipParts parts, String name) throws IOException {
        SharedStrings strings = new SharedStrings();
        if (parts.has(name)) {
            try (XmlPart part = new XmlPart(parts.open(name, MOST_UNPACKED))) {
                while (part.next()) {
                    if (part.begins("si")) {
                        strings.add(text(part, "si"));
                    }
                }
            }
        }
        return strings;
    }

    /** The text of the element that begins here: all of its runs, without the reading aids of rare characters. */
    static String text(XmlPart part, String element) {
        String first = null;
        StringBuilder text = null;
        while (!part.ends(element) && part.next()) {
            if (part.begins("rPh")) {
                part.skip();
            } else if (part.begins("t")) {
                String run = part.text();
                if (first == null) {
                    first = run;
                } else {
                    text = text == null ? new StringBuilder(first) : text;
                    text.append(run);
                }
            }
        }
        return unescaped(text == null ? first == null ? "" : first : text.toString());
    }

    /** Characters that XML cannot hold are written as _x000D_. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > CHUNK) {
            if (chunks.size() == MOST_CHUNKS) {
                throw new FileProblem("workbook-too-large", "sharedStrings");
            }
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        System.arraycopy(bytes, 0, chunks.getLast(), used, bytes.length);
        places[count++] = (long) (chunks.size() - 1) << 44 | (long) used << 22 | bytes.length;
        used += bytes.length;
    }

    /** The text with this number; a number that is none means damage. */
    String get(String number) {
        int index = Cell.number(number);
        if (index < 0 || index >= count) {
            throw new FileProblem("not-a-table", "damaged xlsx: shared string " + ShownText.of(number));
        }
        long place = places[index];
        int length = (int) (place & (1 << 22) - 1);
        int from = (int) (place >> 22 & (1 << 22) - 1);
        return new String(chunks.get((int) (place >> 44)), from, length, StandardCharsets.UTF_8);
    }
}
