package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Browsing;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.evaluation.PublishedModels;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.credit531.scoring.Family;
import org.credit531.subject.PartyCode;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** A trial whose results have left memory, or whose text has been outlived, still says what came out; and its files. */
@PlatformTest(properties = "credit531.sample=tiny")
class RepeatedTrialsIntegrationTests {

    private static final String PENALTY = "administrative-penalty";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @Autowired
    private Trying trying;

    @Autowired
    private JdbcTrials trials;

    @Autowired
    private KeptResults results;

    @Autowired
    private ArchivingRecords archiving;

    @Autowired
    private PublishedModels models;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Browsing officer = new Browsing(0);

    @BeforeEach
    void signIn() {
        officer = new Browsing(port);
        officer.signIn("model-officer", "model-officer");
    }

    @Test
    void calculatesTheSameAgainThoughSomethingHasComeSince() {
        Trial trial = done(begin());
        String first = results.of(trial.id())
                .map(tried -> tried.over().population().roster())
                .map(roster -> roster.inOrder()
                        .mapToObj(roster::code)
                        .filter(code -> code.startsWith("91"))
                        .findFirst()
                        .orElseThrow())
                .orElseThrow();
        fine(first);
        results.forgetAll();
        assertThat(page(trial)).contains("not in memory any more").contains("id=\"again\"");
        Trial again = done(trying.require(
                id(officer.submit("/trials/" + trial.id(), "/trials/" + trial.id() + "/again", Map.of()))));
        assertThat(trials.figures(again.id())).isEqualTo(trials.figures(trial.id()));
        assertThat(again.measured()).isNotNull();
        assertThat(again.measured().knowledge()).isEqualTo(trial.measured().knowledge());
        assertThat(page(again)).doesNotContain("id=\"again\"").contains("results.csv");
        Trial fresh = done(begin());
        assertThat(fresh.measured().knowledge()).isGreaterThan(trial.measured().knowledge());
        assertThat(trials.figures(fresh.id())).isNotEqualTo(trials.figures(trial.id()));
    }

    @Test
    void showsTheFiguresOfATextThatTheLanguageRefuses() {
        Trial done = done(begin());
        UUID id = UUID.randomUUID();
        var now = OffsetDateTime.now(clock);
        trials.add(new Trial(
                id,
                Family.ENTERPRISE,
                new Trial.Tried("enterprise/1", "enterprise", 1, "model: [outlived", Trial.LIVE, ""),
                today(),
                "",
                Trial.State.WAITING,
                "",
                0,
                0,
                null,
                null,
                null,
                "model-officer",
                now,
                today().plusYears(1)));
        trials.finish(id, done.measured(), trials.figures(done.id()));
        Trial outlived = trying.require(id);
        String shown = page(outlived);
        assertThat(shown).contains("id=\"refused\"", "id=\"grades\"", ", line ").doesNotContain("id=\"again\"");
        assertThat(officer.submit("/trials/" + id, "/trials/" + id + "/again", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(outlived)).contains("has mistakes that leave no model to try");
    }

    @Test
    void givesItsFiguresAsAWorkbookAndAsText() {
        Trial trial = done(begin());
        var csv = officer.get("/trials/" + trial.id() + "/figures.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("\"Grades\"", "\"Points\"", "\"Share of variance\"", "\"City\"");
        var workbook = officer.get("/trials/" + trial.id() + "/figures.xlsx");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("figures.xlsx");
        assertThat(workbook.body()).startsWith("PK");
        var nothing = officer.get("/trials/" + UUID.randomUUID() + "/figures.xlsx");
        assertThat(nothing.statusCode()).isEqualTo(404);
    }

    @Test
    void makesOneArchiveAtATime() throws Exception {
        Trial trial = done(begin());
        String address = "/trials/" + trial.id() + "/records.zip";
        var sending = archiving.of(trial, new MockHttpServletResponse()).getBody();
        try (var archive = sending.getInputStream()) {
            var refused = officer.get(address);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(refused.body()).contains("one at a time");
            assertThat(archive.read()).isEqualTo('P');
        }
        assertThat(officer.get(address).statusCode()).isEqualTo(200);
        assertThat(officer.get(address).statusCode()).isEqualTo(200);
    }

    private Trial begin() {
        String candidate = models.today().stream()
                .filter(one -> one.id().equals("enterprise"))
                .map(one -> "enterprise/" + one.version())
                .findFirst()
                .orElseThrow();
        return trying.require(
                id(officer.submit("/trials", "/trials", Map.of("candidate", candidate, "asOf", today().toString()))));
    }

    private static UUID id(java.net.http.HttpResponse<String> redirected) {
        String location = redirected.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(location.replaceAll(".*/", ""));
    }

    private String page(Trial trial) {
        return officer.get("/trials/" + trial.id()).body();
    }

    private Trial done(Trial begun) {
        Instant end = Instant.now().plus(PATIENCE);
        Trial trial = begun;
        while (trial.isOpen()) {
            assertThat(Instant.now()).as("the trial ends").isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            trial = trying.require(begun.id());
        }
        assertThat(trial.state()).as(trial.problem()).isEqualTo(Trial.State.DONE);
        return trial;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void fine(String code) {
        var values = new LinkedHashMap<String, Object>(Map.of(
                "uscc",
                code,
                "name",
                "测试有限公司",
                "document-number",
                "杭测罚〔2026〕531号",
                "severity",
                "serious",
                "kinds",
                "罚款"));
        var row = new StatedRecord(
                2, PartyCode.of(Uscc.of(code)), "测试有限公司", today().minusDays(30), false, null, List.of(), false, values);
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(new Intake.Header(
                    UUID.randomUUID(), catalogue.require(PENALTY), Membership.provincial("market-regulation")));
            open.add(row);
            assertThat(open.merge(today(), false, refused -> {}).accepted()).isEqualTo(1);
        });
    }
}
