package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.publicity.Decisions.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Set;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.credit531.calendar.DayTurn;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.collection.Batches;
import org.credit531.publicity.Decisions.Penalty;
import org.credit531.signing.Signatures;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What an office sent late or wrong is counted in public, and fixed in a signed bulletin when the month is over. */
@PlatformTest
@Import(ClockSettings.class)
class BulletinIntegrationTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    private Batches batches;

    @Autowired
    private JdbcBulletins bulletins;

    @Autowired
    private IssuingBulletins issuing;

    @Autowired
    private CountingRates counting;

    @Autowired
    private Signatures signatures;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @LocalServerPort
    private int port;

    private Decisions decisions;

    /** The ledger has its months, as it has where each day turns and none is jumped over. */
    @BeforeEach
    void begin() {
        decisions = new Decisions(batches, port);
        database.openLedger(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 2, 1).minusMonths(1));
    }

    @Test
    void countsWhatIsLateAndFixesItInASignedBulletin() throws Exception {
        sendInNovember();
        assertThat(counting.of(NOVEMBER))
                .containsExactly(new OfficeRate(Decisions.MARKET, "330000", 3, 1, 1, 1, 1, 0, 0, 0));
        clock.set("2026-12-01");
        assertThat(decisions.get("/api/v1/publicity/rates?month=2026-11"))
                .contains("\"received\":3", "\"backlog\":1", "\"late\":1", "\"refused\":1", "\"corrected\":1");
        turn.run();
        await(() -> bulletins.latest(NOVEMBER).isPresent());
        turn.run();
        Bulletin first = bulletins.latest(NOVEMBER).orElseThrow();
        assertIsSigned(first);
        clock.set("2026-12-03");
        Bulletin second = issuing.again(first, "一家单位补报了数据");
        assertThat(second.issue()).isEqualTo(2);
        assertIsSigned(second);
        assertIsSignedAsOfd(second);
        assertThat(bulletins.rates(second.id())).isEqualTo(bulletins.rates(first.id()));
        assertThat(decisions.get(second.address())).contains("一家单位补报了数据");
        assertThat(bulletins.all(9)).extracting(Bulletin::latest).containsExactly(true, false);
        assertThat(decisions.get("/api/v1/publicity/bulletins")).contains(first.number(), second.number());
        assertThat(issuing.issue(NOVEMBER)).as("a month has one first issue").isEmpty();
    }

    @Test
    void isDescribedForProgramsAndSaysWhatItCannotRead() throws Exception {
        assertThat(decisions.get("/api/v1/openapi.json"))
                .contains("/api/v1/publicity/bulletins", "/api/v1/publicity/rates", "PublicityRates")
                .containsPattern("\"name\"\\s*:\\s*\"category\"")
                .containsPattern("\"name\"\\s*:\\s*\"until\"");
        assertThat(decisions.answer("/api/v1/publicity/rates?month=2026-13").body())
                .contains("month-not-readable");
        var answer = decisions.answer("/api/v1/publicity/penalties?until=2026-13-01");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("parameter-not-readable", "until");
        assertThat(decisions.answer("/publicity/licences?from=yesterday").statusCode())
                .isEqualTo(400);
        assertThat(decisions.get("/api/v1/publicity/licences?from=1990-01-01&until=1990-12-31"))
                .contains("\"items\":[]");
    }

    /** One from before the office began to send, one in time, one too late, one corrected, and a row that was not taken. */
    private void sendInNovember() throws Exception {
        clock.set("2026-11-02");
        decisions.send(Penalty.of(200, "2026-10-30", "罚款"));
        decisions.address(200);
        clock.set("2026-11-23");
        Penalty corrected = Penalty.of(203, "2026-11-20", "罚款");
        decisions.send(Penalty.of(201, "2026-11-12", "罚款"), Penalty.of(202, "2026-11-11", "罚款"), corrected);
        decisions.address(203);
        assertThat(decisions
                        .sendAny(Penalty.of(204, "2026-13-12", "罚款"))
                        .counts()
                        .quarantined())
                .isEqualTo(1);
        clock.set("2026-11-24");
        decisions.send(corrected.because("另有事实"));
        await(() -> decisions.list(203).contains("2026-11-24"));
    }

    /** One file for everybody, which the client verifies without the platform and the platform by its hash. */
    private void assertIsSignedAsOfd(Bulletin bulletin) throws Exception {
        byte[] file = bytes(bulletin.address() + "/bulletin.ofd");
        assertThat(bytes(bulletin.address() + "/bulletin.ofd"))
                .as("the same again")
                .isEqualTo(file);
        var pinned = new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
        assertThat(Verdict.of(file, pinned))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.document().values())
                                .containsEntry("number", bulletin.number())
                                .containsEntry("code", bulletin.code()));
        byte[] changed = file.clone();
        changed[file.length / 2] ^= 1;
        assertThat(Verdict.of(changed, pinned)).isInstanceOf(Verdict.Altered.class);
        String hash = HexFormat.of().formatHex(new SM3.Digest().digest(file));
        assertThat(database.sql()
                        .sql("select hash from document_ofd where document = ?")
                        .param(bulletin.document())
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
        assertThat(decisions.get(bulletin.address())).contains(bulletin.address() + "/bulletin.ofd");
        assertThat(decisions.get("/publicity/bulletins")).contains(bulletin.address() + "/bulletin.ofd");
        assertThat(decisions.get("/api/v1/publicity/bulletins")).contains(bulletin.address() + "/bulletin.ofd");
    }

    private byte[] bytes(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ofd");
            return answer.body();
        }
    }

    private void assertIsSigned(Bulletin bulletin) throws Exception {
        assertThat(decisions.get("/publicity/bulletins")).contains(bulletin.address(), bulletin.number());
        assertThat(decisions.get(bulletin.address())).contains(bulletin.code());
        String file = decisions.get(bulletin.address() + "/bulletin.pdf");
        assertThat(file.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(5_000);
        assertThat(file).startsWith("%PDF-");
        assertThat(decisions.get("/documents/" + bulletin.code())).contains(bulletin.number());
        assertThat(bulletin.month()).isEqualTo(NOVEMBER);
    }
}
