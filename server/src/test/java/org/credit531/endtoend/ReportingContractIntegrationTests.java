package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Zero reports and the board as programs and clerks see them. */
@PlatformTest(properties = "credit531.sample=small")
class ReportingContractIntegrationTests {

    private static final String ZERO = "/api/v1/zero-reports";
    private static final String ITEM = "quality-award";

    @LocalServerPort
    private int port;

    private Wire wire;
    private String token;
    private final String month =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();

    @BeforeEach
    void prepare() throws Exception {
        wire = new Wire(port);
        token = wire.token();
    }

    private Wire.Answer post(String path, String body) throws Exception {
        var headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        return wire.send("POST", path, headers, body.getBytes(UTF_8));
    }

    @Test
    void declaresShowsAndWithdrawsByRest() throws Exception {
        var declared = post(ZERO + "?item=" + ITEM + "&unit=archives&period=" + month, "");
        assertThat(declared.status()).as(declared.body()).isEqualTo(201);
        String report = ZERO + "/" + declared.json().get("id").asString();
        assertThat(declared.header("location")).endsWith(report);
        var again = post(ZERO, "{\"item\":\"%s\",\"unit\":\"archives\",\"period\":\"%s\"}".formatted(ITEM, month));
        assertThat(again.json().get("id")).isEqualTo(declared.json().get("id"));
        var receipt = wire.get(report + "/receipt", token);
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.header("content-type")).startsWith("application/jose+json");
        var board = wire.get("/api/v1/reporting?unit=archives&item=" + ITEM, token)
                .json()
                .get("lines")
                .get(0);
        assertThat(board.get("due").asBoolean()).isFalse();
        assertThat(board.get("months").size()).isEqualTo(6);
        assertThat(board.get("months").get(4).get("state").asString()).isEqualTo("zero-report");
        var withdrawn = post(report + "/withdraw", "");
        assertThat(withdrawn.json().get("state").asString()).isEqualTo("withdrawn");
        assertThat(wire.get(report, token).json().get("withdrawnBy").asString()).isEqualTo("sample");
    }

    @Test
    void refusesWhatCannotBeRead() throws Exception {
        assertThat(post(ZERO, "").json().get("code").asString()).isEqualTo("parameter-missing");
        assertThat(post(ZERO + "?item=" + ITEM + "&unit=archives&period=2026-11-01", "")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("month-not-readable");
        assertThat(post(ZERO + "?item=" + ITEM + "&unit=archives&period=2019-01", "")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("period-not-open");
        assertThat(wire.get("/api/v1/reporting?from=2001-01", token)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("months-out-of-range");
        assertThat(wire.get("/api/v1/reporting?state=sleeping", token).status()).isEqualTo(400);
        assertThat(wire.get(ZERO + "/" + UUID.randomUUID(), token).status()).isEqualTo(404);
        assertThat(wire.get("/api/v1/reporting").status()).isEqualTo(401);
    }

    @Test
    void letsAClerkDeclareForItsOwnUnitOnly() throws Exception {
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        var form = Map.of("item", "road-transport-grade", "unit", "", "period", month);
        var answer = clerk.submit("/reporting/zero-reports/new", "/reporting/zero-reports", form);
        assertThat(answer.statusCode()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
        assertThat(clerk.get(page).body()).contains("SM2", page + "/receipt.json", page + "/withdraw");
        assertThat(clerk.get(page + "/receipt.json").body()).startsWith("{\"payload\":\"");
        var foreign = Map.of("item", ITEM, "unit", "archives", "period", month);
        var refused = clerk.submit("/reporting/zero-reports/new", "/reporting/zero-reports", foreign);
        assertThat(refused.statusCode()).isEqualTo(422);
        String seen = clerk.get("/reporting.csv?unit=archives").body();
        assertThat(seen).startsWith("\uFEFF").doesNotContain("档案");
        assertThat(seen.lines().count()).isGreaterThan(6);
        assertThat(clerk.submit(page, page + "/withdraw", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void hidesWhatOtherUnitsDeclared() throws Exception {
        String item = "wage-arrears";
        var declared = post(ZERO + "?item=" + item + "&unit=archives&period=" + month, "");
        String id = declared.json().get("id").asString();
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        assertThat(clerk.get("/reporting/zero-reports/" + id).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/reporting").body())
                .contains("road-transport-grade")
                .doesNotContain(id);
    }

    @Test
    void showsTheBoardToTheCreditCentre() throws Exception {
        var operator = new PageVisitor(port);
        operator.signIn("operator");
        assertThat(operator.get("/reporting?state=silence").statusCode()).isEqualTo(200);
        assertThat(operator.get("/reporting?unit=nobody").body()).contains("class=\"empty\"");
        assertThat(operator.get("/reporting?until=never").statusCode()).isEqualTo(400);
        assertThat(operator.get("/reporting.csv").body().lines().count()).isGreaterThan(60);
    }
}
