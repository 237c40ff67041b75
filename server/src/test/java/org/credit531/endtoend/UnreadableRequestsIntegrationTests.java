package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Base64;
import java.util.Map;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever comes, the answer is a problem document with a stable code, without internals, and never a failure. */
@PlatformTest(properties = "credit531.sample=small")
class UnreadableRequestsIntegrationTests {

    private static final String SEND = "/api/v1/batches?item=construction-market-grade&unit=transport";
    private static final long HALF_A_GIGABYTE = 500_000_000L;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Wire wire;

    @BeforeEach
    void prepare() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            400 | malformed-request      | /api/v1/subjects?q=%00
            400 | malformed-request      | /api/v1/subjects?q=a%00b
            400 | malformed-request      | /api/v1/subjects?q=%ED%A0%80
            400 | malformed-request      | /api/v1/subjects?q=%FF%FE
            400 | malformed-request      | /api/v1/subjects?q=%ZZ
            400 | malformed-request      | /api/v1/subjects?q=%C4%E3
            400 | malformed-request      | /api/v1/subjects/a%00
            400 | malformed-request      | /api/v1/subjects/a%2fb
            400 | malformed-request      | /api/v1/subjects/a;b=c
            400 | malformed-request      | /api/v1/subjects/a%5Cb
            400 | malformed-request      | /api/v1/subjects/%zz
            400 | malformed-request      | /api/v1/subjects/a^b
            404 | not-found              | /api/v1/unheard-of
            404 | unknown-subject        | /api/v1/subjects/%20%20
            404 | unknown-subject        | /api/v1/subjects/91110000XXXXXXXXXX
            404 | unknown-subject        | /api/v1/subjects/%F0%9F%8F%A6
            404 | unknown-subject        | /api/v1/subjects/x/records
            404 | unknown-subject        | /api/v1/subjects/x/evaluation
            400 | parameter-not-readable | /api/v1/subjects?q=x&kind=dragon
            400 | parameter-not-readable | /api/v1/subjects?q=x&cursor=!!!
            400 | parameter-not-readable | /api/v1/subjects?q=x&cursor=-1
            400 | parameter-not-readable | /api/v1/subjects?q=x&cursor=99999999999999999999
            400 | parameter-not-readable | /api/v1/subjects?q=x&cursor=YQAgYg
            404 | unknown-item           | /api/v1/catalogue/items/gossip
            401 | unauthenticated        | /api/v1/batches
            """)
    void areAnsweredWithAProblemDocument(int status, String code, String path) throws Exception {
        expectProblem(wire.get(path), status, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%25",
                "_",
                "%5C",
                "'",
                "%22",
                "%F0%9F%8F%A6",
                "--",
                ";",
                "%0A",
                "%EF%BF%BE",
                "",
                "%20",
                "%25%25_"
            })
    void takesAnyOrdinaryTextAsAQuery(String query) throws Exception {
        var answer = wire.get("/api/v1/subjects?q=" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(wire.get("/?q=" + query).status()).isEqualTo(200);
    }

    @Test
    void takesWildcardsLiterally() throws Exception {
        assertThat(wire.get("/api/v1/subjects?q=%25").json().get("subjects")).isEmpty();
        assertThat(wire.get("/api/v1/subjects?q=_").json().get("subjects")).isEmpty();
        assertThat(wire.get("/api/v1/subjects?q=%E5%85%AC").json().get("subjects"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=9999-99-99, parameter-not-readable",
        "asOf=9999-12-31, parameter-not-readable",
        "asOf=20000-01-01, parameter-not-readable",
        "asOf=%2B20000-01-01, parameter-not-readable",
        "asOf=-0001-01-01, parameter-not-readable",
        "asOf=-999999999-01-01, parameter-not-readable",
        "asOf=2026-2-3, parameter-not-readable",
        "asOf=yesterday, parameter-not-readable",
        "asOf=2100-01-01, as-of-in-the-future",
        "knownAt=-1, unknown-knowledge",
        "knownAt=9223372036854775807, unknown-knowledge",
        "knownAt=9223372036854775808, parameter-not-readable",
        "knownAt=1.5, parameter-not-readable"
    })
    void refuseDaysAndNumbersThatAreNone(String parameter, String code) throws Exception {
        expectProblem(wire.get("/api/v1/subjects/" + someCode() + "/evaluation?" + parameter), 400, code);
        if (parameter.startsWith("asOf") && code.equals("parameter-not-readable")) {
            assertThat(wire.get("/subjects/" + someCode() + "?" + parameter).status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cursor=-5, 400, parameter-not-readable",
        "cursor=x, 400, parameter-not-readable",
        "cursor=1~x~2026-01-01~y, 400, parameter-not-readable",
        "cursor=99999~registration~2026-01-01~00000000-0000-0000-0000-000000000000, 400, parameter-not-readable",
        "item=gossip, 422, unknown-item"
    })
    void refuseCursorsThatNobodyGaveOut(String parameter, int status, String code) throws Exception {
        expectProblem(wire.get("/api/v1/subjects/" + someCode() + "/records?" + parameter), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/batches?cursor=garbage, 400, parameter-not-readable",
        "/api/v1/batches?cursor=2026-01-01T00:00:00Z, 400, parameter-not-readable",
        "/api/v1/batches?cursor=%2B999999999-01-01T00:00:00Z~00000000-0000-0000-0000-000000000000, 400, parameter-not-readable",
        "/api/v1/batches?cursor=%00, 400, malformed-request",
        "/api/v1/batches/x, 400, parameter-not-readable",
        "/api/v1/batches/x/quarantine, 400, parameter-not-readable",
        "/api/v1/batches/00000000-0000-0000-0000-000000000000, 404, unknown-batch",
        "/api/v1/batches/00000000-0000-0000-0000-000000000000/quarantine, 404, unknown-batch",
        "/api/v1/batches/00000000-0000-0000-0000-000000000000/quarantine?cursor=x, 400, parameter-not-readable"
    })
    void refuseBatchesThatAreNone(String path, int status, String code) throws Exception {
        expectProblem(wire.get(path, wire.token()), status, code);
    }

    @ParameterizedTest
    @CsvSource({"PUT, 405", "PATCH, 405", "DELETE, 405", "OPTIONS, 405", "TRACE, 405", "FOO, 400"})
    void areRefusedWithAnotherMethod(String method, int status) throws Exception {
        var answer = wire.send(method, "/api/v1/subjects", Map.of(), new byte[0]);
        expectProblem(answer, status, status == 405 ? "method-not-allowed" : "malformed-request");
        if (status == 405) {
            assertThat(answer.header("Allow")).isNotBlank();
        }
    }

    @Test
    void areAnsweredWithoutABodyWhereOnlyTheHeadIsAsked() throws Exception {
        var found = wire.send("HEAD", "/api/v1/subjects?q=x", Map.of(), new byte[0]);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).isEmpty();
        var unknown = wire.send("HEAD", "/api/v1/subjects/x", Map.of(), new byte[0]);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).isEmpty();
    }

    @Test
    void areRefusedWhereTheirHeadIsTooLong() throws Exception {
        expectProblem(wire.get("/api/v1/subjects?q=" + "a".repeat(20_000)), 400, "malformed-request");
        var header = wire.send("GET", "/api/v1/subjects", Map.of("X-Long", "a".repeat(20_000)), new byte[0]);
        expectProblem(header, 400, "malformed-request");
        expectProblem(wire.get("/api/v1/subjects?" + "a=1&".repeat(1_900)), 400, "malformed-request");
        expectProblem(wire.get("/api/v1/subjects?q=" + "a".repeat(101)), 400, "query-too-long");
        var echoed = wire.get("/api/v1/subjects?kind=" + "a".repeat(7_000));
        expectProblem(echoed, 400, "parameter-not-readable");
        assertThat(echoed.body()).hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | parameter-missing      | /api/v1/batches
            422 | unknown-item           | /api/v1/batches?item=gossip&unit=transport
            422 | unknown-item           | /api/v1/batches?item=registration&item=registration&unit=transport
            422 | unknown-unit           | /api/v1/batches?item=registration&unit=neighbours
            400 | unit-missing           | /api/v1/batches?item=registration
            422 | unit-not-registrar     | /api/v1/batches?item=registration&unit=transport
            400 | parameter-not-readable | /api/v1/batches?item=construction-market-grade&unit=transport&mode=everything
            400 | parameter-not-readable | /api/v1/batches?item=construction-market-grade&unit=transport&effective=2024-13-01
            400 | parameter-not-readable | /api/v1/batches?item=construction-market-grade&unit=transport&mode=snapshot&effective=-0001-01-01
            400 | parameter-not-readable | /api/v1/batches?item=construction-market-grade&unit=transport&effective=%2B999999999-01-01
            """)
    void sendNothingWithWrongParameters(int status, String code, String path) throws Exception {
        long before = batches();
        expectProblem(wire.send("POST", path, sender("text/csv"), "x".getBytes(UTF_8)), status, code);
        assertThat(batches()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "application/json",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "text/csv; charset=nonsense",
                "text/"
            })
    void sendNothingOfAnotherType(String type) throws Exception {
        long before = batches();
        expectProblem(wire.send("POST", SEND, sender(type), "item=%ZZ".getBytes(UTF_8)), 415, "upload-media-type");
        assertThat(batches()).isEqualTo(before);
    }

    @Test
    void sendNothingThatWouldHaveToBeUnpacked() throws Exception {
        var headers = new java.util.TreeMap<>(sender("text/csv"));
        headers.put("Content-Encoding", "gzip");
        expectProblem(wire.send("POST", SEND, headers, new byte[100]), 415, "upload-encoding");
    }

    @Test
    void sendNothingLargerThanIsTakenAndLittleOfItIsHeldInMemory() throws Exception {
        long before = batches();
        var headers = new java.util.TreeMap<>(sender("text/csv"));
        headers.put("Content-Length", String.valueOf(HALF_A_GIGABYTE));
        byte[] piece = new byte[1_000_000];
        System.gc();
        long usedBefore = used();
        var most = new long[1];
        var answer = wire.stream("POST", SEND, headers, out -> {
            for (long sent = 0; sent < HALF_A_GIGABYTE; sent += piece.length) {
                out.write(piece);
                most[0] = Math.max(most[0], sent % 50_000_000 == 0 ? used() : 0);
            }
        });
        expectProblem(answer, 413, "upload-too-large");
        assertThat(most[0] - usedBefore).isLessThan(HALF_A_GIGABYTE / 2);
        assertThat(batches()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /objections/new   | 25200000 | at most 25,100,000
            /objections/%6Eew | 25200000 | at most 25,100,000
            /documents/verify | 21000000 | at most 20,981,520
            /password         | 2000000  | at most 1,048,576
            /batches/record   | 2000000  | at most 1,048,576
            """)
    void turnAwayFormsThatAreLargerThanTheirPageTakes(String path, int bytes, String said) throws Exception {
        var headers = Map.of(
                "Content-Type", "multipart/form-data; boundary=x",
                "Accept", "text/html",
                "Content-Length", String.valueOf(bytes));
        var answer = wire.stream("POST", path, headers, out -> out.write(new byte[bytes]));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains(said);
        expectNoInternals(answer);
    }

    @Test
    void turnAwayFormsThatDoNotSayHowLongTheyAre() throws Exception {
        var headers = Map.of(
                "Content-Type", "multipart/form-data; boundary=x",
                "Accept", "text/html",
                "Transfer-Encoding", "chunked");
        var answer = wire.send("POST", "/objections/new", headers, "0\r\n\r\n".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(411);
        assertThat(answer.body()).contains("how long it is");
    }

    @Test
    void keepNothingOfAnUploadThatBreaksOff() throws Exception {
        long before = batches();
        long chunks = chunks();
        var announced = new java.util.TreeMap<>(sender("text/csv"));
        announced.put("Content-Length", "30000000");
        wire.breakOff("POST", SEND, announced, new byte[5_000_000]);
        var chunked = new java.util.TreeMap<>(sender("text/csv"));
        chunked.put("Transfer-Encoding", "chunked");
        wire.breakOff("POST", SEND, chunked, ("500000\r\n" + "x".repeat(3_000_000)).getBytes(UTF_8));
        var wrong = wire.send("POST", SEND, chunked, "no chunk at all\r\n\r\n".getBytes(UTF_8));
        assertThat(wrong.status()).isBetween(400, 499);
        Thread.sleep(1_000);
        assertThat(batches()).isEqualTo(before);
        assertThat(chunks()).isEqualTo(chunks);
        assertThat(wire.get("/api/v1/batches", wire.token()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%00", "?q=%ZZ", "subjects/a%00", "subjects/a;b", "?q=x&cursor=!!", "?q=x&kind=dragon"})
    void showAPersonAPageThatSaysWhatIsWrong(String path) throws Exception {
        var answer = wire.send("GET", "/" + path, Map.of("Accept", "text/html"), new byte[0]);
        assertThat(answer.status()).isEqualTo(400);
        expectNoInternals(answer);
    }

    @Test
    void doNotBreakTheSignIn() throws Exception {
        for (var body : new String[] {"name=%00&password=%00", "name=%ZZ", "name=" + "a".repeat(100_000), "\0\0"}) {
            var answer = wire.send(
                    "POST",
                    "/sign-in",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    body.getBytes(UTF_8));
            assertThat(answer.status())
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isLessThan(500);
            expectNoInternals(answer);
        }
        for (var basic : new String[] {"a\0b:c", ":", "a", "\u00e9:\u00e9"}) {
            var headers = Map.of(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            var answer = wire.send("POST", "/oauth2/token", headers, "grant_type=client_credentials".getBytes(UTF_8));
            assertThat(answer.status()).isBetween(400, 499);
            expectNoInternals(answer);
        }
    }

    private Map<String, String> sender(String type) throws IOException {
        return Map.of("Authorization", "Bearer " + wire.token(), "Content-Type", type);
    }

    private String someCode() {
        return database.sql()
                .sql("select code from public_subject where kind = 'enterprise' order by code limit 1")
                .query(String.class)
                .single();
    }

    private long batches() {
        return database.sql()
                .sql("select count(*) from batch")
                .query(Long.class)
                .single();
    }

    private long chunks() {
        return database.sql()
                .sql("select count(*) from raw_chunk")
                .query(Long.class)
                .single();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void expectProblem(Wire.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (!answer.body().isEmpty()) {
            assertThat(answer.json().get("code").asString()).isEqualTo(code);
            assertThat(answer.json().get("status").asInt()).isEqualTo(status);
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:credit531:problem:" + code);
            assertThat(answer.json().get("detail").asString()).isNotBlank();
        }
        expectNoInternals(answer);
    }

    private static void expectNoInternals(Wire.Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "springframework", "org.credit531", "tomcat", "Tomcat", "PSQL", "java.");
    }
}
