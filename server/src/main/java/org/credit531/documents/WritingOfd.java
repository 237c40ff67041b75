package org.credit531.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Makes the OFD file of a document (GB/T 33190) from its PDF file: the same pages with the same mark, signed for itself. There is one
 * layout, so that the two cannot say different things.
 */
@Component
class WritingOfd {

    /** Where the mark stands, which programs read first. */
    static final String ROOT = "OFD.xml";

    private static final String FOLDER = "Doc_0/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String ROOT_XML = HEAD + """
            <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>%s</ofd:DocID><ofd:Title>%s</ofd:Title><ofd:CreationDate>%s</ofd:CreationDate><ofd:Creator>Credit531</ofd:Creator><ofd:CustomDatas><ofd:CustomData Name="%s">%s</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>
            """;
    private static final String DOCUMENT_XML = HEAD + """
            <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>%s</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>
            """;
    private static final String PAGE = "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>";
    private static final String RESOURCES_XML = HEAD + """
            <ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:Fonts><ofd:Font ID="%d" FontName="%s" FamilyName="%s"><ofd:FontFile>font.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>%s</ofd:Res>
            """;
    private static final String PICTURES = "<ofd:MultiMedias>%s</ofd:MultiMedias>";
    private static final String PICTURE =
            "<ofd:MultiMedia ID=\"%d\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>%d.png</ofd:MediaFile></ofd:MultiMedia>";
    private static final String CONTENT_XML = HEAD + """
            <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="%d" Type="Body">
            %s</ofd:Layer></ofd:Content></ofd:Page>
            """;

    private final SigningOfd signing;

    WritingOfd(SigningOfd signing) {
        this.signing = signing;
    }

    /** The OFD file of a document whose signed PDF file this is. */
    byte[] file(byte[] pdf) {
        String mark = FileMark.encodedIn(pdf, pdf.length)
                .orElseThrow(() -> new IllegalArgumentException("no PDF file of a document"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var parts = new LinkedHashMap<String, byte[]>();
            parts.put(ROOT, root(document, mark));
            addPages(document, parts);
            signing.sign(parts);
            return StoredArchive.of(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be written as OFD", e);
        }
    }

    private static byte[] root(PDDocument document, String mark) {
        String title =
                Objects.requireNonNullElse(document.getDocumentInformation().getTitle(), "");
        byte[] name = mark.getBytes(StandardCharsets.US_ASCII);
        return bytes(ROOT_XML.formatted(
                UUID.nameUUIDFromBytes(name).toString().replace("-", ""),
                HtmlUtils.htmlEscape(title, StandardCharsets.UTF_8.name()),
                FileMark.decoded(mark).path("day").asString(""),
                FileMark.KEY,
                mark));
    }

    private static void addPages(PDDocument document, Map<String, byte[]> parts) throws IOException {
        var ids = new Ids();
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        List<List<OfdObject>> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            pages.add(DrawnPage.of(page, png -> {
                int id = ids.next();
                pictures.put(id, png);
                return id;
            }));
        }
        OfdFont font = OfdFont.of(characters(pages));
        var listed = new StringBuilder();
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int number = 0; number < pages.size(); number++) {
            listed.append(PAGE.formatted(ids.next(), number));
            contents.put(FOLDER + "Pages/Page_" + number + "/Content.xml", content(pages.get(number), font, ids));
        }
        String paper = DrawnPage.paper(document.getPage(0));
        parts.put(FOLDER + "Document.xml", bytes(DOCUMENT_XML.formatted(ids.last, paper, listed)));
        parts.put(FOLDER + "PublicRes.xml", resources(pictures));
        parts.put(FOLDER + "Res/font.ttf", font.file());
        pictures.forEach((id, png) -> parts.put(FOLDER + "Res/" + id + ".png", png));
        parts.putAll(contents);
    }

    private static List<Integer> characters(List<List<OfdObject>> pages) {
        return pages.stream()
                .flatMap(List::stream)
                .filter(OfdText.class::isInstance)
                .flatMapToInt(object -> ((OfdText) object).text().codePoints())
                .distinct()
                .boxed()
                .toList();
    }

    private static byte[] content(List<OfdObject> objects, OfdFont font, Ids ids) {
        int layer = ids.next();
        var drawn = new StringBuilder();
        objects.forEach(object -> drawn.append(object.xml(ids.next(), font)));
        return bytes(CONTENT_XML.formatted(layer, drawn));
    }

    private static byte[] resources(Map<Integer, byte[]> pictures) {
        var listed = new StringBuilder();
        pictures.keySet().forEach(id -> listed.append(PICTURE.formatted(id, id)));
        return bytes(RESOURCES_XML.formatted(
                OfdFont.ID, PrintFont.FAMILY, PrintFont.FAMILY, pictures.isEmpty() ? "" : PICTURES.formatted(listed)));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** Identifiers, of which no two things in a file have the same. */
    private static final class Ids {

        private int last = OfdFont.ID;

        int next() {
            return ++last;
        }
    }
}
