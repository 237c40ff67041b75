package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.calendar.DayTurn;
import org.credit531.collection.Batch;
import org.credit531.collection.Batches;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Mines and groceries, from files to their bands: by REST, on their pages, and only from one day to the next. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class PeersIntegrationTests {

    private static final int FIRST = 9_100;
    private static final int OTHER_COUNTY = 9_201;
    private static final int WITHOUT_INDUSTRY = 9_301;
    private static final int ALONE = 9_302;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void placesOrganisationsAmongTheirPeersOnceADay() throws Exception {
        clock.set("2026-11-23");
        send("registration", "market-regulation", registrations());
        list(1, 2, 3);
        turnTo("2026-11-24");

        JsonNode low = peers(enterprise(FIRST + 1));
        assertThat(low.get("asOf").asString()).isEqualTo("2026-11-24");
        assertThat(low.get("reason").isNull()).isTrue();
        JsonNode band = low.get("band");
        assertThat(band.get("id").asString()).isEqualTo("lowest-quarter");
        assertThat(band.get("sector").asString()).isEqualTo("B");
        assertThat(band.get("region").asString()).isEqualTo("330106");
        assertThat(band.get("peers").asLong()).as("24, rounded down").isEqualTo(20);
        assertThat(band.get("widened").isNull()).isTrue();
        assertThat(band.get("bands")).hasSize(4);
        assertThat(low.get("text").asString()).isEqualTo("后四分之一：与浙江省杭州市西湖区采矿业的至少 20 家同类主体相比。");

        JsonNode most = peers(enterprise(FIRST + 10));
        assertThat(most.get("band").get("id").asString()).isEqualTo("middle-half");
        JsonNode wide = peers(enterprise(OTHER_COUNTY)).get("band");
        assertThat(wide.get("region").asString()).isEqualTo("33");
        assertThat(wide.get("widened").asString()).isEqualTo("浙江省金华市义乌市可比的太少，所以放宽到浙江省。");
        assertThat(peers(enterprise(WITHOUT_INDUSTRY)).get("reason").asString()).isEqualTo("no-industry");
        assertThat(peers(enterprise(ALONE)).get("reason").asString()).isEqualTo("too-few");

        staysTheSameForTheDay(most);
        isOnThePage();
        isOfIndividualBusinessesForThemselvesAlone();
    }

    private void staysTheSameForTheDay(JsonNode most) throws Exception {
        list(4);
        assertThat(peers(enterprise(FIRST + 10))).isEqualTo(most);
        assertThat(peers(enterprise(FIRST + 4)).get("band").get("id").asString())
                .isEqualTo("middle-half");
        turn.run();
        assertThat(peers(enterprise(FIRST + 4)).get("band").get("id").asString())
                .isEqualTo("middle-half");
        turnTo("2026-11-25");
        assertThat(peers(enterprise(FIRST + 4)).get("band").get("id").asString())
                .isEqualTo("lowest-quarter");
    }

    private void isOnThePage() throws Exception {
        var page = page(enterprise(FIRST + 4));
        assertThat(page)
                .contains("在同行中的位置", "后四分之一：与浙江省杭州市西湖区采矿业的至少 20 家同类主体相比。", "<svg class=\"strip__bar\"")
                .contains("aria-current=\"true\">后四分之一");
        assertThat(page(enterprise(ALONE))).contains("为了不让人推出别家的结果，不予显示。");
        assertThat(page(enterprise(FIRST + 4) + "?asOf=2026-11-24"))
                .as("of another day")
                .doesNotContain("在同行中的位置");
    }

    private void isOfIndividualBusinessesForThemselvesAlone() throws Exception {
        String shop = individualBusiness(FIRST + 1);
        var refused = wire.get("/api/v1/subjects/" + shop + "/peers");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("code").asString()).isEqualTo("evaluation-not-open");
        assertThat(page(shop)).doesNotContain("在同行中的位置");
        link(individualBusiness(FIRST + 2));
        assertThat(own(shop)).as("a neighbour").doesNotContain("在同行中的位置");
        link(shop);
        assertThat(own(shop)).contains("在同行中的位置", "批发和零售业的至少 20 家同类主体");
    }

    private void link(String code) {
        database.sql()
                .sql("update account set subject = :code where name = 'subject'")
                .param("code", code)
                .update();
    }

    private String own(String shop) throws Exception {
        var visitor = new PageVisitor(port);
        visitor.signIn("subject");
        return visitor.get("/subjects/" + shop).body();
    }

    private JsonNode peers(String code) throws Exception {
        var answer = inChinese("/api/v1/subjects/" + code + "/peers");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("peers");
    }

    private String page(String address) throws Exception {
        return inChinese("/subjects/" + address).body();
    }

    private Wire.Answer inChinese(String path) throws Exception {
        return wire.send("GET", path, Map.of("Accept-Language", "zh-CN"), new byte[0]);
    }

    private static String registrations() {
        var mines = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> row(enterprise(FIRST + number), "矿业" + number + "号", "0610", "330106"));
        var shops = IntStream.rangeClosed(1, 22)
                .mapToObj(number -> row(individualBusiness(FIRST + number), "杂货" + number + "号", "5299", "330106"));
        var others = Stream.of(
                row(enterprise(OTHER_COUNTY), "义乌矿业", "0610", "330782"),
                row(enterprise(WITHOUT_INDUSTRY), "无行业", "", "330106"),
                row(enterprise(ALONE), "独家", "9700", "330106"));
        return "统一社会信用代码,名称,登记状态,行业代码,行政区划代码,成立日期,核准日期\n"
                + Stream.of(mines, shops, others).flatMap(rows -> rows).collect(Collectors.joining());
    }

    private static String row(String code, String name, String industry, String region) {
        return "%s,样本%s,存续,%s,%s,2010-05-06,2020-01-02\n".formatted(code, name, industry, region);
    }

    /** Lists mines as operating abnormally, which costs them some points. */
    private void list(int... numbers) throws Exception {
        String rows = IntStream.of(numbers)
                .mapToObj(number -> "%s,样本矿业%d号,无法联系,2026-10-01\n".formatted(enterprise(FIRST + number), number))
                .collect(Collectors.joining());
        send("abnormal-operation", "market-regulation", "统一社会信用代码,名称,列入经营异常名录原因,列入时间\n" + rows);
    }

    private void turnTo(String day) throws Exception {
        clock.set(day);
        turn.run();
        await("the peers of " + day, () -> count("select count(*) from peer_day where as_of = '" + day + "'") == 1);
    }

    private void send(String item, String unit, String text) throws Exception {
        var submission = new Batches.Submission(item, unit, Batch.Mode.DELTA, null, "tests", null, "test.csv");
        var sent = batches.submit(submission, new ByteArrayInputStream(text.getBytes(UTF_8)));
        await(
                "the batch and its evaluation",
                () -> batches.find(sent.id()).orElseThrow().state().ended()
                        && count("select count(*) from evaluation_pending") == 0);
        assertThat(batches.find(sent.id()).orElseThrow().counts().quarantined()).isZero();
    }

    private long count(String sql) {
        return database.sql().sql(sql).query(Long.class).single();
    }

    private static void await(String what, java.util.function.BooleanSupplier reached) throws InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(limit);
            Thread.sleep(50);
        }
    }
}
