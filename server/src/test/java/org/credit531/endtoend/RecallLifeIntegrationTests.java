package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.access.Scope;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Program;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wrong version is released, used by everybody, recalled by two people, and everybody is told, all through the doors. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class RecallLifeIntegrationTests {

    private static final String MODEL = "enterprise";
    private static final String TODAY = "2026-11-23";
    private static final String NEW = "/modelling/new";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern DRAFT = Pattern.compile("/modelling/([0-9a-f-]{36})");
    private static final Pattern RECALL = Pattern.compile("/recalls/([0-9a-f-]{36})");
    private static final Pattern HASH = Pattern.compile("name=\"textHash\" value=\"([0-9a-f]{64})\"");

    /** Everybody is good by it, and nobody noticed in time. */
    private static final String WRONG = """
            id: enterprise
            version: %d
            family: enterprise
            label: {zh: 有误模型, en: Wrong model}
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
                latest: {field: status, table: {active: 111}, otherwise: 7}
              - id: grade
                label: {zh: 信用等级, en: Grade}
                dimension: conduct
                article: zj-2018:12
                item: construction-market-grade
                cap: 300
                no-data: 11
                latest: {field: grade, table: {A: 300}, otherwise: 0}
            grades:
              - {id: good, label: {zh: 好, en: Good}, from: 500}
              - {id: poor, label: {zh: 差, en: Poor}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

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
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private PageVisitor proposer;
    private PageVisitor signer;
    private PageVisitor anybody;

    @BeforeEach
    void signIn() throws Exception {
        clock.set(TODAY);
        proposer = new PageVisitor(port);
        proposer.signIn("model-officer");
        signer = new PageVisitor(port);
        signer.signIn("model-releaser");
        anybody = new PageVisitor(port);
    }

    @Test
    void findsComputesAnewAndTellsEverybody() throws Exception {
        Subject firm = firm(811);
        long before = evaluations.present(firm).orElseThrow().evaluation().points();
        int version = release();
        assertThat(evaluations.present(firm).orElseThrow().evaluation().points())
                .isEqualTo(122_000);

        Program office = Program.of(platform, "recall-office", "330000-transport", Set.of(Scope.values()));
        String address = "/api/v1/subjects/" + firm.code() + "/evaluation";
        assertThat(office.json(address).path("version").asInt()).isEqualTo(version);
        String official = report(office, firm);
        String own = ownReport();
        assertThat(proposer.submit("/following", "/following", Map.of("code", firm.code()))
                        .statusCode())
                .isEqualTo(302);
        long then = knowledge.latest();
        String pastAddress = address + "?asOf=" + TODAY + "&knownAt=" + then;
        JsonNode given = office.json(pastAddress);

        String recall = propose(version);
        act(proposer, recall, "sign");
        assertThat(proposer.get(recall).body()).as("nobody signs his own").contains("须由另一人办理", "待签署");
        act(signer, recall, "sign");
        await("all is done", () -> proposer.get(recall).body().contains("已执行完毕"));

        assertThat(evaluations.present(firm).orElseThrow().evaluation().points())
                .isEqualTo(before);
        assertThat(results(version)).as("results by the version").isZero();
        assertStaysAsItWas(office.json(pastAddress), given);
        for (String report : List.of(official, own)) {
            assertThat(read("/api/v1/documents/" + report).path("state").asString())
                    .isEqualTo("superseded");
        }
        assertEverybodyIsTold(firm);
        assertIsInTheRegister(version);
        assertThat(proposer.get(recall + "/results.csv").body()).contains(firm.code());
        assertThat(signer.get(recall + "/results").statusCode()).isEqualTo(200);
        assertThat(proposer.get(recall + "/given").body())
                .as("of whom it had been given a result")
                .contains(firm.code());
        assertThat(signer.get(recall + "/given").body())
                .as("of whom others had is not shown")
                .doesNotContain(firm.code());
    }

    /** The answer of then, to the last point, and that its version was recalled since. */
    private static void assertStaysAsItWas(JsonNode now, JsonNode given) {
        for (String part : List.of("model", "version", "points", "grade", "contributions", "knownAt")) {
            assertThat(now.path(part)).as(part).isEqualTo(given.path(part));
        }
        assertThat(given.path("recalled").isMissingNode()
                        || given.path("recalled").isNull())
                .isTrue();
        assertThat(now.path("recalled").path("reason").asString()).isEqualTo("登记状态的分值写错");
    }

    private void assertEverybodyIsTold(Subject firm) {
        assertThat(notices("recall-result", "subject", firm.id().toString())).isEqualTo(1);
        assertThat(notices("recall-given", "unit", "330000-transport"))
                .as("a look-up and a report, one notice")
                .isEqualTo(1);
        assertThat(notices("recall-given", "account", "model-officer")).isEqualTo(1);
        assertThat(count("""
                        select count(*) from notice n join report r on n.addressee = r.subject::text
                         where n.kind = 'recall-result' and r.audience = 'own'
                        """)).as("whose own report was superseded").isEqualTo(1);
        long changed = count("select count(*) from recall_result where changed");
        assertThat(changed).isGreaterThan(1);
        assertThat(count("select count(*) from notice where kind = 'recall-result'"))
                .as("each organisation whose result changed, once")
                .isEqualTo(count("select count(*) from recall_result where changed or reported"));
        assertThat(count("select count(distinct addressee) from notice where kind = 'recall-result'"))
                .isEqualTo(count("select count(*) from notice where kind = 'recall-result'"));
        for (String event : List.of("recall.proposed", "recall.signed", "recall.carried-out")) {
            assertThat(count("select count(*) from ledger_entry where event = '" + event + "'"))
                    .as(event)
                    .isEqualTo(1);
        }
    }

    private void assertIsInTheRegister(int version) throws Exception {
        String address = "/models/" + MODEL + "/versions/" + version;
        assertThat(anybody.get(address).body())
                .contains("已召回", "登记状态的分值写错", "已重新计算")
                .doesNotContain("model-releaser", "model-officer");
        assertThat(anybody.get("/models").body()).contains("已召回");
        JsonNode json = read("/api/v1" + address).path("version");
        assertThat(json.path("state").asString()).isEqualTo("recalled");
        assertThat(json.path("recalled").path("from").asString()).isEqualTo(TODAY);
        assertThat(read("/api/v1/models/" + MODEL + "/versions/" + (version - 1))
                        .path("version")
                        .path("state")
                        .asString())
                .as("the one before holds again")
                .isEqualTo("in-force");
    }

    private long notices(String kind, String to, String addressee) {
        return database.sql()
                .sql("select count(*) from notice where kind = :kind and to_whom = :to and addressee = :addressee")
                .param("kind", kind)
                .param("to", to)
                .param("addressee", addressee)
                .query(Long.class)
                .single();
    }

    private long results(int version) {
        return count(
                "select count(*) from evaluation_result where model = 'enterprise' and model_version = " + version);
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    private String propose(int version) throws Exception {
        var answer = proposer.submit(
                "/recalls",
                "/recalls",
                Map.of("version", MODEL + "/" + version, "from", TODAY, "wrong", "登记状态的分值写错", "reason", "核对时发现"));
        Matcher id = RECALL.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(id.find()).as(proposer.get("/recalls").body()).isTrue();
        return "/recalls/" + id.group(1);
    }

    private static void act(PageVisitor who, String page, String event) throws Exception {
        assertThat(who.submit(page, page + "/" + event, Map.of()).statusCode()).isEqualTo(302);
    }

    /** The report of the organisation whose own account the sample has. */
    private String ownReport() throws Exception {
        var subject = new PageVisitor(port);
        subject.signIn("subject");
        assertThat(subject.submit("/reports", "/reports", Map.of()).statusCode())
                .isEqualTo(302);
        return database.sql()
                .sql("select d.code from report r join document d on d.id = r.document where r.audience = 'own'")
                .query(String.class)
                .single();
    }

    private static String report(Program program, Subject firm) throws Exception {
        var answer = program.post("/api/v1/reports?code=" + firm.code(), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("code").asString();
    }

    /** The whole way of a version, as two people walk it. */
    private int release() throws Exception {
        int version = editions.of(Shelf.MODEL, MODEL).getLast().version() + 1;
        var saved = proposer.submit(
                NEW + "?name=" + MODEL,
                NEW,
                new HashMap<>(Map.of(
                        "name",
                        MODEL,
                        "text",
                        WRONG.formatted(version),
                        "reason",
                        "试验",
                        "calibration",
                        "按样本校准",
                        "effective",
                        TODAY,
                        "act",
                        "save")));
        Matcher id = DRAFT.matcher(saved.headers().firstValue("Location").orElse(""));
        assertThat(id.find()).as(saved.body()).isTrue();
        String draft = "/modelling/" + id.group(1);
        act(proposer, draft, "ask-experts");
        for (String expert : List.of("高校，审计", "行业协会", "主管部门")) {
            proposer.submit(draft, draft + "/experts", Map.of("expert", expert, "comparison", "2"));
        }
        proposer.submit(draft, draft + "/minutes", Map.of("minutes", "专家逐对比较两个维度。"));
        proposer.submit(draft, draft + "/conclude", Map.of("remark", "意见一致"));
        Matcher hash = HASH.matcher(signer.get(draft).body());
        assertThat(hash.find()).isTrue();
        signer.submit(draft, draft + "/release", Map.of("textHash", hash.group(1)));
        assertThat(signer.get(draft).body()).contains("已发布");
        await("everybody is evaluated by it", () -> evaluations.underWay().isEmpty() && results(version) > 0);
        return version;
    }

    private Subject firm(int number) throws Exception {
        String text = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期\n%s,召回路桥有限公司,存续,2010-05-06,,5000,2020-01-02\n"
                .formatted(enterprise(number));
        var submission = new Batches.Submission(
                "registration", "market-regulation", Batch.Mode.DELTA, null, "tests", null, "t.csv");
        Batch batch = batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        await(
                "the batch ends",
                () -> batches.find(batch.id()).orElseThrow().state().ended());
        await("it is evaluated", () -> evaluations.underWay().isEmpty());
        return subjects.requested(enterprise(number));
    }

    /** What the public gets by REST. */
    private JsonNode read(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }

    private static void await(String what, Callable<Boolean> holds) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!holds.call()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Thread.sleep(50);
        }
    }
}
