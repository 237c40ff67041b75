package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.util.Map;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a sender decides about a batch by REST: to see it first, to confirm, discard or cancel it. */
@PlatformTest(properties = "credit531.sample=small")
class SendingContractIntegrationTests {

    private static final String BATCHES = "/api/v1/batches";

    @LocalServerPort
    private int port;

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

    private String held(String heading, int number) throws Exception {
        String file = "%s,统一社会信用代码,企业类型,信用等级,评价日期\n甲,%s,施工,A,2025-01-01\n".formatted(heading, enterprise(number));
        var answer = post(BATCHES + "?item=construction-market-grade&unit=archives&hold=preview", "text/csv", file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().get("held").asString()).isEqualTo("preview");
        return BATCHES + "/" + answer.json().get("id").asString();
    }

    @Test
    void showsWhatIsHeldAndTakesItAsConfirmed() throws Exception {
        String batch = held("被评对象", 7101);
        var preview = wire.get(batch + "/preview", token).json();
        assertThat(preview.get("missing").get(0).asString()).isEqualTo("name");
        assertThat(preview.get("problem").get("code").asString()).isEqualTo("missing-columns");
        var wrong = post(batch + "/confirm", "application/json", "{\"mapping\": {\"被评对象\": \"gossip\"}}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("code").asString()).isEqualTo("unknown-field");
        var confirmed = post(batch + "/confirm", "application/json", "{\"mapping\": {\"被评对象\": \"name\"}}");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.json().get("held").isNull()).isTrue();
        assertThat(post(batch + "/confirm", "application/json", "{}").status()).isEqualTo(409);
    }

    @Test
    void takesNothingOfWhatIsDiscardedOrCancelled() throws Exception {
        var discarded = post(held("企业名称", 7102) + "/discard", "application/json", "");
        assertThat(discarded.json().get("problem").get("code").asString()).isEqualTo("discarded");
        String second = held("企业名称", 7103);
        var cancelled = post(second + "/cancel", "application/json", "");
        assertThat(cancelled.json().get("state").asString()).isEqualTo("failed");
        assertThat(cancelled.json().get("problem").get("code").asString()).isEqualTo("cancelled");
        var listed = wire.get(BATCHES + "?unit=archives&state=failed", token).json();
        assertThat(listed.get("batches").size()).isEqualTo(2);
        assertThat(wire.get(BATCHES + "?state=sleeping", token).status()).isEqualTo(400);
    }
}
