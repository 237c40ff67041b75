package org.credit531.documents;

/**
 * Lines and areas.
 *
 * @param paper the box of the page
 * @param data the path in the words of the standard
 * @param colour its colour: three numbers up to 255
 * @param alpha how much it covers what is below, up to 255
 * @param pen how wide the line is drawn, 0 for an area that is filled
 * @param evenOdd of an area, whether what is surrounded twice is outside
 * @param turn of a polygon, which way round it is drawn; else 0
 */
record OfdPath(String paper, String data, String colour, int alpha, double pen, boolean evenOdd, int turn)
        implements OfdObject {

    /** Programs take long over a single object that is too large. */
    private static final int LONGEST = 10_000;

    private static final int OPAQUE = 255;

    private static final String XML = """
            <ofd:PathObject ID="%d" Boundary="%s"%s>%s<ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>
            """;

    /**
     * Whether another can be drawn as one with it, as the borders of a table are: polygons of one colour that cover what is below, drawn
     * the same way round, so that none is a hole in another.
     */
    boolean takes(OfdPath next) {
        return turn != 0
                && turn == next.turn
                && pen == 0
                && next.pen == 0
                && alpha == OPAQUE
                && next.alpha == OPAQUE
                && !evenOdd
                && !next.evenOdd
                && colour.equals(next.colour)
                && data.length() < LONGEST;
    }

    OfdPath with(OfdPath next) {
        return new OfdPath(paper, data + " " + next.data, colour, alpha, pen, evenOdd, turn);
    }

    @Override
    public String xml(int id, OfdFont font) {
        String inked = (alpha < OPAQUE ? "Alpha=\"" + alpha + "\" " : "") + "Value=\"" + colour + "\"/>";
        return pen > 0
                ? XML.formatted(
                        id, paper, " LineWidth=\"" + OfdObject.length(pen) + "\"", "<ofd:StrokeColor " + inked, data)
                : XML.formatted(
                        id,
                        paper,
                        " Stroke=\"false\" Fill=\"true\"" + (evenOdd ? " Rule=\"Even-Odd\"" : ""),
                        "<ofd:FillColor " + inked,
                        data);
    }
}
