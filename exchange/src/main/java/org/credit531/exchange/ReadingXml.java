package org.credit531.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that nobody vouches for: no document type, no entities of its own, nothing from outside, and within limits
 * of size, depth and number of elements.
 */
final class ReadingXml {

    /** Longest document. That of the largest shipped model has a quarter of it. */
    static final int MOST_BYTES = 4 << 20;

    static final int MOST_DEPTH = 40;
    static final int MOST_ELEMENTS = 200_000;

    private final String place;
    private final Deque<Xml> open = new ArrayDeque<>();
    private @Nullable Xml root;
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

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // What is wrong is told to whoever sent the file, and to no console.
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("entities from outside are not read");
        });
        return factory;
    }

    private Xml read(byte[] bytes) {
        try {
            var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                take(reader.next(), reader);
            }
        } catch (XMLStreamException e) {
            throw RefusedFile.at(
                    place,
                    "not-xml",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        }
        if (root == null) {
            throw RefusedFile.at(place, "not-xml", 1);
        }
        return root;
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw RefusedFile.at(place, "document-type");
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.getFirst().saying(reader.getText());
                }
            }
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        if (open.size() >= MOST_DEPTH || ++elements > MOST_ELEMENTS) {
            throw RefusedFile.at(place, "too-deep", MOST_DEPTH, MOST_ELEMENTS);
        }
        var namespace = reader.getNamespaceURI();
        var element = new Xml(namespace == null ? "" : namespace, reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var of = reader.getAttributeNamespace(i);
            boolean own = of == null || of.isEmpty();
            element.with(
                    own ? reader.getAttributeLocalName(i) : "{" + of + "}" + reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.getFirst().add(element);
        }
        open.push(element);
    }

    /** The blanks between elements say nothing. */
    private void end() {
        var ended = open.pop();
        if (!ended.children().isEmpty() && ended.text().toString().isBlank()) {
            ended.text().setLength(0);
        }
    }
}
