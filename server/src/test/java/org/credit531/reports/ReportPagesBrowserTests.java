package org.credit531.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.record.Statement;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.signing.Signatures;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.RoadFirms;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A report from who asks for it to the page that verifies it, and what that page says when a record was removed. */
@BrowserTest
class ReportPagesBrowserTests {

    private static final String GRADE = "construction-market-grade";
    private static final int FIRST_FIRM = 6;

    @Autowired
    private Walks walks;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Removals removals;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void sendTheFiles() {
        RoadFirms.sendBoth(walks);
    }

    @OnEachScreen
    void downloadsVerifiesAndSeesItSuperseded(Screen screen) throws IOException {
        String firm = Organisations.enterprise(FIRST_FIRM + screen.ordinal());
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/reports", "reports");
            walk.page().fill("#code", firm);
            walk.follow(".report-ask button[type=submit]");
            walk.sees(".notice--success");
            walk.examine("reports-issued");
            Path file = download(walk, ".report-file");
            walk.open("/reports");
            Path ofd = download(walk, "main tbody a[href$='/ofd'] >> nth=0");
            verify(walk, ofd);
            walk.sees(".notice--success");
            verify(walk, flipped(ofd));
            walk.sees(".notice--error");
            verify(walk, file);
            walk.sees(".notice--success");
            walk.examine("report-verified");
            remove(firm);
            awaitSuperseded(walk, file);
            walk.examine("report-superseded");
            verify(walk, ofd);
            walk.sees(".notice--warning");
        }
    }

    private static Path download(Walk walk, String selector) throws IOException {
        var download = walk.page().waitForDownload(() -> walk.page().click(selector));
        Path file = Files.createTempFile("report", ".pdf");
        download.saveAs(file);
        assertThat(Files.size(file)).isPositive();
        return file;
    }

    /** One bit in the midst of it. */
    private static Path flipped(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(Files.createTempFile("report", ".ofd"), bytes);
    }

    private static void verify(Walk walk, Path file) {
        walk.open("/documents/verify");
        walk.page().setInputFiles("#file", file);
        walk.follow("main form[method=post] button[type=submit]");
        walk.sees(".outcome");
    }

    private void remove(String firm) {
        Subject subject = subjects.byCode(firm).orElseThrow();
        Statement grade = records.of(subject.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .filter(statement -> statement.item().equals(GRADE))
                .findFirst()
                .orElseThrow();
        transaction.executeWithoutResult(status -> removals.remove(
                new NewRemoval(GRADE, grade.recordKey(), RemovalGround.OBJECTION, "zj-2018:30", UUID.randomUUID())));
    }

    /** The copies are asked after the commit: it is there some seconds later. */
    private static void awaitSuperseded(Walk walk, Path file) {
        for (int time = 0; time < 120; time++) {
            verify(walk, file);
            if (walk.count(".outcome .notice--warning") > 0) {
                return;
            }
            walk.page().waitForTimeout(500);
        }
        throw new AssertionError("two minutes later the report still holds");
    }

    @OnEachScreen
    void opensEveryPage(Screen screen) throws IOException {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/reports/public?code=" + Organisations.enterprise(1), "report-public");
            verify(walk, download(walk, ".report-public button[type=submit] >> nth=0"));
            walk.sees(".notice--success");
            walk.signIn("operator");
            walk.visit("/reports/special", "report-special");
            walk.follow(".report-special button[type=submit]");
            walk.sees(".notice--error");
            walk.examine("report-special-refused");
            walk.page().fill("#code", Organisations.enterprise(1));
            walk.page().check("#domain-market-regulation");
            walk.page().check("#domain-taxation");
            walk.follow(".report-special button[type=submit]");
            walk.sees(".notice--success");
            walk.follow(".report-page");
            walk.examine("report-special-document");
            walk.visit("/reports/tender", "report-tender");
            walk.page().fill("#tender", "示例招标 8");
            walk.page()
                    .fill("#codes", Organisations.enterprise(1) + "\n" + Organisations.enterprise(2) + "\n9133NOBODY");
            walk.follow(".report-tender button[type=submit]");
            walk.sees(".notice--success");
            walk.follow(".report-page");
            walk.examine("report-tender-document");
        }
    }

    @Test
    void refusesEveryFlippedByteOfADownloadedReport() throws IOException {
        var pinned = new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
        try (Walk walk = walks.on(Screen.CHINESE_PHONE)) {
            walk.open("/reports/public?code=" + Organisations.enterprise(1));
            Path file = download(walk, ".report-public button[value=ofd]");
            verify(walk, file);
            walk.sees(".notice--success");
            byte[] report = Files.readAllBytes(file);
            assertThat(Verdict.of(report, pinned)).isInstanceOf(Verdict.Verified.class);
            assertThat(IntStream.range(0, report.length).parallel().filter(place -> {
                        byte[] changed = report.clone();
                        changed[place] ^= 1;
                        return !(Verdict.of(changed, pinned) instanceof Verdict.Altered);
                    }))
                    .as("bytes of %d that could be flipped", report.length)
                    .isEmpty();
        }
    }

    @OnEachScreen
    void servesTheOwnSpace(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("subject");
            walk.open("/space");
            walk.follow("main .doors a[href='/reports']");
            walk.examine("reports-own-empty");
            walk.follow(".report-ask button[type=submit]");
            walk.sees(".notice--success");
            walk.visit("/reports", "reports-own");
            walk.follow("main tbody a[href$='/again'] >> nth=0");
            walk.sees(".again");
            walk.examine("report-again");
            assertThat(walk.count(".again.notice--success")).isEqualTo(1);
            walk.visit("/reports/grade", "report-grade");
        }
    }

    @Test
    void worksWithoutScripts() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_PHONE)) {
            walk.signIn("subject");
            walk.open("/reports");
            walk.follow(".report-ask button[type=submit]");
            walk.sees(".notice--success");
        }
    }
}
