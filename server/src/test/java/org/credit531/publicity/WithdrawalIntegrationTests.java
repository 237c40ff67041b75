package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.publicity.Decisions.PENALTY;
import static org.credit531.publicity.Decisions.await;
import static org.credit531.publicity.Decisions.code;
import static org.credit531.publicity.Decisions.number;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.credit531.collection.Batches;
import org.credit531.publicity.Decisions.Penalty;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A public decision that was taken back is gone at once; its address says when and how, and who told it late is counted. */
@PlatformTest
@Import(ClockSettings.class)
class WithdrawalIntegrationTests {

    private static final String DECIDED = "2026-11-18";
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);

    @Autowired
    private Batches batches;

    @Autowired
    private CountingRates counting;

    @Autowired
    private Removals removals;

    @Autowired
    private TransactionTemplate transaction;

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
    void leavesEveryListAtOnceAndItsAddressSaysWhenAndHow() throws Exception {
        decisions.send(Penalty.of(20, DECIDED, "罚款"));
        String address = decisions.address(20);
        clock.set("2026-11-25");
        decisions.takeBack(Penalty.of(20, DECIDED, "罚款"), "2026-11-24", "复议撤销");
        assertIsNowhere(20, address);
        await(() -> decisions.answer("/api/v1" + address).body().contains("publication-withdrawn"));
        assertThat(decisions.answer("/api/v1" + address).body())
                .contains("2026-11-24", "2026-11-25", "reconsideration")
                .doesNotContain(number(20), code(20));
        assertThat(decisions.answer(address).body())
                .contains("2026-11-24", "2026-11-25", "第四十八条")
                .doesNotContain(number(20), code(20), "丁戊公示20有限公司");
        decisions.send(Penalty.of(20, DECIDED, "罚款"));
        assertThat(decisions.address(20)).as("its address is the same for good").isEqualTo(address);
        assertThat(decisions.get("/api/v1" + address)).contains("\"what\":\"withdrawn\"", "\"what\":\"restated\"");
    }

    /** In a month of its own, since the others count. */
    @Test
    void saysNothingOfTheLawWhereItsSourceOnlyStatesItNoMore() throws Exception {
        decisions.send(Penalty.of(50, DECIDED, "罚款"));
        String address = decisions.address(50);
        clock.set("2027-02-05");
        decisions.withdraw(Penalty.of(50, DECIDED, "罚款"));
        await(() -> decisions.answer("/api/v1" + address).body().contains("publication-unstated"));
        assertThat(decisions.answer(address).body())
                .contains("已停止公示", "2027-02-05", "来源单位现已不再提供")
                .doesNotContain("第四十八条", "不属于失信信息", number(50), code(50));
    }

    /** Of no evaluation, page, answer or file can it be read any more, as soon as the import is over. */
    private void assertIsNowhere(int number, String address) throws Exception {
        assertThat(decisions.answer(address).statusCode()).isEqualTo(410);
        assertThat(decisions.list(number)).doesNotContain(number(number), address);
        assertThat(decisions.get("/publicity/penalties.csv?q=" + code(number))).doesNotContain(number(number));
        assertThat(decisions.get("/api/v1/subjects/" + code(number) + "/records"))
                .doesNotContain(PENALTY, number(number));
        assertThat(decisions.get("/subjects/" + code(number))).doesNotContain(number(number));
    }

    @Test
    void isNeverListedWhereItComesAsTakenBack() throws Exception {
        decisions.takeBack(Penalty.of(21, DECIDED, "罚款"), "", "");
        decisions.send(Penalty.of(22, DECIDED, "罚款"));
        decisions.address(22);
        assertThat(decisions.list(21)).doesNotContain(number(21));
        assertThat(decisions.get("/api/v1/subjects/" + code(21) + "/records")).doesNotContain(PENALTY);
    }

    @Test
    void countsWhatWasToldMoreThanThreeWorkingDaysAfterTheAct() throws Exception {
        decisions.send(
                Penalty.of(30, DECIDED, "罚款"),
                Penalty.of(31, DECIDED, "罚款"),
                Penalty.of(32, DECIDED, "罚款"),
                Penalty.of(33, DECIDED, "罚款"));
        for (int number = 30; number < 34; number++) {
            decisions.address(number);
        }
        clock.set("2026-12-10");
        decisions.takeBack(Penalty.of(30, DECIDED, "罚款"), "2026-12-04", "判决撤销");
        decisions.takeBack(Penalty.of(31, DECIDED, "罚款"), "2026-12-07", "自行撤销");
        decisions.takeBack(Penalty.of(32, DECIDED, "罚款"), "", "");
        decisions.withdraw(Penalty.of(33, DECIDED, "罚款"));
        await(() -> withdrawn(DECEMBER) == 4);
        assertThat(counting.of(DECEMBER)).singleElement().satisfies(rate -> {
            assertThat(rate.unit()).isEqualTo(Decisions.MARKET);
            assertThat(rate.withdrawnLate())
                    .as("the first alone: Friday to Thursday")
                    .isEqualTo(1);
        });
        assertThat(decisions.get("/api/v1/publicity/rates?month=2026-11")).contains("\"withdrawn\":0");
    }

    @Test
    void countsWhatWasFoundWrongOnAnObjection() throws Exception {
        decisions.send(Penalty.of(40, DECIDED, "罚款"));
        String address = decisions.address(40);
        clock.set("2027-01-05");
        UUID key = key(address);
        transaction.executeWithoutResult(status -> removals.remove(
                new NewRemoval(PENALTY, key, RemovalGround.OBJECTION, "zj-2018:30", UUID.randomUUID())));
        await(() -> withdrawn(JANUARY) == 1);
        assertThat(decisions.answer("/api/v1" + address).body())
                .contains("publication-withdrawn", "objection", "2027-01-05");
        assertThat(counting.of(JANUARY))
                .singleElement()
                .satisfies(rate -> assertThat(rate.withdrawnLate())
                        .as("nobody says of an act without a day that it was told late")
                        .isZero());
    }

    private long withdrawn(YearMonth month) {
        return counting.of(month).stream().mapToLong(OfficeRate::withdrawn).sum();
    }

    private UUID key(String address) {
        return JdbcClient.create(database.owner())
                .sql("select record_key from publication where id = :id")
                .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .query((row, number) -> row.getObject("record_key", UUID.class))
                .single();
    }
}
