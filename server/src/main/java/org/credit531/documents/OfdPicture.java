package org.credit531.documents;

/**
 * A picture, as an operator's seal may be one.
 *
 * @param resource its identifier among the resources of the file
 * @param box where it stands: left, top, width, height
 * @param scale the same in the words of the standard: what a square of one millimetre becomes
 */
record OfdPicture(int resource, String box, String scale) implements OfdObject {

    @Override
    public String xml(int id, OfdFont font) {
        return "<ofd:ImageObject ID=\"%d\" Boundary=\"%s\" CTM=\"%s\" ResourceID=\"%d\"/>\n"
                .formatted(id, box, scale, resource);
    }
}
