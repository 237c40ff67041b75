package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.credit531.calendar.DayTurn;
import org.credit531.catalogue.Catalogue;
import org.credit531.evaluation.Evaluations;
import org.credit531.record.Knowledge;
import org.credit531.record.Records;
import org.credit531.subject.Subject;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * What agencies are evaluated by comes from others: none states anything about itself, and what a third party has found
 * stays sealed until the day on which all of it comes out.
 */
@PlatformTest
@Import(ClockSettings.class)
class AgencyInputsIntegrationTests {

    private static final String SATISFACTION = "被评价单位,统一社会信用代码,统计年度,评价渠道,评价总数,好评率(%),统计日期\n";
    private static final String SUPERVISION = "监管部门,统一社会信用代码,年度,监管领域,综合得分,达标情况,评估日期,解封日期\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Batches batches;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private DayTurn turn;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    private Sending sending;

    @BeforeEach
    void prepare() {
        clock.set("2026-11-23");
        sending = new Sending(batches);
    }

    private static String agency(int number) {
        return Organisations.code("11", "330000", number);
    }

    private String codeOf(String unit) {
        return Objects.requireNonNull(catalogue.agency(unit, "330000"), unit);
    }

    @Test
    void refusesWhatAnAgencyStatesAboutItself() throws Exception {
        String own = codeOf("provincial-government-office");
        Batch batch = satisfaction(
                "provincial-government-office",
                "省政府办公厅,%s,2025年,问卷调查,500,99.5,2026-01-15\n某局,%s,2025年,问卷调查,500,97,2026-01-15\n"
                        .formatted(own, agency(901)));
        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 1, 0, 1, 0));
        assertThat(batches.reasons(batch.id())).isEqualTo(Map.of("own-agency", 1L));
        var row = batches.quarantine(batch.id(), 0, 10).getFirst();
        assertThat(row.reason()).isEqualTo("invalid");
        assertThat(row.findings().getFirst().message(Locale.ENGLISH))
                .contains(own)
                .contains("let another office state it");
        assertThat(row.findings().getFirst().message(Locale.CHINESE))
                .contains(own)
                .contains("请由其他机构报送");
    }

    @Test
    void refusesItByTheOrganisationCodeAsWell() throws Exception {
        String own = codeOf("transport").substring(8, 17);
        Batch batch = sending.send(
                "honour",
                "transport",
                Batch.Mode.DELTA,
                null,
                "荣誉称号,名称,组织机构代码,表彰级别,表彰日期\n文明单位,交通运输厅,%s,省级,2026-01-15\n".formatted(own));
        assertThat(batches.reasons(batch.id())).containsOnlyKeys("own-agency");
    }

    @Test
    void takesWhatAnotherUnitStatesAboutIt() throws Exception {
        Batch batch = satisfaction(
                "development-reform",
                "省政府办公厅,%s,2024年,问卷调查,500,96,2025-01-15\n".formatted(codeOf("provincial-government-office")));
        assertThat(batch.counts().accepted()).isEqualTo(1);
    }

    @Test
    void sealsAThirdPartysFindingUntilItsRelease() throws Exception {
        satisfaction("development-reform", "某局,%s,2025年,问卷调查,500,97,2026-01-15\n".formatted(agency(902)));
        Subject agency = subjects.requested(agency(902));
        long before = points(agency);
        supervision("某局,%s,2026,综合,55,不达标,2026-11-01,2026-12-20\n".formatted(agency(902)));

        assertThat(items(agency)).containsOnly("public-satisfaction");
        assertThat(get("/api/v1/subjects/" + agency.code() + "/records")).doesNotContain("supervision-effect");
        assertThat(get("/subjects/" + agency.code())).doesNotContain("不达标", "2026-11-01");
        assertThat(points(agency)).isEqualTo(before);
        clock.set("2026-12-19");
        turn.run();
        assertThat(points(agency)).isEqualTo(before);

        clock.set("2026-12-20");
        turn.run();
        sending.awaitEvaluation(database);
        assertThat(items(agency)).contains("supervision-effect-assessment");
        assertThat(get("/api/v1/subjects/" + agency.code() + "/records")).contains("supervision-effect");
        assertThat(points(agency)).isLessThan(before);
        assertThat(evaluations.results(List.of(agency.id())).get(agency.id()).points())
                .isEqualTo(points(agency));
        long number = knowledge.latest();
        turn.run();
        assertThat(knowledge.latest()).as("doing it twice changes nothing").isEqualTo(number);
    }

    @Test
    void keepsAFindingWithoutADayOfReleaseSealed() throws Exception {
        supervision("某局,%s,2025,综合,55,不达标,2025-11-01,\n".formatted(agency(903)));
        Subject agency = subjects.requested(agency(903));
        clock.set("2029-01-01");
        assertThat(items(agency)).isEmpty();
    }

    private Batch satisfaction(String unit, String rows) throws Exception {
        return sending.send("public-satisfaction", unit, Batch.Mode.DELTA, null, SATISFACTION + rows);
    }

    private void supervision(String rows) throws Exception {
        Batch batch = sending.send(
                "supervision-effect-assessment", "development-reform", Batch.Mode.DELTA, null, SUPERVISION + rows);
        assertThat(batch.counts().accepted()).isEqualTo(1);
        sending.awaitEvaluation(database);
    }

    private List<String> items(Subject agency) {
        return records.of(agency.id(), LocalDate.now(clock), knowledge.latest()).stream()
                .map(statement -> statement.item())
                .toList();
    }

    private long points(Subject agency) {
        return evaluations.present(agency).orElseThrow().evaluation().points();
    }

    private String get(String path) throws Exception {
        return new Reader(port).get(path);
    }
}
