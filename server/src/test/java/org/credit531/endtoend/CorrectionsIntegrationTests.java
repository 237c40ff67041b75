package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.util.Map;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quarantined rows through the doors: REST and pages, of one's own unit only, numbers of persons never in clear. */
@PlatformTest(properties = "credit531.sample=small")
@ExtendWith(OutputCaptureExtension.class)
class CorrectionsIntegrationTests {

    private static final String BATCHES = "/api/v1/batches";
    private static final String GRADES = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n";

    /** An invented number: nobody was born in region 100000. */
    private static final String PERSON = "100000199001015314";

    private static final String MASKED = "100000***********4";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Wire wire;
    private String token;

    @BeforeEach
    void prepare() throws Exception {
        wire = new Wire(port);
        token = wire.token();
    }

    private Wire.Answer post(String path, String type, String body) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", type);
        return wire.send("POST", path, headers, body.getBytes(UTF_8));
    }

    private Wire.Answer json(String path, String body) throws Exception {
        return post(path, "application/json", body);
    }

    private String sent(String unit, String rows) throws Exception {
        var answer = post(BATCHES + "?item=construction-market-grade&unit=" + unit, "text/csv", GRADES + rows);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return await(answer.json().get("id").asString());
    }

    private String await(String id) throws Exception {
        for (int i = 0; i < 3_600; i++) {
            String state =
                    wire.get(BATCHES + "/" + id, token).json().get("state").asString();
            if (state.equals("done") || state.equals("failed")) {
                return id;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the batch did not end");
    }

    @Test
    void showsARowAndTakesItCorrectedByRest() throws Exception {
        String batch = BATCHES + "/" + sent("transport", "甲,%s,施工,AA,95.5,2025-02-30\n".formatted(PERSON));
        String row = batch + "/quarantine/2";
        var shown = wire.get(row, token);
        assertThat(shown.body()).contains(MASKED).doesNotContain(PERSON);
        assertThat(shown.json().get("cells").get(1).get("field").asString()).isEqualTo("uscc");
        assertThat(shown.json().get("findings").size()).isEqualTo(2);
        assertThat(json(row, "{").status()).isEqualTo(400);
        assertThat(json(row, "{\"cells\": [1]}").status()).isEqualTo(400);
        String first = "{\"revision\": 0, \"cells\": {\"统一社会信用代码\": \"%s\"}}".formatted(enterprise(7201));
        var wrong = json(row, first);
        assertThat(wrong.status()).as(wrong.body()).isEqualTo(200);
        assertThat(wrong.json().get("batch").isNull()).isTrue();
        assertThat(wrong.json().get("row").get("findings").get(0).get("code").asString())
                .isEqualTo("not-a-date");
        var late = json(row, first);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("code").asString()).isEqualTo("row-changed");
        var right = json(row, "{\"revision\": 1, \"cells\": {\"evaluated-on\": \"2025-02-28\"}}");
        assertThat(right.json().get("batch").get("channel").asString()).isEqualTo("correction");
        assertThat(right.json().get("row").get("state").asString()).isEqualTo("corrected");
        assertThat(json(row, "{\"revision\": 1, \"cells\": {\"评价得分\": null}}").status())
                .isEqualTo(409);
        var counts = wire.get(batch, token).json();
        assertThat(counts.get("rows").get("corrected").asLong()).isEqualTo(1);
        assertThat(counts.get("rows").get("open").asLong()).isZero();
    }

    @Test
    void dropsUndoesAndFiltersByRest() throws Exception {
        String batch = BATCHES + "/" + sent("transport", "甲,,施工,AA,95.5,2025-01-02\n乙,,施工,AA,九,2025-01-02\n");
        assertThat(json(batch + "/quarantine/2/drop", "{\"reason\": \"because\"}")
                        .status())
                .isEqualTo(422);
        var dropped = json(batch + "/quarantine/2/drop", "{\"reason\": \"sent-by-mistake\"}");
        assertThat(dropped.json().get("state").asString()).isEqualTo("dropped");
        assertThat(dropped.json().get("acts").get(0).get("reason").asString()).isEqualTo("sent-by-mistake");
        assertThat(rows(batch + "/quarantine?state=dropped")).isEqualTo(1);
        assertThat(rows(batch + "/quarantine?state=open")).isEqualTo(1);
        assertThat(rows(batch + "/quarantine?code=empty")).isEqualTo(2);
        assertThat(wire.get(batch + "/quarantine?state=lost", token).status()).isEqualTo(400);
        assertThat(json(batch + "/quarantine/2/undo", "").json().get("state").asString())
                .isEqualTo("open");
        assertThat(json(batch + "/quarantine/2/undo", "").status()).isEqualTo(409);
        assertThat(wire.get(batch + "/quarantine/99", token).status()).isEqualTo(404);
    }

    private int rows(String path) throws Exception {
        return wire.get(path, token).json().get("rows").size();
    }

    @Test
    void takesManyCorrectionsByRest() throws Exception {
        String batch = BATCHES + "/" + sent("transport", "甲,,施工,AA,95.5,2025-01-02\n乙,,施工,AA,90,2025-01-02\n");
        String lines = "{\"quarantined-row\": 2, \"uscc\": \"%s\"}\n{\"quarantined-row\": 3, \"uscc\": \"9\"}\n"
                .formatted(enterprise(7202));
        var answer = post(batch + "/quarantine/corrections", "application/x-ndjson", lines);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var done = wire.get(BATCHES + "/" + await(answer.json().get("id").asString()), token)
                .json();
        assertThat(done.get("accepted").asLong()).as(done.toString()).isEqualTo(1);
        assertThat(done.get("rows").get("returned").asLong()).isEqualTo(1);
        assertThat(wire.get(batch, token).json().get("rows").get("open").asLong())
                .isEqualTo(1);
    }

    @Test
    void correctsOnItsPageWithoutShowingAPersonsNumber(CapturedOutput output) throws Exception {
        String id = sent("transport", "甲" + PERSON + ",,施工,AA,95.5,2025-01-02\n");
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        String row = "/batches/" + id + "/quarantine/2";
        var page = clerk.get(row);
        assertThat(page.body()).contains(MASKED, "cell-1").doesNotContain(PERSON);
        var wrong = clerk.submit(row, row, Map.of("revision", "0", "cell-0", "甲" + MASKED, "cell-1", "12"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(MASKED, "error-summary").doesNotContain(PERSON);
        // Sent back as shown, the cell still says the number, which belongs in no name.
        var still = clerk.submit(row, row, Map.of("revision", "1", "cell-0", "甲" + MASKED, "cell-1", enterprise(7203)));
        assertThat(still.statusCode()).isEqualTo(422);
        assertThat(still.body()).contains(MASKED, "公民身份号码").doesNotContain(PERSON);
        var taken = clerk.submit(row, row, Map.of("revision", "2", "cell-0", "甲", "cell-1", enterprise(7203)));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        String address = taken.headers().firstValue("Location").orElseThrow();
        assertThat(address).doesNotContain(PERSON);
        assertThat(clerk.get(address).body()).contains("查看原批次");
        assertThat(clerk.submit("/batches/new", row, Map.of("revision", "2")).statusCode())
                .isEqualTo(409);
        assertThat(jdbc.sql("select party_name from statement where party_code = :code")
                        .param("code", enterprise(7203))
                        .query(String.class)
                        .single())
                .isEqualTo("甲");
        assertThat(output.getAll()).doesNotContain(PERSON);
    }

    @Test
    void dropsOnItsPageAndListsItByState() throws Exception {
        String id = sent("transport", "甲,,施工,AA,95.5,2025-01-02\n");
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        String row = "/batches/" + id + "/quarantine/2";
        clerk.submit(row, row + "/drop", Map.of("reason", "not-a-record"));
        assertThat(clerk.get(row).body()).contains("已舍弃", "clerk", "撤销舍弃");
        assertThat(clerk.get("/batches/" + id + "/quarantine?state=dropped").body())
                .contains(row);
        assertThat(clerk.get("/batches/" + id + "/quarantine?state=open").body())
                .contains("没有符合条件的行")
                .doesNotContain(row);
        clerk.submit(row, row + "/undo", Map.of());
        assertThat(clerk.get(row).body()).contains("待处理");
    }

    @Test
    void hidesTheRowsOfOtherUnits() throws Exception {
        String id = sent("water", "甲,,施工,AA,95.5,2025-01-02\n");
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        String row = "/batches/" + id + "/quarantine/2";
        assertThat(clerk.get(row).statusCode()).isEqualTo(404);
        assertThat(clerk.submit("/batches/new", row, Map.of("revision", "0")).statusCode())
                .isEqualTo(404);
        assertThat(clerk.submit("/batches/new", row + "/drop", Map.of("reason", "not-a-record"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/batches/" + id + "/quarantine/corrections.xlsx").statusCode())
                .isEqualTo(404);
    }
}
