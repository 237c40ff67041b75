package org.credit531.exchange;

import java.nio.charset.StandardCharsets;

/** Writes a document: one namespace at a time, every character that a reader might change as a reference. */
final class WritingXml {

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final boolean indented;

    private WritingXml(boolean indented) {
        this.indented = indented;
    }

    /** A document for people to read as well. */
    static byte[] indented(Xml root) {
        return new WritingXml(true).bytes(root);
    }

    /** A document in which every blank counts. */
    static byte[] dense(Xml root) {
        return new WritingXml(false).bytes(root);
    }

    private byte[] bytes(Xml root) {
        write(root, "", 0);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Xml element, String around, int depth) {
        indent(depth);
        out.append('<').append(element.name());
        if (!element.namespace().equals(around)) {
            attribute("xmlns", element.namespace());
        }
        element.attributes().forEach(this::attribute);
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append("/>");
            end();
            return;
        }
        out.append('>');
        if (element.children().isEmpty()) {
            text(element.text(), false);
        } else {
            end();
            element.children().forEach(child -> write(child, element.namespace(), depth + 1));
            indent(depth);
        }
        out.append("</").append(element.name()).append('>');
        end();
    }

    private void indent(int depth) {
        if (indented) {
            out.append("  ".repeat(depth));
        }
    }

    private void end() {
        if (indented) {
            out.append('\n');
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value, true);
        out.append('"');
    }

    private void text(CharSequence text, boolean inAttribute) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
                default -> out.append(isAllowed(point) ? Character.toString(point) : "\uFFFD");
            }
        });
    }

    /** The characters that XML 1.0 knows. */
    static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
