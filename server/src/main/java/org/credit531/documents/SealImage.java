package org.credit531.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The picture of the seal that is printed over the date: a file of the operator, SVG or PNG, or with the sample one that says that
 * it is a sample. It proves nothing: that the signature does.
 */
@Component
class SealImage {

    private static final int LARGEST = 1 << 20;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String SVG = "http://www.w3.org/2000/svg";
    /** An address in a style that is none within the picture; escapes and comments of styles could hide one. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("url\\s*\\((?!\\s*['\"]?#)|\\\\|/\\*|@import", Pattern.CASE_INSENSITIVE);

    private static final String SAMPLE = "documents/sample-seal.svg";

    private final String markup;

    SealImage(@Value("${credit531.documents.seal:}") String file, @Value("${credit531.sample:none}") String sample) {
        try {
            if (!file.isBlank()) {
                markup = markup(read(Path.of(file.strip())));
            } else {
                markup = sample.equals("none") ? "" : markup(new ClassPathResource(SAMPLE).getContentAsByteArray());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "credit531.documents.seal is '%s', which cannot be printed as a seal: %s. Give an SVG or PNG file of at most 1 MB, texts in an SVG drawn as paths"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** Markup that shows the seal; empty without one. */
    String markup() {
        return markup;
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("it is larger than 1 MB");
        }
        return Files.readAllBytes(file);
    }

    static String markup(byte[] picture) throws IOException {
        if (picture.length > PNG.length && Arrays.equals(PNG, Arrays.copyOf(picture, PNG.length))) {
            return "<img class=\"seal\" alt=\"\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(picture) + "\"/>";
        }
        requireHarmless(root(picture));
        return new String(picture, StandardCharsets.UTF_8)
                .replaceFirst("^\\uFEFF?\\s*<\\?xml[^>]*\\?>", "")
                .strip();
    }

    private static Element root(byte[] picture) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new ByteArrayInputStream(picture));
            for (Node node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                    throw new IllegalArgumentException(
                            "its instruction <?" + node.getNodeName() + "?> does not only draw");
                }
            }
            return document.getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("it is neither PNG nor well-formed SVG (" + e.getMessage() + ")", e);
        }
    }

    /** A picture draws: it has no scripts and fetches nothing. */
    private static void requireHarmless(Element root) {
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            throw new IllegalArgumentException("it is neither PNG nor SVG");
        }
        NodeList all = root.getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            if (!element.getLocalName()
                    .matches("g|defs|path|circle|ellipse|rect|polygon|polyline|line|use|title|desc")) {
                throw new IllegalArgumentException("its element <" + element.getLocalName() + "> does not only draw");
            }
            requireHarmless(element.getAttributes());
        }
        requireHarmless(root.getAttributes());
    }

    /** By a link, an address within a style, or a base for either; and nothing that happens. */
    private static void requireHarmless(NamedNodeMap attributes) {
        for (int index = 0; index < attributes.getLength(); index++) {
            Attr attribute = (Attr) attributes.item(index);
            String name = attribute.getLocalName().toLowerCase(Locale.ROOT);
            String value = attribute.getValue().strip();
            boolean elsewhere = name.equals("base")
                    || name.equals("href") && !value.startsWith("#")
                    || ELSEWHERE.matcher(value).find();
            if (elsewhere) {
                throw new IllegalArgumentException("its attribute " + name + " refers to another file");
            }
            if (name.startsWith("on")) {
                throw new IllegalArgumentException("its attribute " + name + " does not only draw");
            }
        }
    }
}
