package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.publicity.Decisions.await;
import static org.credit531.publicity.Decisions.code;
import static org.credit531.publicity.Decisions.number;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.credit531.calendar.DayTurn;
import org.credit531.collection.Batches;
import org.credit531.publicity.Decisions.Penalty;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A unit publishes a penalty, it appears at an address of its own, is corrected, withdrawn or over, and is gone. */
@PlatformTest
@Import(ClockSettings.class)
class PublicationIntegrationTests {

    private static final String DECIDED = "2026-11-18";
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Autowired
    private Batches batches;

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
        clock.set("2026-11-23");
        decisions = new Decisions(batches, port);
        database.openLedger(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 1).minusMonths(1));
    }

    @Test
    void appearsAndIsGoneWhenItsPeriodEnds() throws Exception {
        decisions.send(Penalty.of(1, DECIDED, "警告"));
        String address = decisions.address(1);
        assertThat(decisions.get(address)).contains(number(1), "2027-02-17");
        assertThat(decisions.get("/api/v1" + address))
                .contains(number(1), "\"endsOn\":\"2027-02-18\"", "\"category\":\"minor\"");
        clock.set("2027-02-17");
        assertThat(decisions.get(address)).contains(number(1));
        clock.set("2027-02-18");
        assertIsGone(1, address);
        turn.run();
        assertIsGone(1, address);
    }

    @Test
    void isGoneAtOnceWhenItsUnitWithdrawsIt() throws Exception {
        decisions.send(Penalty.of(2, DECIDED, "罚款"));
        String address = decisions.address(2);
        decisions.withdraw(Penalty.of(2, DECIDED, "罚款"));
        assertIsGone(2, address);
        decisions.send(Penalty.of(2, DECIDED, "罚款"));
        assertThat(decisions.address(2)).as("its address is the same for good").isEqualTo(address);
    }

    private void assertIsGone(int number, String address) throws Exception {
        var page = decisions.answer(address);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).doesNotContain(number(number), code(number));
        var answer = decisions.answer("/api/v1" + address);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body())
                .containsPattern("publication-(ended|withdrawn|unstated)")
                .doesNotContain(number(number), code(number));
        assertThat(decisions.list(number)).doesNotContain(number(number), address);
        assertThat(decisions.get("/publicity/penalties.csv?q=" + code(number))).doesNotContain(number(number));
        assertThat(decisions.get("/api/v1/publicity/penalties?q=" + code(number)))
                .doesNotContain(number(number));
    }

    @Test
    void keepsItsAddressAndTellsCorrectionsWithTheirDays() throws Exception {
        Penalty penalty = Penalty.of(3, DECIDED, "罚款").because("排放超标三倍");
        decisions.send(penalty);
        String address = decisions.address(3);
        decisions.send(penalty);
        assertThat(decisions.address(3)).isEqualTo(address);
        clock.set("2026-11-25");
        decisions.send(penalty.because("排放超标两倍"));
        await(() -> decisions.get("/api/v1" + address).contains("\"correctedOn\":\"2026-11-25\""));
        assertThat(decisions.get("/api/v1" + address))
                .contains("\"on\":\"2026-11-25\",\"what\":\"changed\",\"fields\":[\"violation-facts\"]");
        assertThat(decisions.get(address)).contains("排放超标两倍", "2026-11-25").doesNotContain("排放超标三倍");
        assertThat(decisions.list(3)).contains("2026-11-25", address);
    }

    @Test
    void hidesPersonalDataWhereverItIsPublic() throws Exception {
        String reached = "1" + "39" + "00001111";
        decisions.send(Penalty.of(4, DECIDED, "罚款")
                .because("经查 员工魏小宝（手机" + reached + "）受诸葛青云指使排污")
                .representedBy("诸葛青云"));
        String address = decisions.address(4);
        for (String path : new String[] {
            address,
            "/api/v1" + address,
            "/publicity/penalties.csv?q=" + code(4),
            "/api/v1/publicity/penalties?q=" + code(4),
            "/subjects/" + code(4),
            "/api/v1/subjects/" + code(4) + "/records"
        }) {
            assertThat(decisions.get(path)).as(path).contains("魏某某", "诸葛某某").doesNotContain("魏小宝", "青云", reached);
        }
    }

    @Test
    void saysThatASimplePenaltyIsNoNegativeInformation() throws Exception {
        decisions.send(Penalty.of(5, DECIDED, "警告").by("简易程序"), Penalty.of(6, DECIDED, "警告"));
        assertThat(decisions.get("/api/v1" + decisions.address(5))).contains("\"negative\":false");
        assertThat(decisions.get("/api/v1" + decisions.address(6))).contains("\"negative\":true");
    }

    @Test
    void findsByNumberNameClassAndDay() throws Exception {
        decisions.send(Penalty.of(7, DECIDED, "吊销许可证件"));
        String address = decisions.address(7);
        assertThat(decisions.find("丁公监罚 [2026] " + (9_000 + 7))).contains(address);
        assertThat(decisions.find("戊公示7有限")).contains(address);
        assertThat(decisions.get(
                        "/publicity/penalties?category=serious&region=330000&from=2026-11-18&until=2026-11-18&unit="
                                + Decisions.MARKET))
                .contains(address);
        assertThat(decisions.get("/publicity/penalties?category=minor")).doesNotContain(address);
        assertThat(decisions.get("/publicity/penalties?from=2026-11-19")).doesNotContain(address);
        assertThat(decisions.answer("/publicity/penalties?region=x").statusCode())
                .isEqualTo(400);
        assertThat(decisions.answer("/api/v1/publicity/penalties?cursor=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void listsEachItemOnceFromPageToPage() throws Exception {
        int count = 60;
        decisions.send(IntStream.range(100, 100 + count)
                .mapToObj(number -> Penalty.of(number, "2026-10-12", "罚款"))
                .toArray(Penalty[]::new));
        decisions.address(100 + count - 1);
        String path = "/api/v1/publicity/penalties?from=2026-10-12&until=2026-10-12";
        await(() -> ids(path).size() == count);
    }

    private Set<String> ids(String path) throws Exception {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            String page = decisions.get(path + "&cursor=" + cursor);
            var id = ID.matcher(page);
            while (id.find()) {
                assertThat(ids.add(id.group(1))).as("listed twice").isTrue();
            }
            var next = NEXT.matcher(page);
            cursor = next.find() ? next.group(1) : null;
        }
        return ids;
    }
}
