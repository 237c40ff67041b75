package org.credit531.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a document that nobody vouches for: no document type, no entities of its own, nothing from outside, and within limits
 * of size, depth and number of elements. What is wrong is told to whoever sent the file, and to no console.
 */
final class ReadingXml extends DefaultHandler2 {

    /** Longest document. That of the largest shipped model has a quarter of it. */
    static final int MOST_BYTES = 4 << 20;

    static final int MOST_DEPTH = 40;
    static final int MOST_ELEMENTS = 200_000;

    private final String place;
    private final Deque<Xml> open = new ArrayDeque<>();
    private @Nullable Xml root;
    private @Nullable Locator locator;
    private int elements;

    private ReadingXml(String place) {
        this.place = place;
    }

    /** The root of a document; {@code place} is what messages call it. */
    static Xml of(byte[] bytes, String place) {
        if (bytes.length > MOST_BYTES) {
            throw RefusedFile.at(place, "too-large", MOST_BYTES);
        }
        return new ReadingXml(place).read(bytes);
    }

    private static SAXParser parser(ReadingXml reading) {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            var parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reading);
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's own parser knows no limits", e);
        }
    }

    private Xml read(byte[] bytes) {
        try {
            parser(this).parse(new InputSource(new ByteArrayInputStream(bytes)), this);
        } catch (SAXException | IOException e) {
            throw RefusedFile.at(place, "not-xml", locator == null ? 1 : Math.max(1, locator.getLineNumber()));
        }
        if (root == null) {
            throw RefusedFile.at(place, "not-xml", 1);
        }
        return root;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    /** Comes before anything of the document type is looked at. */
    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw RefusedFile.at(place, "document-type");
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        if (open.size() >= MOST_DEPTH || ++elements > MOST_ELEMENTS) {
            throw RefusedFile.at(place, "file-too-deep", MOST_DEPTH, MOST_ELEMENTS);
        }
        var element = new Xml(namespace, name);
        for (int i = 0; i < attributes.getLength(); i++) {
            var of = attributes.getURI(i);
            var local = attributes.getLocalName(i);
            element.with(of.isEmpty() ? local : "{" + of + "}" + local, attributes.getValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getFirst().add(element);
        }
        open.push(element);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (!open.isEmpty()) {
            open.getFirst().text().append(text, start, length);
        }
    }

    /** The blanks between elements say nothing. */
    @Override
    public void endElement(String namespace, String name, String qualified) {
        var ended = open.pop();
        if (!ended.children().isEmpty() && ended.text().toString().isBlank()) {
            ended.text().setLength(0);
        }
    }
}
