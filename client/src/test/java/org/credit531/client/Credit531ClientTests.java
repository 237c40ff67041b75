package org.credit531.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.credit531.client.Problem.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Credit531ClientTests {

    private static final Retries QUICK = new Retries(3, Duration.ofMillis(1));
    private static final String CODE = "91330000609120272T";

    @TempDir
    private Path folder;

    private SmallPlatform platform;
    private Credit531Client client;

    @BeforeEach
    void start() throws IOException {
        platform = new SmallPlatform();
        client = new Credit531Client(platform.asServer(), QUICK);
    }

    @AfterEach
    void stop() {
        client.close();
        platform.close();
    }

    @Test
    void sendsFileUnderKeyAndFollowsItUntilDone() throws IOException {
        platform.answers("POST /api/v1/batches", 202, "{\"id\":\"b1\",\"state\":\"received\"}")
                .answers("GET /api/v1/batches/b1", 200, """
                        {"id":"b1","state":"running","progress":{"rows":10,"rowsPerSecond":5,"secondsLeft":null}}""")
                .answers("GET /api/v1/batches/b1", 200, """
                        {"id":"b1","item":"registration","unit":"market-regulation","mode":"snapshot","state":"done",
                         "received":10,"accepted":7,"unchanged":1,"quarantined":2,"retracted":3,"progress":null,
                         "reasons":[{"code":"unattributed","count":2}],"problem":null,"unheardOf":{"x":[1]}}""");
        var file = Files.writeString(folder.resolve("a.csv"), "名称\n甲\n");
        var upload = Upload.of("registration", "market-regulation", file)
                .in(Upload.Mode.SNAPSHOT)
                .effectiveOn(LocalDate.of(2026, 11, 23));
        var looks = new ArrayList<Batch>();

        var sent = client.send(upload);
        var batch = client.await(sent.id(), looks::add);

        assertThat(looks).hasSize(2);
        assertThat(batch.done()).isTrue();
        assertThat(batch.balanced()).isTrue();
        assertThat(batch.reasons()).containsExactly(new Batch.ReasonCount("unattributed", 2));
        var call = platform.callsTo("POST", "/api/v1/batches").getFirst();
        assertThat(call.target())
                .isEqualTo(
                        "/api/v1/batches?item=registration&unit=market-regulation&mode=snapshot&effective=2026-11-23");
        assertThat(call.bodyBytes()).isEqualTo(Files.size(file));
        assertThat(call.headers())
                .containsEntry("idempotency-key", upload.idempotencyKey())
                .containsEntry("content-type", "text/csv")
                .containsEntry("authorization", "Bearer token-1")
                .containsEntry("accept-language", "en");
    }

    @Test
    void streamsLargeFileWithoutHoldingIt() throws IOException {
        platform.answers("POST /api/v1/batches", 202, "{\"id\":\"b1\"}");
        var file = folder.resolve("large.csv");
        long size = 256L << 20;
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        long before = used();

        client.send(Upload.of("registration", "market-regulation", file));

        assertThat(platform.callsTo("POST", "/api/v1/batches").getFirst().bodyBytes())
                .isEqualTo(size);
        assertThat(used() - before).isLessThan(size / 4);
    }

    @Test
    void asksForTokenOnceAndAgainWhenServerForgotIt() {
        platform.answers("GET /api/v1/subjects/" + CODE, 200, subject())
                .answers("GET /api/v1/subjects/" + CODE, 401, "{\"code\":\"unauthenticated\"}")
                .answers("GET /api/v1/subjects/" + CODE, 200, subject());

        client.subject(CODE);
        client.subject(CODE);
        client.subject(CODE);

        assertThat(platform.callsTo("POST", "/oauth2/token")).hasSize(2);
    }

    @Test
    void readsSubjectWithDetailsItDoesNotKnow() {
        platform.answers("GET /api/v1/subjects/" + CODE, 200, subject());

        var subject = client.subject(CODE);

        assertThat(subject.name()).isEqualTo("样本有限公司");
        assertThat(subject.details()).containsEntry("region", "330000");
    }

    @Test
    void followsCursorOverPages() {
        platform.answers("GET /api/v1/batches/b1/quarantine", 200, """
                        {"rows":[{"row":2,"column":"统一社会信用代码","value":"9.13E+17","code":"spreadsheet-exponent","message":"m"}],
                         "next":"c 1"}""")
                .answers("GET /api/v1/batches/b1/quarantine", 200, """
                        {"rows":[{"row":5,"column":null,"value":null,"code":"unattributed","message":"m"}],"next":null}""");

        assertThat(client.quarantine("b1")).extracting(QuarantinedRow::row).containsExactly(2L, 5L);
        assertThat(platform.callsTo("GET", "/api/v1/batches/b1/quarantine"))
                .extracting(SmallPlatform.Call::target)
                .last()
                .isEqualTo("/api/v1/batches/b1/quarantine?cursor=c%201");
    }

    @Test
    void addsUpContributions() {
        platform.answers("GET /api/v1/subjects/" + CODE + "/evaluation", 200, """
                {"code":"91330000609120272T","model":"organisation","version":1,"asOf":"2026-11-23","knownAt":7,"points":812500,
                 "grade":"good","gradeLabel":{"zh":"良好","en":"Good"},"contributions":[
                  {"indicator":"base","label":{"zh":"基础","en":"Base"},"dimension":"d","points":800000,"effect":"base"},
                  {"indicator":"grade","points":12500,"item":"construction-market-grade","recordKey":"k",
                   "effectiveFrom":"2026-04-08","article":"a","reason":"r"}]}""");

        var evaluation = client.evaluation(CODE, LocalDate.of(2026, 11, 23), 7L);

        assertThat(evaluation.sum()).isEqualTo(evaluation.points()).isEqualTo(812_500);
        assertThat(platform.calls.getLast().target()).endsWith("/evaluation?asOf=2026-11-23&knownAt=7");
    }

    @ParameterizedTest
    @CsvSource({"400,INVALID", "403,FORBIDDEN", "404,NOT_FOUND", "409,CONFLICT", "413,TOO_LARGE", "500,SERVER_FAULT"})
    void refusesWithKindOfProblem(int status, Kind kind) throws IOException {
        platform.answers("POST /api/v1/batches", status, """
                {"type":"about:blank","title":"No","status":%d,"code":"some-code","detail":"place, reason, remedy"}""".formatted(status));
        var file = Files.writeString(folder.resolve("a.csv"), "x");

        var refused = catchThrowableOfType(
                RequestRefused.class, () -> client.send(Upload.of("registration", "transport", file)));

        assertThat(refused.problem()).isEqualTo(new Problem(status, "some-code", "No", "place, reason, remedy"));
        assertThat(refused.problem().kind()).isEqualTo(kind);
        assertThat(platform.callsTo("POST", "/api/v1/batches")).hasSize(1);
    }

    @Test
    void refusesWithStatusAloneWhenProblemIsNotJson() {
        platform.answers("GET /api/v1/batches/b1", 500, "<html>proxy</html>");

        assertThatThrownBy(() -> client.batch("b1"))
                .isInstanceOf(RequestRefused.class)
                .hasMessage("HTTP status 500");
    }

    @Test
    void triesAgainWhileServerIsBusy() throws IOException {
        platform.answers("POST /api/v1/batches", 503, "{}")
                .answers("POST /api/v1/batches", 429, "{}")
                .answers("POST /api/v1/batches", 202, "{\"id\":\"b1\"}");
        var file = Files.writeString(folder.resolve("a.csv"), "x");

        assertThat(client.send(Upload.of("registration", "transport", file)).id())
                .isEqualTo("b1");

        var sent = platform.callsTo("POST", "/api/v1/batches");
        assertThat(sent).hasSize(3);
        assertThat(sent)
                .extracting(call -> call.headers().get("idempotency-key"))
                .containsOnly(sent.getFirst().headers().get("idempotency-key"));
    }

    @Test
    void givesUpAfterLastTry() {
        platform.answers(
                "GET /api/v1/batches/b1", 503, "{\"code\":\"starting\",\"detail\":\"The platform is starting\"}");

        assertThatThrownBy(() -> client.batch("b1")).hasMessage("The platform is starting [starting]");
        assertThat(platform.callsTo("GET", "/api/v1/batches/b1")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\":", "[]", "<html></html>", "''", "{\"id\":\"b\",\"received\":\"many\"}"})
    void tellsThatAnswerIsNotOfThisPlatform(String body) {
        platform.answers("GET /api/v1/batches/b1", 200, body);

        assertThatThrownBy(() -> client.batch("b1"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining(platform.address().toString())
                .hasMessageContaining("check the address");
    }

    @Test
    void refusesWrongSecret() {
        var wrong = new Server(platform.address(), "sample", "wrong", Locale.ENGLISH);
        try (var stranger = new Credit531Client(wrong, QUICK)) {
            var refused = catchThrowableOfType(RequestRefused.class, () -> stranger.batch("b1"));

            assertThat(refused.problem().kind()).isEqualTo(Kind.NOT_SIGNED_IN);
        }
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        try (var lonely = new Credit531Client(new Server(nobody, "a", "b", Locale.ENGLISH), QUICK)) {
            assertThatThrownBy(() -> lonely.batch("b1"))
                    .isInstanceOf(ServerUnreachable.class)
                    .hasMessageContaining(nobody.toString());
        }
    }

    @Test
    void keepsSecretOutOfText() {
        assertThat(platform.asServer().toString()).isEqualTo("sample@" + platform.address());
        assertThatThrownBy(() -> new Server(URI.create("localhost:8531"), "a", "b", Locale.ENGLISH))
                .hasMessageContaining("http://host:port");
    }

    private static String subject() {
        return """
                {"code":"91330000609120272T","name":"样本有限公司","kind":"enterprise","state":"unconfirmed","region":"330000"}""";
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
