package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** What is removed is gone on every surface with the commit, every copy confirms it, and its unit is told when it comes again. */
@PlatformTest(
        properties = {
            "credit531.collection.months-kept=600",
            "credit531.removal.pause=1s",
            "credit531.coverage.pause=1s"
        })
@Import(ClockSettings.class)
class RemovalIntegrationTests {

    private static final String PENALTY = "administrative-penalty";
    private static final String HEAD = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,处罚决定日期,处罚内容\n";
    private static final String NUMBER = "杭测监罚〔2024〕77号";
    private static final String ARTICLE = "zj-2018:32";

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Records records;

    @Autowired
    private Removals removals;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TransactionTemplate transaction;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        sending = new Sending(batches);
    }

    private Subject firm(int number) throws Exception {
        sending.registrationsByIndustry(enterprise(number) + ",乙测路桥有限公司,存续,2010-05-06,,5000,2020-01-02,4812\n");
        penalties("market-regulation", row(number, NUMBER, "2026-03-05"));
        sending.awaitEvaluation(database);
        return subjects.requested(enterprise(number));
    }

    private static String row(int number, String document, String day) {
        return "乙测路桥有限公司,%s,%s,%s,罚款五万元\n".formatted(enterprise(number), document, day);
    }

    private Batch penalties(String unit, String rows) throws Exception {
        return sending.send(PENALTY, unit, Batch.Mode.DELTA, null, HEAD + rows);
    }

    private UUID remove(Subject firm) {
        UUID key = records.of(firm.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .filter(record -> record.item().equals(PENALTY))
                .findFirst()
                .orElseThrow()
                .recordKey();
        var removal = new NewRemoval(PENALTY, key, RemovalGround.REPAIR, ARTICLE, UUID.randomUUID());
        return Objects.requireNonNull(transaction.execute(status -> removals.remove(removal)));
    }

    @Test
    void leavesEverySurfaceWithTheCommit() throws Exception {
        Subject firm = firm(1);
        long before = points(firm);
        assertThat(get("/subjects/" + firm.code())).contains(NUMBER);
        remove(firm);
        assertThat(get("/subjects/" + firm.code())).doesNotContain(NUMBER).doesNotContain("罚款五万元");
        assertThat(get("/api/v1/subjects/" + firm.code() + "/records")).doesNotContain(PENALTY);
        assertThat(points(firm)).isGreaterThanOrEqualTo(before);
        assertThat(evaluations.present(firm).orElseThrow().records())
                .noneMatch(record -> record.item().equals(PENALTY));
        assertThat(evaluations.results(List.of(firm.id())).get(firm.id()).points())
                .as("search shows what the page shows, whether or not the results are refreshed")
                .isEqualTo(points(firm));
        assertThat(statements(firm)).isZero();
    }

    @Test
    void answersThePastUnderWhichArticleItWasDeleted() throws Exception {
        Subject firm = firm(2);
        long known = knowledge.latest();
        LocalDate today = LocalDate.now(clock);
        remove(firm);
        assertThatThrownBy(() -> evaluations.of(firm, today, known))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("deleted-under-article");
                    assertThat(problem.message(Locale.ENGLISH)).contains("32");
                });
        assertThat(evaluations.of(firm, today, knowledge.latest())).isPresent();
        String address = "/api/v1/subjects/%s/evaluation?asOf=%s&knownAt=%d".formatted(firm.code(), today, known);
        assertThat(new Reader(port).answer(address).statusCode()).isEqualTo(410);
    }

    @Test
    void hasEveryCopyConfirm() throws Exception {
        Subject firm = firm(3);
        Batch badRow = penalties("transport", row(3, "杭测监罚(2024)第077号", "2026-13-45"));
        assertThat(cells(badRow)).isEqualTo(1);
        assertThat(penalties("market-regulation", row(3, NUMBER, "2026-03-05"))
                        .counts()
                        .unchanged())
                .isEqualTo(1);
        assertThat(chunks(PENALTY, "market-regulation")).isGreaterThanOrEqualTo(2);
        UUID removal = remove(firm);
        Map<String, String> said = awaitConfirmed(removal);
        assertThat(said)
                .containsEntry("records", "done")
                .containsEntry("uploads", "done")
                .containsEntry("quarantine", "done")
                .containsEntry("evaluation", "done")
                .containsEntry("counts", "done")
                .containsEntry("search", "nothing");
        assertThat(chunks(PENALTY, "market-regulation"))
                .as("the files that may hold it are gone")
                .isZero();
        assertThat(batches.reasons(badRow.id())).containsOnlyKeys("removed-before");
    }

    @Test
    void showsItsUnitWhatCameAgain() throws Exception {
        Subject firm = firm(5);
        remove(firm);
        Batch again = penalties("transport", row(5, "杭测监罚[2024]第０７７号", "2026-03-05") + row(6, "甲1", "2026-03-05"));
        assertThat(batches.reasons(again.id())).containsExactlyEntriesOf(Map.of("removed-before", 1L));
        assertThat(again.counts().accepted()).isEqualTo(1);
        assertThat(statements(firm)).isZero();
        assertThat(database.sql()
                        .sql("select rows from removal_return where batch = :batch and unit = 'transport'")
                        .param("batch", again.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql()
                        .sql("select count(*) from ledger_entry where event = 'record.return-refused'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void takesANewDecisionWhenItComes() throws Exception {
        Subject firm = firm(7);
        remove(firm);
        assertThat(penalties("market-regulation", row(7, NUMBER, "2026-10-01"))
                        .counts()
                        .accepted())
                .isEqualTo(1);
        assertThat(get("/subjects/" + firm.code())).contains("2026-10-01");
    }

    private Map<String, String> awaitConfirmed(UUID removal) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        Map<String, String> said = said(removal);
        while (said.containsValue("open") && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
            said = said(removal);
        }
        return said;
    }

    private Map<String, String> said(UUID removal) {
        return database
                .sql()
                .sql("select participant, state from removal_confirmation where removal = :removal")
                .param("removal", removal)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long points(Subject firm) {
        return evaluations.present(firm).orElseThrow().evaluation().points();
    }

    private long statements(Subject firm) {
        return database.sql()
                .sql("select count(*) from statement where party_code = :code and item = :item")
                .param("code", firm.code())
                .param("item", PENALTY)
                .query(Long.class)
                .single();
    }

    private long cells(Batch batch) {
        return database.sql()
                .sql("select count(*) from quarantined_row where batch = :batch and code <> 'removed-before'")
                .param("batch", batch.id())
                .query(Long.class)
                .single();
    }

    private long chunks(String item, String unit) {
        return database.sql()
                .sql("""
                select count(*) from raw_chunk c join batch b on b.id = c.batch
                 where b.item = :item and b.unit = :unit
                """)
                .param("item", item)
                .param("unit", unit)
                .query(Long.class)
                .single();
    }

    private String get(String path) throws Exception {
        return new Reader(port).get(path);
    }
}
