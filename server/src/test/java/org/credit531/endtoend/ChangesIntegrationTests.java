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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.calendar.DayTurn;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.ItemTexts;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.law.ActTexts;
import org.credit531.law.Laws;
import org.credit531.record.Knowledge;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** A change of the catalogue or the law takes two people, shows what it hits, and holds from its day. */
@PlatformTest(properties = "credit531.sample=small")
@Import(ClockSettings.class)
class ChangesIntegrationTests {

    private static final String CHANGES = "/catalogue/changes";
    private static final String NEW = "/catalogue/changes/new";
    private static final String GRADES = "construction-market-grade";
    private static final Pattern ID = Pattern.compile("/catalogue/changes/([0-9a-f-]{36})");
    private static final Pattern HASH = Pattern.compile("name=\"(textHash|impactHash)\" value=\"([0-9a-f]{64})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Laws laws;

    @Autowired
    private ItemTexts items;

    @Autowired
    private ActTexts acts;

    @Autowired
    private Editions editions;

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

    private PageVisitor operator;
    private PageVisitor reviewer;
    private PageVisitor anybody;

    @BeforeEach
    void signIn() throws Exception {
        clock.set("2026-11-23");
        operator = new PageVisitor(port);
        operator.signIn("operator");
        reviewer = new PageVisitor(port);
        reviewer.signIn("reviewer");
        anybody = new PageVisitor(port);
    }

    @Test
    void hidesAFieldFromEverybodyOnTheWordOfTwoPeople() throws Exception {
        send("企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n甲,%s,施工,B,77.5,2026-01-05\n".formatted(enterprise(601)));
        assertThat(records(601)).contains("77.5");
        String text = next(GRADES).replaceFirst("(?s)(name: score.*?openness: )public", "$1internal");
        String id = propose("item", GRADES, text, "2026-11-23");

        assertThat(anybody.get(CHANGES).body()).doesNotContain(id);
        assertThat(anybody.get(CHANGES + "/" + id).statusCode())
                .as("what is proposed is nobody's")
                .isEqualTo(302);
        String page = operator.get(CHANGES + "/" + id).body();
        assertThat(page).contains("公开属性", "公开", "内部", "不再公开", "评价得分 (score)", "待签署");

        sign(operator, id, page);
        assertThat(operator.get(CHANGES + "/" + id).body())
                .as("nobody signs his own")
                .contains("待签署");
        assertThat(records(601)).contains("77.5");

        sign(reviewer, id);
        assertThat(records(601)).doesNotContain("77.5");
        assertThat(catalogue.require(GRADES).version()).isEqualTo(version(GRADES));
        assertThat(anybody.get("/catalogue/" + GRADES + "/history").body())
                .contains("公开属性", "试验")
                .doesNotContain("reviewer");
        assertThat(reviewer.get("/catalogue/" + GRADES + "/history").body()).contains("operator 提出，reviewer 签署");
        assertThat(json("/api/v1/catalogue/items/" + GRADES)).contains("\"history\"", "\"reason\":\"试验\"");
        assertThat(json("/api/v1/catalogue/changes"))
                .contains("\"name\":\"" + GRADES + "\"")
                .doesNotContain("operator");
        assertThat(catalogue.item(GRADES, 0).orElseThrow().version())
                .as("as it was known at first")
                .isEqualTo(1);
    }

    @Test
    void letsNobodyStandBehindAChangeTwiceEvenInTheTables() throws Exception {
        String id = propose("item", "honour", relabelled("honour", "荣誉甲"), "2026-11-23");
        JdbcClient application = JdbcClient.create(database.application());
        assertThatThrownBy(() -> database.sql()
                        .sql(
                                "update change_proposal set state = 'signed', signed_by = 'Operator', signed_at = now() where id = :id")
                        .param("id", UUID.fromString(id))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("change_two_people");
        assertThatThrownBy(() -> application.sql("""
                        insert into edition (shelf, name, version, body, shipped_hash, effective_from, knowledge, reason,
                                             proposed_by, proposed_at, signed_by, signed_at)
                        values ('item', 'honour', 99, '', '', current_date, null, '', 'wang', now(), 'WANG', now())
                        """).update()).hasMessageContaining("edition_two_people");
        assertThatThrownBy(() -> application
                        .sql("update edition set body = 'other' where knowledge is not null")
                        .update())
                .as("what was signed is never rewritten")
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> application.sql("delete from change_step").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusesASignatureUnderWhatWasNotShown() throws Exception {
        String first = propose("item", "sampling-failure", relabelled("sampling-failure", "抽检甲"), "2026-11-23");
        String second = propose("item", "sampling-failure", relabelled("sampling-failure", "抽检乙"), "2026-11-23");
        String other = propose("item", "abnormal-operation", relabelled("abnormal-operation", "异常甲"), "2026-11-23");
        String shownSecond = reviewer.get(CHANGES + "/" + second).body();
        String shownOther = reviewer.get(CHANGES + "/" + other).body();
        sign(reviewer, first);
        assertThat(catalogue.require("sampling-failure").name().zh()).isEqualTo("抽检甲");

        sign(reviewer, other, shownOther);
        assertThat(reviewer.get(CHANGES + "/" + other).body())
                .as("counted again")
                .contains("待签署", "重新计算影响");
        sign(reviewer, other);
        assertThat(catalogue.require("abnormal-operation").name().zh()).isEqualTo("异常甲");

        sign(reviewer, second, shownSecond);
        sign(reviewer, second);
        assertThat(catalogue.require("sampling-failure").name().zh())
                .as("written against another version")
                .isEqualTo("抽检甲");
    }

    @Test
    void namesTheLineOfWhatMayNeverBeRecordedAndOfWhatIsNotCompatible() throws Exception {
        String text = next("honour") + """
                  - name: belief
                    label: {zh: 宗教信仰, en: Belief}
                    type: text
                    openness: internal
                """;
        String line = Long.toString(text.lines().count() - 3);
        assertThat(check("honour", text))
                .contains("zj-2018:14", "<td role=\"cell\" class=\"numeric\" data-label=\"行\">" + line + "</td>");
        assertThat(check("honour", next("honour").replaceFirst("(?m)^version: .*$", "version: 9")))
                .contains("下一个版本号为");
        assertThat(check(GRADES, next(GRADES).replace("type: decimal\n    decimals: 4", "type: integer")))
                .contains("请新设目录项");
        assertThat(check("honour", next("honour").replace("openness: public", "openness: everybody")))
                .contains("须为 public, authorised, internal, never 之一");
        assertThat(check("honour", next("honour").replace("query, evaluation, benefit]", "query, benefit]")))
                .contains("模型“enterprise”读取本目录项", "使用范围不含评价");
        assertThat(check("honour", "item: [")).contains("不是正确的 YAML");
        var refused = operator.submit(CHANGES, NEW, form("item", "honour", text, "2026-11-23", "propose"));
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void comesIntoForceOnItsDayAndIsSeenByEveryInstance() throws Exception {
        String id = propose("item", "tax-credit-grade", relabelled("tax-credit-grade", "纳税信用甲"), "2026-11-25");
        sign(reviewer, id);
        long before = knowledge.latest();
        assertThat(catalogue.require("tax-credit-grade").name().zh()).isNotEqualTo("纳税信用甲");
        assertThat(anybody.get(CHANGES).body()).contains("待施行");
        clock.set("2026-11-24");
        turn.run();
        assertThat(catalogue.require("tax-credit-grade").name().zh()).isNotEqualTo("纳税信用甲");
        clock.set("2026-11-25");
        turn.run();
        turn.run();
        assertThat(catalogue.require("tax-credit-grade").name().zh()).isEqualTo("纳税信用甲");
        assertThat(catalogue
                        .item("tax-credit-grade", before)
                        .orElseThrow()
                        .name()
                        .zh())
                .isNotEqualTo("纳税信用甲");
        assertThat(catalogue
                        .item("tax-credit-grade", knowledge.latest())
                        .orElseThrow()
                        .name()
                        .zh())
                .isEqualTo("纳税信用甲");
    }

    @Test
    void leavesARunningImportTheVersionItBeganWith() throws Exception {
        int begun = catalogue.require(GRADES).version();
        String id = propose("item", GRADES, relabelled(GRADES, "信用等级甲"), "2026-11-23");
        Batch batch;
        try (var connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table quarantined_row in exclusive mode");
            }
            batch = submit(
                    GRADES,
                    "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n甲,%s,施工,B,70,2026-01-05\n乙,错,施工,B,1,2026-01-05\n"
                            .formatted(enterprise(602)));
            await("the import waits", () -> batchWaits());
            sign(reviewer, id);
            assertThat(catalogue.require(GRADES).version()).isEqualTo(begun + 1);
            connection.rollback();
        }
        Batch done = ended(batch);
        assertThat(done.counts().accepted()).isEqualTo(1);
        assertThat(database.sql()
                        .sql("select item_version from statement where batch = :id")
                        .param("id", done.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(begun);
        assertThat(records(602)).contains("\"grade\":\"B\"");
    }

    @Test
    void shortensTheTermOfWhatIsStoredAndNeverLengthensIt() throws Exception {
        send("企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n甲,%s,施工,B,61,2025-01-05\n".formatted(enterprise(603)));
        sign(reviewer, propose("item", GRADES, next(GRADES).replaceFirst("months: \\d+", "months: 36"), "2026-11-23"));
        assertThat(removal(603)).isEqualTo(LocalDate.of(2028, 1, 5));
        String longer = propose("item", GRADES, next(GRADES).replaceFirst("months: \\d+", "months: 48"), "2026-11-23");
        assertThat(reviewer.get(CHANGES + "/" + longer).body()).contains("仍按原定的较早日期移出");
        sign(reviewer, longer);
        assertThat(removal(603)).isEqualTo(LocalDate.of(2028, 1, 5));
        sign(reviewer, propose("item", GRADES, next(GRADES).replaceFirst("months: \\d+", "months: 60"), "2026-11-23"));
    }

    @Test
    void addsAnItemForWhichRecordsAreThenTaken() throws Exception {
        String text =
                operator.get(NEW).body().replaceFirst("(?s).*<textarea[^>]*id=\"text\"[^>]*>(.*?)</textarea>.*", "$1");
        String item = HtmlUtils.htmlUnescape(text).replace("item: new-item", "item: test-notice");
        String id = propose("item", "test-notice", item, "2026-11-23");
        assertThat(catalogue.item("test-notice")).isEmpty();
        sign(reviewer, id);
        String file = "统一社会信用代码,单位名称,决定日期\n%s,甲,2026-02-03\n".formatted(enterprise(605));
        assertThat(ended(submit("test-notice", file)).counts().accepted()).isEqualTo(1);
        assertThat(catalogue.item("test-notice", 0)).as("not known then").isEmpty();
        assertThat(anybody.get("/catalogue/test-notice").statusCode()).isEqualTo(200);
        assertThat(anybody.get("/catalogue/test-notice/history").body()).contains("第 1 版");
    }

    @Test
    void readsOlderRecordsUnderTheNewNameOfAField() throws Exception {
        send("企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n甲,%s,施工,B,81,2026-01-05\n".formatted(enterprise(606)));
        assertThat(check("honour", next("honour").replaceFirst("- name: rank\\b", "- name: level")))
                .contains("缺少字段“rank”");
        long before = knowledge.latest();
        String text = next(GRADES)
                        .replaceFirst("- name: role\\b", "- name: capacity")
                        .replaceFirst("key: \\[role,", "key: [capacity,")
                + "upcasts:\n  - {to: " + (version(GRADES) + 1) + ", renamed: {role: capacity}}\n";
        sign(reviewer, propose("item", GRADES, text, "2026-11-23"));
        assertThat(records(606)).contains("\"capacity\":\"construction\"").doesNotContain("\"role\"");
        assertThat(catalogue.item(GRADES, before).orElseThrow().field("role")).isPresent();
        Batch again = send("企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n甲,%s,施工,B,81,2026-01-05\n".formatted(enterprise(606)));
        assertThat(again.counts().received()).isEqualTo(1);
        assertThat(records(606).split("\"recordKey\"", -1))
                .as("one record still")
                .hasSize(2);
    }

    @Test
    void closesAnItemAndGoesBack() throws Exception {
        sign(reviewer, propose("item", "honour", next("honour") + "closed-from: 2026-11-24\n", "2026-11-23"));
        clock.set("2026-11-24");
        // No session lives longer than twelve hours
        operator.signIn("operator");
        assertThatThrownBy(() -> submit("honour", "a\n1\n"))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("item-closed"));
        String back = operator.get(NEW + "?name=honour&version=1").body();
        assertThat(back).contains("version: " + (version("honour") + 1)).doesNotContain("closed-from: 2026");
    }

    @Test
    void changesTheLawByTheSameTwoPeople() throws Exception {
        String text = acts.shipped("hrss-40").orElseThrow().replaceFirst("(?m)^(from: .*)$", "$1\nuntil: 2026-11-24");
        String id = propose("act", "hrss-40", text, "2026-11-23");
        assertThat(reviewer.get(CHANGES + "/" + id).body()).contains("失效日期", "2026-11-24", "引用该条款");
        assertThat(laws.article("hrss-40").orElseThrow().until()).isNull();
        sign(operator, id);
        assertThat(laws.article("hrss-40").orElseThrow().until()).isNull();
        sign(reviewer, id);
        assertThat(laws.article("hrss-40").orElseThrow().until()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(anybody.get("/catalogue/acts/hrss-40/history").body()).contains("第 2 版");
        String gone = acts.shipped("zj-2018").orElseThrow().replaceFirst("(?m)^  \"16\":.*$", "");
        assertThat(check("act", "zj-2018", gone)).contains("zj-2018:16", "不可删去");
    }

    @Test
    void returnsWithARemarkRevisesAndWithdraws() throws Exception {
        String id = propose("item", "tax-credit-grade", relabelled("tax-credit-grade", "纳税信用乙"), "2026-12-30");
        reviewer.submit(CHANGES + "/" + id, CHANGES + "/" + id + "/return", Map.of("remark", "名称不妥"));
        assertThat(operator.get(CHANGES + "/" + id).body()).contains("已退回", "名称不妥", "reviewer 退回");
        Map<String, String> form =
                form("item", "tax-credit-grade", relabelled("tax-credit-grade", "纳税信用丙"), "2026-12-30", "propose");
        form.put("id", id);
        operator.submit(NEW + "?change=" + id, NEW, form);
        assertThat(reviewer.get(CHANGES + "/" + id).body()).contains("纳税信用丙", "operator 修改文本");
        reviewer.submit(CHANGES + "/" + id, CHANGES + "/" + id + "/withdraw", Map.of());
        assertThat(reviewer.get(CHANGES + "/" + id).body())
                .as("only its proposer withdraws")
                .contains("待签署");
        operator.submit(CHANGES + "/" + id, CHANGES + "/" + id + "/withdraw", Map.of());
        assertThat(operator.get(CHANGES + "/" + id).body()).contains("已撤回");
    }

    @Test
    void writesTheUsualCasesIntoTheText() throws Exception {
        Map<String, String> form = form("item", GRADES, next(GRADES), "2026-11-23", "apply");
        form.putAll(
                Map.of("field", "score", "openness", "internal", "addHeadings", "总分, 综合得分", "labelEn", "Points given"));
        String page = operator.submit(CHANGES, NEW, form).body();
        assertThat(page).contains("总分", "综合得分", "Points given", "文本没有问题");
        assertThat(page).contains("# The source gives its evaluations no number");
    }

    @Test
    void storesNothingOutsideTheCatalogueByAnyWay() throws Exception {
        String header = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期,法人血型\n";
        send(header + "甲,%s,施工,B,71,2026-01-05,AB型血\n".formatted(enterprise(604)));
        send(
                "{\"name\":\"甲\",\"uscc\":\"%s\",\"企业类型\":\"施工\",\"grade\":\"B\",\"score\":72,\"evaluated-on\":\"2026-01-06\",\"blood\":\"AB型血\"}\n"
                        .formatted(enterprise(604)));
        var form = new HashMap<>(Map.of("item", GRADES, "unit", "transport", "name", "甲", "uscc", enterprise(604)));
        form.putAll(Map.of(
                "role", "construction", "grade", "B", "score", "73", "evaluated-on", "2026-01-07", "blood", "AB型血"));
        operator.submit("/batches/record?item=" + GRADES, "/batches/record", form);
        assertThat(database.sql()
                        .sql("select count(*) from statement where payload::text like '%AB型血%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(database.sql()
                        .sql("select count(*) from statement where party_code = :code and item = :item")
                        .param("code", enterprise(604))
                        .param("item", GRADES)
                        .query(Long.class)
                        .single())
                .as("the rest of the rows was stored")
                .isGreaterThanOrEqualTo(2);
    }

    private String relabelled(String item, String name) {
        return next(item).replaceFirst("(?m)^name: \\{zh: [^,]*,", "name: {zh: " + name + ",");
    }

    private int version(String item) {
        var all = editions.of(Shelf.ITEM, item);
        return all.isEmpty() ? catalogue.require(item).version() : all.getLast().version();
    }

    /** The text of the latest version with the number of the next. */
    private String next(String item) {
        var all = editions.of(Shelf.ITEM, item);
        String text = all.isEmpty()
                ? items.shipped(item).orElseThrow()
                : all.getLast().text();
        return text.replaceFirst("(?m)^version: .*$", "version: " + (version(item) + 1));
    }

    private static Map<String, String> form(String shelf, String name, String text, String day, String act) {
        return new HashMap<>(
                Map.of("shelf", shelf, "name", name, "text", text, "reason", "试验", "effective", day, "act", act));
    }

    private String check(String item, String text) throws Exception {
        return check("item", item, text);
    }

    private String check(String shelf, String name, String text) throws Exception {
        return operator.submit(CHANGES, NEW, form(shelf, name, text, "2026-11-23", "check"))
                .body();
    }

    private String propose(String shelf, String name, String text, String day) throws Exception {
        var answer = operator.submit(CHANGES, NEW, form(shelf, name, text, day, "propose"));
        Matcher id = ID.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }

    private void sign(PageVisitor who, String id) throws Exception {
        sign(who, id, who.get(CHANGES + "/" + id).body());
    }

    private static void sign(PageVisitor who, String id, String shown) throws Exception {
        Map<String, String> hashes = new HashMap<>(Map.of("textHash", "none", "impactHash", "none"));
        Matcher hash = HASH.matcher(shown);
        while (hash.find()) {
            hashes.put(hash.group(1), hash.group(2));
        }
        assertThat(who.submit(CHANGES + "/" + id, CHANGES + "/" + id + "/sign", hashes)
                        .statusCode())
                .isEqualTo(302);
    }

    private String records(int firm) throws Exception {
        return json("/api/v1/subjects/" + enterprise(firm) + "/records");
    }

    /** What the public gets by REST. */
    private String json(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private LocalDate removal(int firm) {
        return database.sql()
                .sql("select removal_on from statement where party_code = :code and item = :item")
                .param("code", enterprise(firm))
                .param("item", GRADES)
                .query(LocalDate.class)
                .single();
    }

    private Batch send(String text) throws Exception {
        return ended(submit(GRADES, text));
    }

    private Batch submit(String item, String text) throws Exception {
        var submission = new Batches.Submission(item, "transport", Batch.Mode.DELTA, null, "tests", null, "t.csv");
        return batches.submit(submission, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Batch ended(Batch batch) throws Exception {
        await(
                "the batch ends",
                () -> batches.find(batch.id()).orElseThrow().state().ended());
        return batches.find(batch.id()).orElseThrow();
    }

    private boolean batchWaits() {
        return Objects.requireNonNull(database.sql()
                .sql(
                        "select exists (select 1 from pg_locks where not granted and relation = 'quarantined_row'::regclass)")
                .query(Boolean.class)
                .single());
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Thread.sleep(20);
        }
    }
}
