package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.calendar.DayTurn;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.PublishedModels;
import org.credit531.evaluation.SubjectEvaluation;
import org.credit531.record.Knowledge;
import org.credit531.scoring.CompiledModel;
import org.credit531.scoring.Evaluation;
import org.credit531.scoring.Family;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A version of a model is drafted by one, weighed by experts, released by another, in force from its day, and retired by two. */
@PlatformTest(properties = "credit531.sample=small")
@Import(ClockSettings.class)
class ModelLifeIntegrationTests {

    private static final String NEW = "/modelling/new";
    private static final Pattern ID = Pattern.compile("/modelling/([0-9a-f-]{36})");
    private static final Pattern HASH = Pattern.compile("name=\"textHash\" value=\"([0-9a-f]{64})\"");
    private static final String TEXT = """
            id: %s
            version: %d
            family: enterprise
            label: {zh: 试验模型, en: Trial}
            subjects: [enterprise]
            scale: 1000
            basis: db33t-1331-2023
            dimensions:
              - {id: standing, label: {zh: 基本情况, en: Standing}}
              - {id: conduct, label: {zh: 市场行为, en: Conduct}}
            indicators:
              - id: status
                label: {zh: 登记状态, en: Status}
                dimension: standing
                article: zj-2018:10
                item: registration
                cap: 700
                no-data: 0
                latest: {field: status, table: {active: %d}, otherwise: 0}
              - id: grade
                label: {zh: 信用等级, en: Grade}
                dimension: conduct
                article: zj-2018:12
                item: construction-market-grade
                cap: 300
                no-data: 111
                latest: {field: grade, table: {A: 300}, otherwise: 0}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 500}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private PublishedModels models;

    @Autowired
    private Editions editions;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private Batches batches;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private PageVisitor author;
    private PageVisitor releaser;
    private PageVisitor anybody;

    @BeforeEach
    void signIn() throws Exception {
        clock.set("2026-11-23");
        author = new PageVisitor(port);
        author.signIn("model-officer");
        releaser = new PageVisitor(port);
        releaser.signIn("model-releaser");
        anybody = new PageVisitor(port);
    }

    @Test
    void registersWhatWasShippedWithItsCard() throws Exception {
        for (var version : models.versions()) {
            String address = "/api/v1/models/" + version.id() + "/versions/" + version.version();
            if (version.shipped()) {
                assertThat(json(address)).contains("\"origin\":\"shipped\"", "\"state\":", "\"sha256\":");
                assertThat(json(address + "/text")).isEqualTo(version.edition().text());
                assertThat(json(address + "/card")).startsWith("{\"payload\":");
                assertThat(anybody.get("/models/" + version.id() + "/versions/" + version.version())
                                .body())
                        .contains("随平台提供", "模型卡");
            }
        }
        assertThat(anybody.get("/models").body()).contains("施行中");
        assertThat(anybody.get("/modelling").statusCode())
                .as("drafts are nobody's")
                .isEqualTo(302);
        assertThat(json("/api/v1/models/unheard-of")).contains("unknown-model");
    }

    @Test
    void releasesAVersionOnTheWordOfTwoPeopleAndEvaluatesAnew() throws Exception {
        Subject firm = firm(701);
        String model = model();
        SubjectEvaluation old = evaluations.present(firm).orElseThrow();
        String id = draft(model, 640, "2026-11-23");
        assertThat(author.get("/modelling/" + id).body()).contains("起草中", "文本没有问题");
        review(id);
        act(author, id, "conclude", Map.of("remark", "三位专家意见一致"));
        assertThat(author.get("/modelling/" + id).body())
                .as("no conclusion without minutes")
                .contains("专家评审中");
        author.submit("/modelling/" + id, "/modelling/" + id + "/minutes", Map.of("minutes", "专家逐对比较两个维度。"));
        act(author, id, "conclude", Map.of("remark", "三位专家意见一致"));
        String page = releaser.get("/modelling/" + id).body();
        assertThat(page).contains("已评审，待发布", "三位专家意见一致", "高校，审计");

        act(author, id, "release", Map.of("textHash", hash(page)));
        assertThat(releaser.get("/modelling/" + id).body())
                .as("nobody releases his own")
                .contains("已评审，待发布");
        act(releaser, id, "release", Map.of("textHash", "0".repeat(64)));
        assertThat(releaser.get("/modelling/" + id).body())
                .as("another text than was shown")
                .contains("已评审，待发布");
        int version = latest(model) + 1;
        act(releaser, id, "release", Map.of("textHash", hash(page)));
        assertThat(releaser.get("/modelling/" + id).body()).contains("已发布");

        assertThat(evaluations.present(firm).orElseThrow().evaluation().points())
                .isEqualTo(751_000);
        await("everybody is evaluated anew", () -> evaluations.underWay().isEmpty());
        assertThat(stored(firm)).isEqualTo(751_000);
        assertThat(same(
                        evaluations
                                .of(firm, old.evaluation().asOf(), old.knownAt())
                                .orElseThrow(),
                        old))
                .as("as it was known before, bit-equal and by the version of then")
                .isTrue();
        assertThat(json("/api/v1/models/" + model + "/versions/" + version))
                .contains("\"state\":\"in-force\"", "\"origin\":\"released\"", "\"method\":\"ahp\"", "三位专家意见一致")
                .doesNotContain("model-officer", "model-releaser");
        assertThat(anybody.get("/models/" + model + "/versions/" + version).body())
                .contains("另一人发布", "各维度分值", "与第 " + (version - 1) + " 版比较")
                .doesNotContain("model-releaser");
        assertThat(anybody.get("/models").body()).contains("已被取代");
        assertThat(entries("model.released")).isEqualTo(1);
        assertRetires(firm, id, model, version);
    }

    /** From the day on nobody is evaluated by it; as of the days before they still are. */
    private void assertRetires(Subject firm, String id, String model, int version) throws Exception {
        SubjectEvaluation last = evaluations.present(firm).orElseThrow();
        act(author, id, "propose-retirement", Map.of("remark", "试验结束", "day", "2026-11-25"));
        act(author, id, "retire", Map.of());
        assertThat(releaser.get("/modelling/" + id).body())
                .as("who proposed it does not decide")
                .contains("拟停用，待批准", "2026-11-25");
        act(releaser, id, "retire", Map.of());
        assertThat(evaluations.present(firm)).as("until its day").isPresent();
        clock.set("2026-11-25");
        turn.run();
        await("nobody is evaluated by it", () -> evaluations.underWay().isEmpty());
        assertThat(evaluations.present(firm)).isEmpty();
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_result where model = :model")
                        .param("model", model)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(json("/api/v1/models/" + model + "/versions/" + version))
                .contains("\"state\":\"retired\"", "\"until\":\"2026-11-25\"");
        assertThat(same(
                        evaluations
                                .of(firm, LocalDate.of(2026, 11, 23), last.knownAt())
                                .orElseThrow(),
                        last))
                .isTrue();
    }

    @Test
    void saysByLineWhatSpeaksAgainstADraft() throws Exception {
        String text = TEXT.formatted(model(), latest(model()) + 1, 640);
        assertThat(check(text.replace("item: registration", "item: horoscope"))).contains("horoscope");
        assertThat(check(text.replace("article: zj-2018:10", "article: zj-2018:999")))
                .contains("zj-2018:999");
        assertThat(check(text.replace("field: status", "field: blood"))).contains("blood");
        assertThat(check(text.replaceFirst("version: \\d+", "version: 99"))).contains("下一个版本号为");
        assertThat(check(text.replace("cap: 700", "cap: 500")))
                .as("the caps do not add up")
                .contains("data-label=\"行\"");
        assertThat(check("id: [")).contains("data-label=\"行\"");
        assertThat(check(text)).contains("文本没有问题");
        String id = saved(text.replace("cap: 700", "cap: 500"), "2026-12-01");
        act(author, id, "ask-experts", Map.of());
        assertThat(author.get("/modelling/" + id).body())
                .as("no expert is asked about a text with flaws")
                .contains("起草中");
        act(author, id, "give-up", Map.of("remark", "不需要"));
        assertThat(author.get("/modelling/" + id).body()).contains("已放弃");
    }

    @Test
    void countsNoExpertWhoContradictsHimselfAndNoOtherDimensions() throws Exception {
        String id = draft(model(), 630, "2026-12-01");
        act(author, id, "ask-experts", Map.of());
        expert(id, "高校，审计", List.of("2"));
        expert(id, "行业协会", List.of("2"));
        author.submit("/modelling/" + id, "/modelling/" + id + "/minutes", Map.of("minutes", "两位专家到会。"));
        act(author, id, "conclude", Map.of("remark", "两位专家"));
        assertThat(author.get("/modelling/" + id).body()).as("three are needed").contains("专家评审中");
        String refused = author.submit(
                        "/modelling/" + id, "/modelling/" + id + "/experts", Map.of("expert", "某人", "comparison", "77"))
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(author.get(refused).body()).doesNotContain("某人");
        String calculator = author.get("/modelling/weights?parts=3&comparison=9&comparison=-9&comparison=9")
                .body();
        assertThat(calculator).contains("超过 0.100", "最不一致");
        assertThat(author.get("/modelling/weights?parts=3&comparison=2&comparison=4&comparison=2")
                        .body())
                .contains("57.1 %", "0.000", "通过");
    }

    @Test
    void letsNobodyStandBehindAVersionTwiceEvenInTheTables() {
        JdbcClient application = JdbcClient.create(database.application());
        assertThatThrownBy(() -> application.sql("""
                        insert into edition (shelf, name, version, body, shipped_hash, effective_from, knowledge, reason,
                                             proposed_by, proposed_at, signed_by, signed_at)
                        values ('model', 'any', 99, 'text', '', current_date, null, '', 'wang', now(), 'WANG', now())
                        """).update()).hasMessageContaining("edition_two_people");
        assertThatThrownBy(() -> application
                        .sql("update edition set body = 'other' where shelf = 'model'")
                        .update())
                .as("a released version never changes")
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        application.sql("update model_card set document = ''").update())
                .hasStackTraceContaining("permission denied");
    }

    private void review(String id) throws Exception {
        act(author, id, "ask-experts", Map.of());
        assertThat(author.get("/modelling/" + id).body()).contains("专家评审中");
        expert(id, "高校，审计", List.of("2"));
        expert(id, "行业协会", List.of("3"));
        expert(id, "主管部门", List.of("2"));
    }

    private void expert(String id, String expert, List<String> comparisons) throws Exception {
        author.submit(
                "/modelling/" + id,
                "/modelling/" + id + "/experts",
                Map.of("expert", expert, "comparison", String.join(",", comparisons)));
    }

    /** The model by which enterprises are evaluated today. */
    private String model() {
        return models.all().stream()
                .map(CompiledModel::model)
                .filter(model -> model.family() == Family.ENTERPRISE && model.extension() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int latest(String model) {
        return editions.of(Shelf.MODEL, model).getLast().version();
    }

    private String draft(String model, int points, String day) throws Exception {
        return saved(TEXT.formatted(model, latest(model) + 1, points), day);
    }

    private String saved(String text, String day) throws Exception {
        var answer = author.submit(NEW + "?name=" + model(), NEW, form(text, day, "save"));
        Matcher id = ID.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private String check(String text) throws Exception {
        return author.submit(NEW + "?name=" + model(), NEW, form(text, "2026-12-01", "check"))
                .body();
    }

    private Map<String, String> form(String text, String day, String act) {
        return new HashMap<>(Map.of(
                "name", model(), "text", text, "reason", "试验", "calibration", "按样本校准", "effective", day, "act", act));
    }

    private static void act(PageVisitor who, String id, String event, Map<String, String> fields) throws Exception {
        assertThat(who.submit("/modelling/" + id, "/modelling/" + id + "/" + event, fields)
                        .statusCode())
                .isEqualTo(302);
    }

    private static String hash(String page) {
        Matcher hash = HASH.matcher(page);
        assertThat(hash.find()).isTrue();
        return hash.group(1);
    }

    private static boolean same(SubjectEvaluation one, SubjectEvaluation other) {
        Evaluation evaluation = one.evaluation();
        return evaluation.equals(other.evaluation()) && one.model().equals(other.model());
    }

    private Subject firm(int number) throws Exception {
        String text = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期\n%s,甲乙路桥有限公司,存续,2010-05-06,,5000,2020-01-02\n"
                .formatted(enterprise(number));
        var submission = new Batches.Submission(
                "registration", "market-regulation", Batch.Mode.DELTA, null, "tests", null, "t.csv");
        Batch batch = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        await(
                "the batch ends",
                () -> batches.find(batch.id()).orElseThrow().state().ended());
        await("it is evaluated", () -> evaluations.underWay().isEmpty());
        assertThat(knowledge.latest()).isPositive();
        return subjects.requested(enterprise(number));
    }

    private long stored(Subject firm) {
        return database.sql()
                .sql("select points from evaluation_result where subject = :id")
                .param("id", firm.id().value())
                .query(Long.class)
                .single();
    }

    private long entries(String event) {
        return database.sql()
                .sql("select count(*) from ledger_entry where event = :event")
                .param("event", event)
                .query(Long.class)
                .single();
    }

    /** What the public gets by REST. */
    private String json(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Thread.sleep(20);
        }
    }
}
