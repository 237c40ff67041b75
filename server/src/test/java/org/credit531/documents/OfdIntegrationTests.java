package org.credit531.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.database.RowScope;
import org.credit531.signing.Signatures;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Documents as OFD: by the words of the standard, saying what their PDF files say, and against whoever changes them. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class OfdIntegrationTests {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcDocuments stored;

    @Autowired
    private OfdFiles files;

    @Autowired
    private VerifyingFiles verifying;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TestDatabase database;

    private byte[] ofd(IssuedDocument issued) {
        return letters().ofd(issued);
    }

    private SignedLetters letters() {
        return new SignedLetters(documents, stored, files);
    }

    private PinnedKeys pinned() {
        return new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
    }

    private static Element xml(byte[] part) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(part))
                .getDocumentElement();
    }

    private static Stream<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(NAMESPACE, name);
        return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }

    private static String text(Map<String, byte[]> parts) throws Exception {
        var text = new StringBuilder();
        for (var part : parts.entrySet()) {
            if (part.getKey().endsWith("/Content.xml")) {
                all(xml(part.getValue()), "TextCode").forEach(code -> text.append(code.getTextContent()));
            }
        }
        return SignedLetters.bare(text.toString());
    }

    @Test
    void haveThePartsOfTheStandard() throws Exception {
        var parts = SignedLetters.parts(ofd(documents.issue(LetterFixture.inBothLanguages())));
        assertThat(parts.keySet())
                .containsExactly(
                        "OFD.xml",
                        "Doc_0/Document.xml",
                        "Doc_0/PublicRes.xml",
                        "Doc_0/Res/font.ttf",
                        "Doc_0/Pages/Page_0/Content.xml",
                        "Doc_0/Pages/Page_1/Content.xml",
                        "Doc_0/Signs/Signatures.xml",
                        "Doc_0/Signs/Sign_0/Signature.xml",
                        "Doc_0/Signs/Sign_0/SignedValue.dat");
        Element root = xml(parts.get("OFD.xml"));
        assertThat(root.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(said(root, "DocRoot")).isEqualTo("Doc_0/Document.xml");
        assertThat(said(root, "Signatures")).isEqualTo("Doc_0/Signs/Signatures.xml");
        assertThat(said(root, "Title")).isEqualTo("异议处理结果告知书");
        assertThat(said(root, "CreationDate")).isEqualTo("2026-11-23");
        Element document = xml(parts.get("Doc_0/Document.xml"));
        assertThat(said(document, "PhysicalBox")).isEqualTo("0 0 210 297");
        assertThat(all(document, "Page").map(page -> "Doc_0/" + page.getAttribute("BaseLoc")))
                .containsExactly("Doc_0/Pages/Page_0/Content.xml", "Doc_0/Pages/Page_1/Content.xml")
                .allMatch(parts::containsKey);
        Element signed = xml(parts.get("Doc_0/Signs/Sign_0/Signature.xml"));
        assertThat(all(signed, "Reference")
                        .map(one -> one.getAttribute("FileRef").substring(1)))
                .as("all but what names them, and the signature")
                .containsExactlyElementsOf(parts.keySet().stream().limit(7).toList());
        keepForALook(parts);
    }

    private static String said(Element root, String name) {
        return all(root, name).map(Element::getTextContent).collect(Collectors.joining("|"));
    }

    private static void keepForALook(Map<String, byte[]> parts) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("both-languages.ofd"), StoredArchive.of(parts));
    }

    @Test
    void nameNothingTwiceAndNothingThatIsNotThere() throws Exception {
        var parts = SignedLetters.parts(ofd(documents.issue(LetterFixture.list(60))));
        List<Integer> ids = new ArrayList<>();
        for (var part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml") && !part.getKey().contains("/Signs/")) {
                Element root = xml(part.getValue());
                all(root, "*")
                        .map(element -> element.getAttribute("ID"))
                        .filter(id -> !id.isEmpty())
                        .forEach(id -> ids.add(Integer.parseInt(id)));
                assertThat(all(root, "TextObject")
                                .map(text -> text.getAttribute("Font"))
                                .distinct())
                        .isSubsetOf("1");
            }
        }
        int largest = Integer.parseInt(said(xml(parts.get("Doc_0/Document.xml")), "MaxUnitID"));
        assertThat(ids).doesNotHaveDuplicates().contains(1).allMatch(id -> id >= 1);
        assertThat(ids.stream().mapToInt(Integer::intValue).max()).hasValue(largest);
        assertThat(said(xml(parts.get("Doc_0/PublicRes.xml")), "FontFile")).isEqualTo("font.ttf");
    }

    @Test
    void sayWhatTheirPdfFilesSay() throws Exception {
        for (var document : List.of(
                LetterFixture.inBothLanguages(),
                LetterFixture.list(60),
                LetterFixture.plain("Office, fine, difficult: 龘𠂇\uD83D\uDE00<b>&\"</b>"))) {
            var issued = documents.issue(document);
            var parts = SignedLetters.parts(ofd(issued));
            assertThat(text(parts))
                    .isEqualTo(SignedLetters.text(letters().pdf(issued)))
                    .contains(issued.number());
        }
    }

    @Test
    void bringTheGlyphsOfTheirCharacters() throws Exception {
        var parts = SignedLetters.parts(ofd(documents.issue(LetterFixture.plain("龘𠂇 office"))));
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(parts.get("Doc_0/Res/font.ttf")))) {
            var characters = font.getUnicodeCmapLookup();
            assertThat("龘office".codePoints()).allMatch(character -> characters.getGlyphId(character) > 0);
            assertThat(font.getPostScript().getFormatType()).isEqualTo(3);
            int glyphs = font.getNumberOfGlyphs();
            Element page = xml(parts.get("Doc_0/Pages/Page_0/Content.xml"));
            assertThat(all(page, "Glyphs").map(Element::getTextContent))
                    .as("beyond the basic plane the text names the glyph")
                    .hasSize(1)
                    .allMatch(glyph -> Integer.parseInt(glyph) > 0 && Integer.parseInt(glyph) < glyphs);
        }
    }

    @Test
    void areVerifiedByTheClientWithoutThePlatform() {
        var issued = documents.issue(LetterFixture.letter());
        byte[] file = ofd(issued);
        assertThat(Verdict.of(file, pinned())).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.document().type()).isEqualTo("credit531-document");
            assertThat(verified.document().platform()).isEqualTo(signatures.platform());
            assertThat(verified.document().values())
                    .containsEntry("number", issued.number())
                    .containsEntry("code", issued.code())
                    .containsEntry("address", documents.address(issued.code()));
        });
        assertThat(Verdict.of(file, new PinnedKeys(Set.of()))).isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void areRefusedWithAnyByteChanged() {
        byte[] file = ofd(documents.issue(LetterFixture.plain("短信。")));
        var pinned = pinned();
        assertThat(IntStream.range(0, file.length).parallel().filter(place -> {
                    byte[] changed = file.clone();
                    changed[place] ^= 1;
                    return !(Verdict.of(changed, pinned) instanceof Verdict.Altered);
                }))
                .as("bytes of %d that could be changed", file.length)
                .isEmpty();
        assertThat(Verdict.of(file, pinned)).isInstanceOf(Verdict.Verified.class);
    }

    /** With check sums that are right again: what finds it is the signature alone. */
    @Test
    void areRefusedWithAnyPartChangedAddedLeftOutOrMoved() throws Exception {
        var parts = SignedLetters.parts(ofd(documents.issue(LetterFixture.plain("短信。"))));
        assertThat(Verdict.of(StoredArchive.of(parts), pinned())).isInstanceOf(Verdict.Verified.class);
        for (var path : parts.keySet()) {
            for (int place : places(parts.get(path).length)) {
                var changed = new LinkedHashMap<>(parts);
                byte[] part = parts.get(path).clone();
                part[place] ^= 1;
                changed.put(path, part);
                isAltered(changed, path + " at " + place);
            }
            var fewer = new LinkedHashMap<>(parts);
            fewer.remove(path);
            assertThat(Verdict.of(StoredArchive.of(fewer), pinned()))
                    .as("without " + path)
                    .isNotInstanceOf(Verdict.Verified.class);
            fewer.put(path, parts.get(path));
            if (!path.endsWith(".dat")) {
                isAltered(fewer, path + " as the last");
            }
        }
        var more = new LinkedHashMap<>(parts);
        more.putFirst("Doc_0/Pages/Page_1/Content.xml", "<more/>".getBytes(UTF_8));
        isAltered(more, "one part more");
    }

    private static Set<Integer> places(int length) {
        return IntStream.of(0, length / 3, length / 2, length - 1).boxed().collect(Collectors.toSet());
    }

    private void isAltered(Map<String, byte[]> parts, String what) {
        assertThat(Verdict.of(StoredArchive.of(parts), pinned())).as(what).isInstanceOf(Verdict.Altered.class);
    }

    @Test
    void areTheSameForWhoeverAsks() throws Exception {
        var issued = documents.issue(LetterFixture.letter());
        List<byte[]> handedOut = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<byte[]>> readers = IntStream.range(0, 8)
                    .mapToObj(reader -> (Callable<byte[]>) () -> ofd(issued))
                    .toList();
            for (Future<byte[]> file : threads.invokeAll(readers)) {
                handedOut.add(file.get());
            }
        }
        assertThat(handedOut).hasSize(8).allSatisfy(file -> assertThat(file).isEqualTo(handedOut.getFirst()));
        assertThat(verdict(handedOut.getFirst())).isEqualTo(VerifyingFiles.Verdict.VALID);
    }

    private VerifyingFiles.Verdict verdict(byte[] file) throws IOException {
        return verifying.outcome(new ByteArrayInputStream(file)).verdict();
    }

    @Test
    void areToldToBeSupersededAlteredAndDestroyedByTheirFile() throws Exception {
        var issued = documents.issue(LetterFixture.letter());
        byte[] file = ofd(issued);
        var outcome = verifying.outcome(new ByteArrayInputStream(file));
        assertThat(outcome.document().bytes()).as("of the file that was sent").isEqualTo(file.length);
        byte[] altered = file.clone();
        altered[file.length / 2] ^= 1;
        assertThat(verdict(altered)).isEqualTo(VerifyingFiles.Verdict.ALTERED);
        documents.supersede(issued.id(), "记录已更正");
        assertThat(verdict(file)).isEqualTo(VerifyingFiles.Verdict.SUPERSEDED);
        documents.destroy(issued.id(), "pipl:47");
        assertThat(verdict(file)).isEqualTo(VerifyingFiles.Verdict.DESTROYED);
        assertThat(database.sql()
                        .sql("select count(*) from document_ofd_file where document = ?")
                        .param(issued.id())
                        .query(Long.class)
                        .single())
                .as("the file went with what it says")
                .isZero();
        assertThatThrownBy(() -> ofd(issued)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void areForThoseWhomTheyConcern() {
        var issued = documents.issue(LetterFixture.inBothLanguages());
        var document = stored.find(issued.id()).orElseThrow();
        ofd(issued);
        Visitor own = Visitor.account("own", (Membership) null, LetterFixture.COMPANY, Set.of(Role.SUBJECT));
        Visitor foreign = Visitor.account("own", (Membership) null, "91330500YX46AKAM3X", Set.of(Role.SUBJECT));
        assertThat(RowScope.subject(LetterFixture.COMPANY).call(() -> ActingAs.call(own, () -> files.file(document))))
                .isPresent();
        assertThat(RowScope.subject("91330500YX46AKAM3X")
                        .call(() -> ActingAs.call(foreign, () -> files.file(document))))
                .isEmpty();
        assertThat(RowScope.NOTHING.call(() -> ActingAs.call(Visitor.anybody(), () -> files.file(document))))
                .isEmpty();
    }

    @Test
    void areHandedOutOnceWhereNothingIsKept() throws IOException {
        var made = documents.handOut(LetterFixture.plain("不留存的函。"));
        byte[] file = documents.handOutOfd(made.document().id(), made.file());
        assertThat(Verdict.of(file, pinned())).isInstanceOf(Verdict.Verified.class);
        assertThat(verdict(file)).isEqualTo(VerifyingFiles.Verdict.VALID);
        assertThatThrownBy(() -> documents.handOutOfd(made.document().id(), made.file()))
                .hasMessageContaining("handed out as OFD before");
        assertThatThrownBy(() -> documents.handOutOfd(made.document().id(), "%PDF-1.7".getBytes(UTF_8)))
                .hasMessageContaining("no PDF file of a document");
    }
}
