package org.credit531.collection.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook as elements, in order, within limits; names are without their prefixes, which programs choose freely. */
final class XmlPart implements Closeable {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 100_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream bytes;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(InputStream bytes) throws IOException {
        this.bytes = bytes;
        try {
            PushbackReader text =
                    new PushbackReader(new MarkupGuard(new InputStreamReader(bytes, StandardCharsets.UTF_8)), 1);
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            reader = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Goes to the beginning or end of the next element; false at the end of the part. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    deeper();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new FileProblem("not-a-table", "xlsx: deeper than " + DEEPEST);
        }
    }

    boolean begins(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** An attribute, whatever its prefix. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that begins here, without that of elements in it; afterwards the part is at its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        int inside = 1;
        try {
            while (inside > 0) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    deeper();
                    inside++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    inside--;
                } else if (inside == 1 && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                    append(text);
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            throw problem(e);
        }
    }

    private void append(StringBuilder text) {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new FileProblem("not-a-table", "xlsx: a cell longer than " + LONGEST_TEXT + " characters");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** Passes over the element that begins here. */
    void skip() {
        int target = depth - 1;
        while (depth > target && next()) {
            // Its content means nothing here.
        }
    }

    private static RuntimeException problem(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileProblem own) {
                return own;
            }
        }
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new FileProblem("not-a-table", "damaged xlsx, line " + line);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
