package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.database.RowScope;
import org.credit531.signing.Signatures;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.vault.Purpose;
import org.credit531.vault.Sealed;
import org.credit531.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents from their number to their end, on the real database and with the real font. */
@PlatformTest(
        properties = {
            "credit531.documents.address=https://credit.example.org/",
            "credit531.documents.seal=src/main/resources/documents/sample-seal.svg"
        })
@Import(ClockSettings.class)
class DocumentsIntegrationTests {

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcDocuments stored;

    @Autowired
    private VerifyingFiles verifying;

    @Autowired
    private WritingOfd writingOfd;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Vault vault;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    @AfterEach
    void setClock() {
        clock.set("2026-11-23");
    }

    private byte[] file(UUID id) {
        byte[] sealed = RowScope.CENTRE.call(() -> stored.file(id).orElseThrow());
        return vault.open(Purpose.DOCUMENT, Sealed.of(sealed), IssuingDocuments.place("file", id));
    }

    private byte[] file(NewDocument document) {
        return file(documents.issue(document).id());
    }

    private PinnedKeys pinned() {
        return new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
    }

    private static String text(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void sayWhatTheyAreAndWhereTheyAreVerified() throws IOException {
        var issued = documents.issue(LetterFixture.inBothLanguages());
        byte[] file = file(issued.id());
        keepForALook(file);
        assertThat(issued.number()).matches("浙信异〔2026〕\\d+号");
        assertThat(text(file).replaceAll("\\s", ""))
                .contains(issued.number(), "异议处理结果告知书", "湖州澄帛建设工程有限公司：", "2026年11月23日", "更正前")
                .contains("第1页共2页/Page1of2", "Answertoanobjection", "23November2026")
                .contains("核验码：" + issued.code(), "https://credit.example.org/documents/verify");
        assertThat(file.length).as("a subset of the font, not the whole").isLessThan(120_000);
    }

    /** For people and for the tests of the client, into whose {@code src/test/resources} all three are copied together. */
    private void keepForALook(byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("letter.pdf"), file);
        Files.write(folder.resolve("letter.ofd"), writingOfd.file(file));
        Files.writeString(
                folder.resolve("letter.pem"), signatures.published().getFirst().pem());
    }

    @Test
    void areVerifiedByTheClientWithoutThePlatform() {
        var issued = documents.issue(LetterFixture.letter());
        assertThat(Verdict.of(file(issued.id()), pinned())).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.document().type()).isEqualTo("credit531-document");
            assertThat(verified.document().platform()).isEqualTo(signatures.platform());
            assertThat(verified.document().values())
                    .containsEntry("number", issued.number())
                    .containsEntry("code", issued.code())
                    .containsEntry("day", "2026-11-23")
                    .containsEntry("address", "https://credit.example.org/documents/" + issued.code());
        });
        assertThat(Verdict.of(file(issued.id()), new PinnedKeys(Set.of()))).isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void areRefusedWithAnyByteChanged() throws IOException {
        // Once everywhere, in more ways where the signature stands: there the case of a digit, and what fills up, could
        // be free
        byte[] file = file(LetterFixture.plain("短信。"));
        var pinned = pinned();
        var hash = VerifyingFiles.look(new ByteArrayInputStream(file)).hash();
        int signature = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("/Type /Sig");
        for (int index = 0; index < file.length; index++) {
            for (int change : index < signature ? new int[] {0xFF} : new int[] {0xFF, 0x01, 0x20}) {
                file[index] ^= (byte) change;
                assertThat(Verdict.of(file, pinned))
                        .as("byte %d of %d changed by %d", index, file.length, change)
                        .isInstanceOf(Verdict.Altered.class);
                file[index] ^= (byte) change;
            }
        }
        assertThat(Verdict.of(file, pinned)).isInstanceOf(Verdict.Verified.class);
        assertThat(VerifyingFiles.look(new ByteArrayInputStream(file)).hash()).isEqualTo(hash);
    }

    @Test
    void areRefusedWithAnythingAddedOrTakenAway() {
        byte[] file = file(LetterFixture.plain("短信。"));
        var longer = java.util.Arrays.copyOf(file, file.length + 1);
        longer[file.length] = '\n';
        assertThat(Verdict.of(longer, pinned())).isInstanceOf(Verdict.Altered.class);
        for (int length : new int[] {file.length - 1, file.length / 2, 0}) {
            assertThat(Verdict.of(java.util.Arrays.copyOf(file, length), pinned()))
                    .as("the first %d bytes", length)
                    .isNotInstanceOf(Verdict.Verified.class);
        }
    }

    @Test
    void haveNumbersWithoutGapsWhateverFails() {
        int letters = stored.nextSerial("letter", 2026);
        int bulletins = stored.nextSerial("bulletin", 2026);
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                    documents.issue(LetterFixture.plain("甲"));
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        assertThat(documents.issue(LetterFixture.plain("乙")).number()).isEqualTo("浙信函〔2026〕%d号", letters + 1);
        assertThat(documents.issue(LetterFixture.list(1)).number())
                .as("another series")
                .isEqualTo("浙信通〔2026〕%d号", bulletins + 1);
        clock.set("2027-01-01");
        assertThat(documents.issue(LetterFixture.plain("丙")).number())
                .as("another year")
                .isEqualTo("浙信函〔2027〕1号");
    }

    @Test
    void haveNumbersOfTheirOwnWhoeverIssuesAtTheSameTime() throws InterruptedException, ExecutionException {
        int last = stored.nextSerial("letter", 2026);
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<IssuedDocument>> acts = IntStream.range(0, 12)
                    .mapToObj(number ->
                            (Callable<IssuedDocument>) () -> documents.issue(LetterFixture.plain("第" + number + "封")))
                    .toList();
            for (Future<IssuedDocument> issued : threads.invokeAll(acts)) {
                numbers.add(issued.get().number());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(last + 1, last + 12)
                        .mapToObj(serial -> "浙信函〔2026〕" + serial + "号")
                        .toList());
    }

    @Test
    void areToldToBeSupersededWithDayAndReason() throws IOException {
        var issued = documents.issue(LetterFixture.letter());
        byte[] file = file(issued.id());
        assertThat(outcome(file).verdict()).isEqualTo(VerifyingFiles.Verdict.VALID);
        documents.supersede(issued.id(), "记录已更正");
        documents.supersede(issued.id(), "第二次");
        var outcome = outcome(file);
        assertThat(outcome.verdict()).isEqualTo(VerifyingFiles.Verdict.SUPERSEDED);
        assertThat(outcome.document().superseded().why()).isEqualTo("记录已更正");
        assertThat(stored.ended(10, 0)).extracting(Document::number).contains(issued.number());
        List<Document> piece = stored.endedAfter(JdbcDocuments.Place.BEGINNING, 1);
        List<String> pieces = new ArrayList<>();
        while (!piece.isEmpty()) {
            pieces.add(piece.getFirst().number());
            piece = stored.endedAfter(JdbcDocuments.Place.of(piece.getFirst()), 1);
        }
        assertThat(pieces)
                .as("piece by piece the same")
                .containsExactlyElementsOf(
                        stored.ended(1_000, 0).stream().map(Document::number).toList());
        assertThat(Verdict.of(file, pinned())).as("what no file can know").isInstanceOf(Verdict.Verified.class);
        assertThatThrownBy(() -> documents.supersede(UUID.randomUUID(), "x")).hasMessageContaining("no document");
    }

    @Test
    void areSupersededWithTheRecordThatTheyTell() {
        UUID record = UUID.randomUUID();
        UUID successor = UUID.randomUUID();
        var telling = documents.issue(LetterFixture.letter().telling("commendation", record));
        var other = documents.issue(LetterFixture.letter().telling("commendation", UUID.randomUUID()));
        documents.follow(new ToldRecord("commendation", record), successor);
        assertThat(documents.supersede(List.of(new ToldRecord("commendation", record)), "已移除"))
                .as("it tells another now")
                .isZero();
        var removed = List.of(new ToldRecord("commendation", successor), new ToldRecord("commendation", record));
        assertThat(documents.supersede(removed, "已移除")).isEqualTo(1);
        assertThat(documents.supersede(removed, "已移除")).as("once").isZero();
        assertThat(stored.find(telling.id()).orElseThrow().state()).isEqualTo(Document.State.SUPERSEDED);
        assertThat(stored.find(other.id()).orElseThrow().state()).isEqualTo(Document.State.VALID);
    }

    @Test
    void loseWhatTheySayAndKeepTheirNumberWhenTheLawWantsIt() throws IOException {
        var issued = documents.issue(LetterFixture.letter());
        byte[] file = file(issued.id());
        documents.destroy(issued.id(), "pipl:47");
        documents.destroy(issued.id(), "pipl:46");
        assertThat(database.sql()
                        .sql("select count(*) from document_content where document = ?")
                        .param(issued.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(documents.find(issued.id())).contains(issued);
        var outcome = outcome(file);
        assertThat(outcome.verdict()).isEqualTo(VerifyingFiles.Verdict.DESTROYED);
        assertThat(outcome.document().destroyed().why()).isEqualTo("pipl:47");
        assertThat(documents.about("/objections/1")).doesNotContain(issued.id());
    }

    @Test
    void tellWhatWasChangedFromWhatIsStrange() throws IOException {
        var issued = documents.issue(LetterFixture.letter());
        byte[] file = file(issued.id());
        file[file.length / 3] ^= 1;
        assertThat(outcome(file)).satisfies(outcome -> {
            assertThat(outcome.verdict()).isEqualTo(VerifyingFiles.Verdict.ALTERED);
            assertThat(outcome.document().number()).isEqualTo(issued.number());
        });
        assertThat(outcome(new byte[0]).verdict()).isEqualTo(VerifyingFiles.Verdict.UNKNOWN);
        assertThat(outcome("%PDF-1.7 /Credit531 (eyJ)".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .verdict())
                .isEqualTo(VerifyingFiles.Verdict.UNKNOWN);
        assertThatThrownBy(() -> outcome(new byte[(20 << 20) + 1])).hasMessage("document-too-large");
    }

    private VerifyingFiles.Outcome outcome(byte[] file) throws IOException {
        return verifying.outcome(new ByteArrayInputStream(file));
    }

    @Test
    void areFoundByWhatTheyAreAboutAsLongAsTheirTextIsThere() {
        var first = documents.issue(LetterFixture.plain("甲"));
        var second = documents.issue(LetterFixture.plain("乙"));
        assertThat(documents.about("/letters/1")).contains(first.id(), second.id());
        documents.supersede(first.id(), "已重新出具");
        assertThat(documents.about("/letters/1")).contains(second.id(), first.id());
        documents.destroy(first.id(), "pipl:47");
        assertThat(documents.about("/letters/1")).contains(second.id()).doesNotContain(first.id());
        assertThat(documents.about("/letters/2")).isEmpty();
        var asked = documents.issue(
                new NewDocument("letter", "函", List.of(new Block.Paragraph("丙")), "/letters/1?revision=2"));
        assertThat(documents.about("/letters/1")).as("however it is asked for").contains(asked.id(), second.id());
        assertThat(documents.about("/letters/1?revision=2")).containsExactly(asked.id());
        assertThat(documents.about("/letters/1?revision=1")).isEmpty();
        assertThat(documents.find(UUID.randomUUID())).isEqualTo(Optional.empty());
    }

    @Test
    void areKeptSealedAndShownToTheirReadersAlone() {
        var issued = documents.issue(LetterFixture.inBothLanguages());
        for (var scope : List.of(
                RowScope.subject(LetterFixture.COMPANY),
                RowScope.unit("transport").within("3303"),
                RowScope.unit("transport").within("33"),
                RowScope.CENTRE.within("3303"),
                RowScope.CENTRE)) {
            assertThat(seen(scope, issued.id())).as(scope.setting()).isTrue();
        }
        for (var scope : List.of(
                RowScope.NOTHING,
                RowScope.SUPERVISION,
                RowScope.subject("91330500YX46AKAM3X"),
                RowScope.subject(""),
                RowScope.unit("transport").within("3301"),
                RowScope.unit("water").within("33"),
                RowScope.CENTRE.within("3301"),
                RowScope.job("turn-of-the-day"))) {
            assertThat(seen(scope, issued.id())).as(scope.setting()).isFalse();
        }
        assertThat(database.sql()
                        .sql("select encode(content, 'escape') || encode(file, 'escape') from document_content")
                        .query(String.class)
                        .list())
                .noneMatch(bytes -> bytes.contains("paragraph") || bytes.contains("%PDF"));
    }

    private boolean seen(RowScope scope, UUID id) {
        return scope.call(() -> stored.content(id).isPresent());
    }

    @Test
    void areOpenByPermissionToo() {
        var content = RowScope.CENTRE.call(() -> stored.content(
                        documents.issue(LetterFixture.inBothLanguages()).id())
                .orElseThrow());
        assertThat(isOpenTo(content, Visitor.account("clerk", "water", Role.UNIT_CLERK)))
                .isFalse();
        assertThat(isOpenTo(content, Visitor.account("clerk", "transport", Role.UNIT_CLERK)))
                .isTrue();
        assertThat(isOpenTo(content, Visitor.account("x", null, Role.CREDIT_CENTRE)))
                .isTrue();
        assertThat(isOpenTo(content, Visitor.account("x", null, Role.AUDITOR))).isFalse();
        assertThat(isOpenTo(content, Visitor.account("x", null, LetterFixture.COMPANY, Set.of(Role.SUBJECT))))
                .isTrue();
        assertThat(isOpenTo(content, Visitor.account("x", null, "913305000000000000", Set.of(Role.SUBJECT))))
                .isFalse();
        assertThat(isOpenTo(content, Visitor.anybody())).isFalse();
    }

    private static boolean isOpenTo(KeptContent content, Visitor visitor) {
        return content.isOpenTo(
                visitor.scope(org.credit531.access.Action.READ, org.credit531.access.Resource.DOCUMENTS));
    }

    @Test
    void cannotBeChangedInTheDatabase() {
        documents.issue(LetterFixture.plain("甲"));
        var application = JdbcClient.create(database.application());
        for (var change : List.of(
                "update document set hash = hash",
                "delete from document",
                "update document_content set file = file",
                "delete from document_series")) {
            assertThatThrownBy(() -> application.sql(change).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        var reader = JdbcClient.create(database.reader());
        assertThatThrownBy(() ->
                        reader.sql("select count(*) from document").query().singleValue())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void printRareCharactersAndNameThoseTheFontLacks() throws IOException {
        assertThat(PrintFont.printable("澄帛 龘 㐂 Aé①\n〔〕")).isEqualTo("澄帛 龘 㐂 Aé①\n〔〕");
        assertThat(PrintFont.printable("\uD83D\uDE00")).isEqualTo("〔U+1F600〕");
        assertThat(text(file(LetterFixture.plain("龘\uD83D\uDE00<b>&\"</b>")))).contains("龘〔U+1F600〕<b>&\"</b>");
    }

    @Test
    void haveAnEntryInTheLedgerForEachAct() {
        var issued = documents.issue(LetterFixture.letter());
        documents.supersede(issued.id(), "记录已更正");
        documents.destroy(issued.id(), "pipl:47");
        assertThat(database.sql()
                        .sql(
                                "select event from ledger_entry where event like 'document.%' order by number desc limit 3")
                        .query(String.class)
                        .list())
                .containsExactly("document.destroyed", "document.superseded", "document.issued");
    }

    @Test
    void areMadeQuickly() {
        for (int warming = 0; warming < 10; warming++) {
            documents.issue(LetterFixture.letter());
        }
        long begun = System.nanoTime();
        for (int time = 0; time < 10; time++) {
            documents.issue(LetterFixture.letter());
        }
        long letter = (System.nanoTime() - begun) / 10_000_000;
        begun = System.nanoTime();
        documents.issue(LetterFixture.list(500));
        long list = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf("documents: a letter of a page in %d ms, a list of 500 rows in %d ms%n", letter, list);
        assertThat(letter).isLessThan(2_000);
        assertThat(list).isLessThan(10_000);
    }
}
