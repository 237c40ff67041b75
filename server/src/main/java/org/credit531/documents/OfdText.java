package org.credit531.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Characters beside each other on one line, of one size and colour. */
final class OfdText implements OfdObject {

    private static final String XML = """
            <ofd:TextObject ID="%d" Boundary="%s %s %s %s" Font="%d" Size="%s"><ofd:FillColor Value="%s"/>%s<ofd:TextCode X="0" Y="%s"%s>%s</ofd:TextCode></ofd:TextObject>
            """;

    /** Of the font: how far it reaches over the line that the characters stand on, and from top to bottom. */
    private static final double ASCENT = 0.88;

    private static final double HEIGHT = 1.2;
    /** A wider gap than this part of a character is one between columns. */
    private static final double GAP = 0.6;

    private static final double BACK = 0.3;
    private static final double SAME = 0.005;
    /** So many equal steps are written as one. */
    private static final int MANY = 3;

    private final double left;
    private final double line;
    private final double size;
    private final String colour;
    private final StringBuilder text = new StringBuilder();
    private final List<Double> places = new ArrayList<>();
    private double right;

    OfdText(double left, double line, double size, String colour) {
        this.left = left;
        this.line = line;
        this.size = size;
        this.colour = colour;
        this.right = left;
    }

    /** Whether a character goes on with this text. One of two halves in UTF-16 stands alone, since programs count it differently. */
    boolean goesOn(String character, double from, double itsLine, double itsSize, String itsColour) {
        return character.length() == 1
                && text.length() == places.size()
                && Math.abs(itsLine - line) < SAME
                && Math.abs(itsSize - size) < SAME
                && itsColour.equals(colour)
                && from - right < GAP * size
                && right - from < BACK * size;
    }

    void add(String character, double from, double until) {
        text.append(character);
        places.add(from);
        right = until;
    }

    /** What it says. */
    String text() {
        return text.toString();
    }

    @Override
    public String xml(int id, OfdFont font) {
        return XML.formatted(
                id,
                OfdObject.length(left),
                OfdObject.length(line - ASCENT * size),
                OfdObject.length(right - left),
                OfdObject.length(HEIGHT * size),
                OfdFont.ID,
                OfdObject.length(size),
                colour,
                font.glyphs(text()),
                OfdObject.length(ASCENT * size),
                steps(),
                HtmlUtils.htmlEscape(text(), StandardCharsets.UTF_8.name()));
    }

    /** From each character to the next; equal ones as "g COUNT STEP". */
    private String steps() {
        List<String> steps = new ArrayList<>();
        int place = 1;
        while (place < places.size()) {
            long step = step(place);
            int end = place + 1;
            while (end < places.size() && step(end) == step) {
                end++;
            }
            steps.add(written(step, end - place));
            place = end;
        }
        return steps.isEmpty() ? "" : " DeltaX=\"" + String.join(" ", steps) + "\"";
    }

    private static String written(long step, int count) {
        String one = OfdObject.thousandths(step);
        return count >= MANY ? "g " + count + " " + one : String.join(" ", Collections.nCopies(count, one));
    }

    private long step(int place) {
        return Math.round((places.get(place) - places.get(place - 1)) * 1_000);
    }
}
