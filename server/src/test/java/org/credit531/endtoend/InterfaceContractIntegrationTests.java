package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the REST interface promises: it is described as it is, its pages join, and each sees only what is theirs. */
@PlatformTest(properties = "credit531.sample=small")
class InterfaceContractIntegrationTests {

    private static final String GRADES = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";
    private static final String REGISTRATIONS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,核准日期\n";
    private static final String SECRET = "样本隐名某";
    private static final int MOST_PAGES = 500;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Wire wire;
    private String token;

    @BeforeEach
    void prepare() throws Exception {
        wire = new Wire(port);
        token = wire.token();
    }

    @Test
    void isDescribedAsItIs() throws Exception {
        String code = enterprise(7001);
        JsonNode batch = send(
                "construction-market-grade",
                "transport",
                GRADES + "甲,%s,施工,A,1,2025-01-01\n乙,,施工,A,1,2025-01-01\n".formatted(code));
        send("registration", "market-regulation", REGISTRATIONS + code + ",甲有限公司,存续,2010-05-06,,2020-01-02\n");
        JsonNode description = wire.get("/api/v1/openapi.json").json();
        String id = batch.get("id").asString();
        Map<String, String> examples = Map.of(
                "/api/v1/subjects", "/api/v1/subjects?q=" + encoded("甲有限公司"),
                "/api/v1/subjects/{code}", "/api/v1/subjects/" + code,
                "/api/v1/subjects/{code}/records", "/api/v1/subjects/" + code + "/records",
                "/api/v1/subjects/{code}/evaluation", "/api/v1/subjects/" + code + "/evaluation",
                "/api/v1/catalogue/items", "/api/v1/catalogue/items",
                "/api/v1/catalogue/items/{item}", "/api/v1/catalogue/items/registration",
                "/api/v1/batches", "/api/v1/batches",
                "/api/v1/batches/{id}", "/api/v1/batches/" + id,
                "/api/v1/batches/{id}/quarantine", "/api/v1/batches/" + id + "/quarantine");
        Map<String, String> meanings = Map.of(
                "/api/v1/objections",
                "/api/v1/objections?open=true",
                "/api/v1/repairs/cases",
                "/api/v1/repairs/cases?state=submitted",
                "/api/v1/drift",
                "/api/v1/drift",
                "/api/v1/drift/alarms",
                "/api/v1/drift/alarms",
                "/api/v1/subjects/{code}/peers",
                "/api/v1/subjects/" + code + "/peers",
                "/api/v1/subjects/{code}/evaluation/changes",
                "/api/v1/subjects/" + code + "/evaluation/changes",
                "/api/v1/subjects/{code}/evaluation/forecast",
                "/api/v1/subjects/" + code + "/evaluation/forecast",
                "/api/v1/subjects/{code}/evaluation/ways-up",
                "/api/v1/subjects/" + code + "/evaluation/ways-up");
        for (var example : Stream.of(examples, meanings)
                .flatMap(map -> map.entrySet().stream())
                .toList()) {
            JsonNode operation = description.get("paths").get(example.getKey()).get("get");
            assertThat(operation).as(example.getKey() + " is described").isNotNull();
            assertThat(operation.get("responses").get("default").toString()).contains("application/problem+json");
            JsonNode schema = operation
                    .get("responses")
                    .get("200")
                    .get("content")
                    .valueStream()
                    .findFirst()
                    .orElseThrow()
                    .get("schema");
            compare(description, schema, wire.get(example.getValue(), token).json(), example.getKey());
        }
        JsonNode sending = description.get("paths").get("/api/v1/batches").get("post");
        assertThat(sending.get("requestBody").get("content").has("text/csv")).isTrue();
        assertThat(sending.get("responses").has("202")).isTrue();
        assertThat(sending.get("parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString()))
                .contains("item", "unit", "mode", "effective", "Idempotency-Key");
        compare(
                description,
                sending.get("responses")
                        .get("202")
                        .get("content")
                        .get("application/json")
                        .get("schema"),
                batch,
                "batch");
    }

    /** Every field of the answer is described with its type, and every field described is there. */
    private static void compare(JsonNode description, JsonNode schema, JsonNode answer, String place) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replace("#/components/schemas/", "");
            compare(description, description.get("components").get("schemas").get(name), answer, place);
            return;
        }
        if (answer.isNull() || !schema.has("type")) {
            return;
        }
        switch (schema.get("type").asString()) {
            case "object" -> compareObject(description, schema, answer, place);
            case "array" -> {
                assertThat(answer.isArray()).as(place).isTrue();
                answer.forEach(one -> compare(description, schema.get("items"), one, place + "[]"));
            }
            case "integer" -> assertThat(answer.isIntegralNumber()).as(place).isTrue();
            case "number" -> assertThat(answer.isNumber()).as(place).isTrue();
            case "boolean" -> assertThat(answer.isBoolean()).as(place).isTrue();
            case "string" -> compareText(schema, answer, place);
            case String other -> throw new AssertionError(place + ": " + other);
        }
    }

    private static void compareObject(JsonNode description, JsonNode schema, JsonNode answer, String place) {
        assertThat(answer.isObject()).as(place).isTrue();
        if (!schema.has("properties")) {
            return;
        }
        var described = new TreeSet<>(schema.get("properties").propertyNames());
        assertThat(new TreeSet<>(answer.propertyNames())).as(place).isEqualTo(described);
        described.forEach(
                name -> compare(description, schema.get("properties").get(name), answer.get(name), place + "." + name));
    }

    private static void compareText(JsonNode schema, JsonNode answer, String place) {
        assertThat(answer.isString()).as(place).isTrue();
        if (schema.has("enum")) {
            assertThat(schema.get("enum").valueStream().map(JsonNode::asString))
                    .as(place)
                    .contains(answer.asString());
        }
    }

    @Test
    void joinsPagesOfSearchWithoutLossOrRepetition() throws Exception {
        for (String query : List.of("公司", "司", "91330")) {
            List<String> found =
                    pages("/api/v1/subjects?q=" + encoded(query), page -> texts(page.get("subjects"), "code"));
            assertThat(found).doesNotHaveDuplicates();
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(database.sql()
                            .sql("select code from public_subject where name like :name or code like :code")
                            .param("name", "%" + query + "%")
                            .param("code", query + "%")
                            .query(String.class)
                            .list());
        }
    }

    @Test
    void joinsPagesOfRecordsThoughMoreComeInBetween() throws Exception {
        String code = enterprise(7002);
        var rows = new StringBuilder(GRADES);
        for (int i = 0; i < 450; i++) {
            rows.append("甲,%s,施工,A,%d.%d,2025-01-%02d%n".formatted(code, i * 4 / 10, i * 4 % 10, 1 + i % 28));
        }
        send("construction-market-grade", "transport", rows.toString());
        String path = "/api/v1/subjects/" + code + "/records";
        var keys = new ArrayList<String>();
        JsonNode page = wire.get(path).json();
        keys.addAll(texts(page.get("records"), "recordKey"));
        long knownAt = page.get("knownAt").asLong();
        send(
                "construction-market-grade",
                "transport",
                GRADES + "甲,%1$s,监理,A,1,2024-01-01\n甲,%1$s,设计,A,1,2025-01-02\n".formatted(code));
        while (!page.get("next").isNull()) {
            page = wire.get(path + "?cursor=" + encoded(page.get("next").asString()))
                    .json();
            assertThat(page.get("knownAt").asLong()).isEqualTo(knownAt);
            keys.addAll(texts(page.get("records"), "recordKey"));
        }
        assertThat(keys).hasSize(450).doesNotHaveDuplicates();
        assertThat(pages(path + "?item=construction-market-grade", one -> texts(one.get("records"), "recordKey")))
                .hasSize(452)
                .doesNotHaveDuplicates();
    }

    @Test
    void joinsPagesOfQuarantine() throws Exception {
        JsonNode batch = send("construction-market-grade", "transport", GRADES + "乙,,施工,A,1,2025-01-01\n".repeat(250));
        assertThat(pages(
                        "/api/v1/batches/" + batch.get("id").asString() + "/quarantine",
                        page -> page.get("rows")
                                .valueStream()
                                .map(row -> row.get("row").asString())
                                .toList()))
                .hasSize(250)
                .doesNotHaveDuplicates()
                .startsWith("2", "3")
                .endsWith("250", "251");
    }

    @Test
    void joinsPagesOfBatchesReceivedAtTheSameInstant() throws Exception {
        database.sql().sql("""
                insert into batch (id, item, unit, mode, submitted_by, file_name, state, received_at)
                select gen_random_uuid(), 'registration', 'market-regulation', 'delta', 'tests', '', 'failed',
                       timestamptz '2020-01-01' + interval '1 microsecond' * (n / 150)
                  from generate_series(1, 450) n
                """).update();
        List<String> found = pages("/api/v1/batches", page -> texts(page.get("batches"), "id"));
        assertThat(found).doesNotHaveDuplicates();
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(database.sql()
                        .sql("select id::text from batch")
                        .query(String.class)
                        .list());
    }

    @Test
    void showsInternalFieldsToThoseWhoMayReadRecordsOnly() throws Exception {
        String code = enterprise(7003);
        send(
                "registration",
                "market-regulation",
                REGISTRATIONS + code + ",丙有限公司,存续,2010-05-06," + SECRET + ",2020-01-02\n");
        String records = "/api/v1/subjects/" + code + "/records";
        JsonNode hidden = wire.get(records).json().get("records").get(0);
        assertThat(hidden.get("values").has("legal-representative")).isFalse();
        assertThat(hidden.get("withheld").asInt()).isEqualTo(1);
        JsonNode shown = wire.get(records, token).json().get("records").get(0);
        assertThat(shown.get("values").get("legal-representative").asString()).isEqualTo(SECRET);
        assertThat(shown.get("withheld").asInt()).isZero();
        for (var path : List.of(
                records,
                "/api/v1/subjects/" + code,
                "/api/v1/subjects/" + code + "/evaluation",
                "/api/v1/subjects/" + code + "/evaluation/changes",
                "/api/v1/subjects/" + code + "/evaluation/forecast",
                "/api/v1/subjects/" + code + "/evaluation/ways-up",
                "/api/v1/subjects/" + code + "/peers",
                "/api/v1/subjects?q=" + encoded("丙有限公司"),
                "/subjects/" + code,
                "/subjects/" + code + "/changes",
                "/?q=" + encoded("丙有限公司"))) {
            var answer = wire.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(SECRET);
        }
        assertThat(wire.get("/api/v1/subjects?q=" + encoded(SECRET)).json().get("subjects"))
                .isEmpty();
    }

    @Test
    void showsContributionsThatAddUpToEverybody() throws Exception {
        String code = database.sql()
                .sql("select party_code from statement where item = 'construction-market-grade' order by 1 limit 1")
                .query(String.class)
                .single();
        for (var answer : List.of(
                wire.get("/api/v1/subjects/" + code + "/evaluation"),
                wire.get("/api/v1/subjects/" + code + "/evaluation", token))) {
            JsonNode evaluation = answer.json();
            assertThat(evaluation
                            .get("contributions")
                            .valueStream()
                            .mapToLong(one -> one.get("points").asLong())
                            .sum())
                    .isEqualTo(evaluation.get("points").asLong());
        }
    }

    @Test
    void explainsChangesInEachFamilyOfASubject() throws Exception {
        String code = intermediary();
        String today = wire.get("/api/v1/subjects/" + code + "/evaluation", token)
                .json()
                .get("asOf")
                .asString();
        // A month ago nothing was known, and who is not in the register is no intermediary.
        String days = "?from=" + today + "&to=" + today;
        String changes = "/api/v1/subjects/" + code + "/evaluation/changes" + days;
        JsonNode main = wire.get(changes, token).json();
        assertThat(main.get("families").valueStream().map(JsonNode::asString))
                .hasSize(2)
                .startsWith(main.get("family").asString())
                .endsWith("intermediary");
        JsonNode other = wire.get(changes + "&family=intermediary", token).json();
        assertThat(other.get("family").asString()).isEqualTo("intermediary");
        assertThat(other.get("to").get("model").asString())
                .startsWith("intermediary")
                .isNotEqualTo(main.get("to").get("model").asString());

        String page = "/subjects/" + code + "/changes" + days;
        assertThat(wire.get(page).body()).contains("family=intermediary");
        assertThat(wire.get(page + "&family=intermediary").body())
                .containsPattern("family=intermediary[^>]*aria-current=\"page\"")
                .contains("name=\"family\" value=\"intermediary\"");
        assertThat(wire.get(page + "&family=nobody").status()).isEqualTo(400);
        assertThat(wire.get("/subjects/" + code).body()).contains("/changes?family=intermediary");
    }

    /** An organisation of the sample that is evaluated as an intermediary, too, when it has been. */
    private String intermediary() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (true) {
            var code = database.sql().sql("""
                    select s.code from evaluation_result r join subject s on s.id = r.subject
                     where r.family = 'intermediary' and r.points is not null order by s.code limit 1
                    """).query(String.class).optional();
            if (code.isPresent()) {
                return code.get();
            }
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    @Test
    void showsIndividualBusinessesWithoutAnEvaluation() throws Exception {
        String code = individualBusiness(7004);
        send(
                "registration",
                "market-regulation",
                REGISTRATIONS + code + ",丁面馆,存续,2010-05-06," + SECRET + ",2020-01-02\n");
        assertThat(wire.get("/api/v1/subjects/" + code).json().get("kind").asString())
                .isEqualTo("individual-business");
        assertThat(wire.get("/api/v1/subjects/" + code + "/records").json().get("records"))
                .hasSize(1);
        var evaluation = wire.get("/api/v1/subjects/" + code + "/evaluation");
        assertThat(evaluation.status()).isEqualTo(403);
        assertThat(evaluation.json().get("code").asString()).isEqualTo("evaluation-not-open");
        JsonNode hit =
                wire.get("/api/v1/subjects?q=" + code).json().get("subjects").get(0);
        assertThat(hit.get("points").isNull() && hit.get("grade").isNull()).isTrue();
        var page = wire.get("/subjects/" + code);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("丁面馆").doesNotContain(SECRET);
        JsonNode refused =
                send("construction-market-grade", "transport", GRADES + "丁面馆," + code + ",施工,D,1,2025-01-01\n");
        assertThat(refused.get("quarantined").asLong()).isEqualTo(1);
    }

    @Test
    void neverShowsNaturalPersons() throws Exception {
        String number = "100000199001015314";
        database.sql().sql("""
                with person as (
                    insert into subject (id, kind, scheme, code, code_state, name, region, known_from)
                    values (gen_random_uuid(), 'natural-person', 'citizen-number', :number, 'confirmed', '样本自然人', '330106', 1) returning id)
                insert into attribution (scheme, code, subject, known_from) select 'citizen-number', :number, id, 1 from person
                """).param("number", number).update();
        for (var path :
                List.of("", "/records", "/evaluation", "/evaluation/changes", "/evaluation/ways-up", "/peers")) {
            var answer = wire.get("/api/v1/subjects/" + number + path, token);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.json().get("code").asString()).isEqualTo("person-number-in-address");
            assertThat(answer.body()).doesNotContain("样本自然人", number);
        }
        assertThat(wire.get("/subjects/" + number).status()).isEqualTo(400);
        assertThat(wire.get("/api/v1/subjects?q=" + number).status()).isEqualTo(400);
        assertThat(wire.get("/api/v1/subjects?q=" + encoded("样本自然人")).json().get("subjects"))
                .isEmpty();
        assertThat(wire.get("/api/v1/subjects?q=" + encoded("样本") + "&kind=natural-person")
                        .json()
                        .get("subjects"))
                .isEmpty();
        assertThat(wire.send("POST", "/api/v1/person-lookups", Map.of("Authorization", "Bearer " + token), new byte[0])
                        .status())
                .isEqualTo(403);
    }

    @Test
    void hidesTheBatchesOfOtherUnitsFromAClerk() throws Exception {
        JsonNode other = send("registration", "market-regulation", REGISTRATIONS);
        JsonNode own = send("construction-market-grade", "transport", GRADES);
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        assertThat(clerk.get("/batches/" + own.get("id").asString()).statusCode())
                .isEqualTo(200);
        String unknown = "00000000-0000-4000-8000-000000000000";
        String hidden = other.get("id").asString();
        for (var ending : List.of("", "/live", "/quarantine", "/quarantine.csv")) {
            var answer = clerk.get("/batches/" + hidden + ending);
            var nothing = clerk.get("/batches/" + unknown + ending);
            assertThat(answer.statusCode())
                    .as(ending)
                    .isEqualTo(nothing.statusCode())
                    .isEqualTo(404);
            assertThat(withoutTokens(answer.body().replace(hidden, unknown))).isEqualTo(withoutTokens(nothing.body()));
        }
        assertThat(clerk.get("/batches").body())
                .contains(own.get("id").asString())
                .doesNotContain(hidden);
        long before = count();
        var sent = clerk.upload(fields("market-regulation"), GRADES);
        var nowhere = clerk.upload(fields("neighbours"), GRADES);
        assertThat(sent.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(422);
        assertThat(count()).isEqualTo(before);
        assertThat(clerk.upload(fields("transport"), GRADES).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesFormsThatCannotBeRead() throws Exception {
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        long before = count();
        for (var wrong : List.of(
                Map.of("mode", "everything"),
                Map.of("effective", "2024-13-01"),
                Map.of("effective", "+999999999-01-01"),
                Map.of("effective", "-0001-01-01"),
                Map.of("item", "gossip"),
                Map.of("item", "a\u0000b"))) {
            var fields = new java.util.TreeMap<>(fields("transport"));
            fields.putAll(wrong);
            var answer = clerk.upload(fields, GRADES);
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("Exception");
        }
        assertThat(clerk.upload(fields("transport"), "").statusCode()).isEqualTo(422);
        assertThat(clerk.send("multipart/form-data", new byte[10]).statusCode()).isBetween(400, 499);
        assertThat(clerk.send("multipart/form-data; boundary=x", "--x\r\nnonsense".getBytes(UTF_8))
                        .statusCode())
                .isBetween(300, 499);
        assertThat(clerk.send("multipart/form-data; boundary=" + "x".repeat(5_000), new byte[10])
                        .statusCode())
                .isBetween(300, 499);
        assertThat(count()).isEqualTo(before);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static Map<String, String> fields(String unit) {
        return Map.of("item", "construction-market-grade", "unit", unit, "mode", "delta", "effective", "");
    }

    private long count() {
        return database.sql()
                .sql("select count(*) from batch")
                .query(Long.class)
                .single();
    }

    private JsonNode send(String item, String unit, String text) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var sent = wire.send("POST", "/api/v1/batches?item=" + item + "&unit=" + unit, headers, text.getBytes(UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            JsonNode batch = wire.get("/api/v1/batches/" + sent.json().get("id").asString(), token)
                    .json();
            if (batch.get("state").asString().matches("done|failed")) {
                assertThat(batch.get("state").asString()).isEqualTo("done");
                return batch;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within half a minute");
    }

    private List<String> pages(String path, Function<JsonNode, List<String>> rows) throws Exception {
        var all = new ArrayList<String>();
        JsonNode page = wire.get(path, token).json();
        for (int pages = 1; pages < MOST_PAGES; pages++) {
            all.addAll(rows.apply(page));
            if (page.get("next").isNull()) {
                return all;
            }
            String next = path + (path.contains("?") ? "&" : "?") + "cursor="
                    + encoded(page.get("next").asString());
            page = wire.get(next, token).json();
        }
        throw new AssertionError("the pages of " + path + " do not end");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> row.get(field).asString()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
