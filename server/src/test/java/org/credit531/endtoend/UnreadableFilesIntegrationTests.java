package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files that are no table, or only in part: the reason is kept with the batch or the row, and nothing is lost. */
@PlatformTest(properties = "credit531.sample=small")
class UnreadableFilesIntegrationTests {

    private static final String HEADINGS = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期";
    private static final String SEND = "/api/v1/batches?item=construction-market-grade&unit=transport";

    @LocalServerPort
    private int port;

    private Wire wire;
    private String token;

    @BeforeEach
    void prepare() throws Exception {
        wire = new Wire(port);
        token = wire.token();
    }

    @Test
    void failWhereTheyAreArchives() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            fill(out);
        }
        expectFailure(send(zip.toByteArray()), "not-a-table");
        var gzip = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(gzip)) {
            fill(out);
        }
        expectFailure(send(gzip.toByteArray()), "not-a-table");
    }

    private static void fill(java.io.OutputStream out) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < 50; i++) {
            out.write(zeros);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            missing-columns  | 随便,的,表头
            not-a-table      | <html><body>no table</body></html>
            not-json-lines   | {"json":
            json-array       | [{"json": true}]
            missing-columns  | a\u0000b,c\\n1,2\\n
            missing-columns  | \\n\\n\\n
            not-a-table      | %PDF-1.7
            unclosed-quote   | HEADINGS\\n"甲,X,施工,A,1,2025-01-01\\n乙,Y,施工,A,1,2025-01-01\\n
            not-a-table      | HEADINGS\\n"甲"乙,X,施工,A,1,2025-01-01\\n
            duplicate-column | HEADINGS,名称\\n
            """)
    void failWhereTheyAreNoTableOfTheirItem(String code, String text) throws Exception {
        expectFailure(
                send(text.replace("HEADINGS", HEADINGS).replace("\\n", "\n").getBytes(UTF_8)), code);
    }

    @Test
    void failWhereTheyAreEmptyOrDamaged() throws Exception {
        expectFailure(send(new byte[0]), "not-a-table");
        expectFailure(send(new byte[10_000]), "missing-columns");
        var late = new ByteArrayOutputStream();
        late.writeBytes((HEADINGS + "\n").getBytes(UTF_8));
        late.writeBytes("甲,,施工,A,1,2025-01-01\n".repeat(5_000).getBytes(UTF_8));
        late.writeBytes("乙,,施工,A,1,2025-01-01\n".getBytes(Charset.forName("GB18030")));
        expectFailure(send(late.toByteArray()), "undecodable");
    }

    @Test
    void failWhereARowOrTheHeadingHasNoEnd() throws Exception {
        for (var text : new String[] {
            ",".repeat(10_000_000),
            ",".repeat(100_000),
            HEADINGS + "\n" + ",".repeat(5_000) + "\n",
            HEADINGS + "\n" + "x".repeat(5_000_000) + ",y\n",
            HEADINGS + "\n\"" + "x".repeat(5_000_000) + "\",y\n"
        }) {
            var batch = send(text.getBytes(UTF_8));
            expectFailure(batch, "not-a-table");
            assertThat(batch.get("problem").get("detail").asString()).doesNotContain("buffer", "Record", "_");
        }
    }

    @Test
    void keepTheirGoodRowsWhereOnlyAHeadingIsAbsurd() throws Exception {
        var batch = send((HEADINGS + "," + "h".repeat(1_000_000) + ",a\u0000b\n"
                        + "甲,%s,施工,A,1,2025-01-01,x,y\n".formatted(enterprise(901))
                        + "乙,,施工,A,1,2025-01-01,x,y\n".repeat(500))
                .getBytes(UTF_8));
        assertThat(batch.get("state").asString()).isEqualTo("done");
        expectCounts(batch, 501, 1, 500);
        assertThat(batch.toString()).hasSizeLessThan(5_000).doesNotContain("\\u0000");
        var rows = quarantine(batch);
        assertThat(rows.get("rows").get(0).get("row").asLong()).isEqualTo(3);
        assertThat(rows.toString()).hasSizeLessThan(100_000);
    }

    @Test
    void quarantineRowsWithTheirReason() throws Exception {
        var batch = send((HEADINGS + "\n"
                        + "甲\u0000,%s,施工,A,1,2025-01-01\n".formatted(enterprise(902))
                        + "=HYPERLINK(\"x\"),%s,施工,A,1,2025-01-01\n"
                                .replace("\"", "")
                                .formatted(enterprise(903))
                        + "%s,%s,施工,A,1,2025-01-01\n".formatted("长".repeat(1_000_000), enterprise(904))
                        + "乙\u202e甲,%s,施工,A,1,2025-01-01\n".formatted(enterprise(905))
                        + "丙\"丁,%s,施工,A,1,2025-01-01\n".formatted(enterprise(906))
                        + "戊,%s,施工,A,1e5,2025-13-01\n".formatted(enterprise(907)))
                .getBytes(UTF_8));
        expectCounts(batch, 6, 1, 5);
        var rows = quarantine(batch).get("rows");
        assertThat(rows.valueStream().map(row -> row.get("code").asString()))
                .containsExactly("control-character", "formula", "too-long", "control-character", "not-a-number");
        assertThat(rows.get(4).get("findings")).hasSize(2);
        assertThat(rows.toString()).hasSizeLessThan(10_000);
    }

    @Test
    void hideNoEndingInTheirName() throws Exception {
        var headers = new TreeMap<>(java.util.Map.of(
                "Authorization", "Bearer " + token,
                "Content-Type", "text/csv",
                "Content-Disposition", "attachment; filename*=UTF-8''..%2F%E2%80%AEvsc.exe%00.csv"));
        var answer = wire.send("POST", SEND, headers, "x".getBytes(UTF_8));
        assertThat(answer.json().get("fileName").asString()).isEqualTo("vsc.exe.csv");
        headers.put("Content-Disposition", "attachment; filename*=UTF-8''%");
        assertThat(wire.send("POST", SEND, headers, "x".getBytes(UTF_8)).status())
                .isEqualTo(202);
    }

    @Test
    void areTheSameBatchUnderTheSameKeyOnlyIfTheyAreTheSame() throws Exception {
        var headers = new TreeMap<>(java.util.Map.of(
                "Authorization", "Bearer " + token, "Content-Type", "text/csv", "Idempotency-Key", "the same"));
        byte[] file = (HEADINGS + "\n").getBytes(UTF_8);
        var first = wire.send("POST", SEND, headers, file);
        assertThat(first.status()).isEqualTo(202);
        assertThat(wire.send("POST", SEND, headers, file).json().get("id"))
                .isEqualTo(first.json().get("id"));
        for (var other : new String[] {SEND + "&mode=snapshot", SEND + "&effective=2025-01-01"}) {
            assertThat(wire.send("POST", other, headers, file)
                            .json()
                            .get("code")
                            .asString())
                    .isEqualTo("idempotency-key-reused");
        }
        assertThat(wire.send("POST", SEND, headers, "x".getBytes(UTF_8)).status())
                .isEqualTo(409);
        for (var key : new String[] {"", " ", "k".repeat(201)}) {
            headers.put("Idempotency-Key", key);
            var refused = wire.send("POST", SEND, headers, file);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().get("code").asString()).isEqualTo("idempotency-key-length");
        }
    }

    private JsonNode send(byte[] file) throws Exception {
        var headers = java.util.Map.of("Authorization", "Bearer " + token, "Content-Type", "text/csv");
        var sent = wire.send("POST", SEND, headers, file);
        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        Instant limit = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(limit)) {
            var batch = wire.get("/api/v1/batches/" + sent.json().get("id").asString(), token)
                    .json();
            if (batch.get("state").asString().matches("done|failed")) {
                return batch;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the batch did not end within half a minute");
    }

    private JsonNode quarantine(JsonNode batch) throws IOException {
        return wire.get("/api/v1/batches/" + batch.get("id").asString() + "/quarantine", token)
                .json();
    }

    private static void expectFailure(JsonNode batch, String code) {
        assertThat(batch.get("state").asString()).isEqualTo("failed");
        assertThat(batch.get("problem").get("code").asString()).isEqualTo(code);
        assertThat(batch.get("problem").toString()).hasSizeLessThan(2_000).doesNotContain("Exception");
        expectCounts(batch, 0, 0, 0);
    }

    private static void expectCounts(JsonNode batch, long received, long accepted, long quarantined) {
        assertThat(batch.get("received").asLong()).isEqualTo(received);
        assertThat(batch.get("accepted").asLong()).isEqualTo(accepted);
        assertThat(batch.get("quarantined").asLong()).isEqualTo(quarantined);
    }
}
