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
 */
record OfdPath(String paper, String data, String colour, int alpha, double pen, boolean evenOdd) implements OfdObject {

    private static final String XML = """
            <ofd:PathObject ID="%d" Boundary="%s"%s>%s<ofd:AbbreviatedData>%s</ofd:AbbreviatedData></ofd:PathObject>
            """;

    @Override
    public String xml(int id, OfdFont font) {
        String inked = (alpha < 255 ? "Alpha=\"" + alpha + "\" " : "") + "Value=\"" + colour + "\"/>";
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
