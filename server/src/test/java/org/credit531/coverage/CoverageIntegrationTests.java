package org.credit531.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.SubjectKind;
import org.credit531.identifiers.Uscc;
import org.credit531.law.LawSettings;
import org.credit531.law.SettableLaws;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.credit531.subject.PartyCode;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.Reader;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** The board says what statements say, without reading them when it is looked at. */
@PlatformTest
@Import({ClockSettings.class, LawSettings.class})
class CoverageIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Coverage coverage;

    @Autowired
    private CountingItems counting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SettableLaws laws;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void empty() {
        clock.set("2026-11-23");
        laws.reset();
        take("construction-market-grade", true);
        take("registration", true);
        counting.count();
    }

    @Test
    void tellsLiveDataByFamilyAndWhatIsMissing() {
        assertThat(missing("enterprise.quality-safety", "construction-market-grade"))
                .isEqualTo(Coverage.Missing.NO_RECORDS);
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        counting.count();
        Coverage.OfItem grades = item("enterprise.quality-safety", "construction-market-grade");
        assertThat(grades.live()).isTrue();
        assertThat(grades.records()).isEqualTo(1);
        assertThat(grades.freshest()).isEqualTo(DAY);
        assertThat(grades.sentOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(missing("public-institution.service-quality", "construction-market-grade"))
                .as("the same item, no institution in it")
                .isEqualTo(Coverage.Missing.NO_RECORDS);
        assertThat(missing("enterprise.lawful-operation", "serious-dishonesty")).isEqualTo(Coverage.Missing.NEVER_SENT);
    }

    @Test
    void asksWhetherTheSourceStillSpeaksThoughItHasNothingNew() {
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        clock.set("2028-05-23");
        counting.count();
        assertThat(missing("enterprise.quality-safety", "construction-market-grade"))
                .as("on the last day of the eighteen months")
                .isNull();
        clock.set("2028-05-24");
        counting.count();
        assertThat(missing("enterprise.quality-safety", "construction-market-grade"))
                .isEqualTo(Coverage.Missing.SILENT);
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        assertThat(missing("enterprise.quality-safety", "construction-market-grade"))
                .as("the same file again")
                .isNull();
    }

    @Test
    void countsNothingAgainWhenNothingNewHasCome() {
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        counting.count();
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        assertThat(coverage.uncounted()).as("the same file again").isZero();
        take("construction-market-grade", false, grade(enterprise(2), DAY));
        assertThat(coverage.uncounted()).isEqualTo(1);
    }

    @Test
    void losesWhatIsRetractedWhatHasEndedAndWhatTheLawSuspends() {
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        counting.count();
        laws.end("zj-2018:12", "2026-11-23");
        assertThat(missing("enterprise.quality-safety", "construction-market-grade"))
                .isEqualTo(Coverage.Missing.SUSPENDED);
        laws.reset();
        clock.set(DAY.plusMonths(60).toString());
        counting.count();
        assertThat(coverage.records()).doesNotContainKey("construction-market-grade");
        clock.set("2026-11-23");
        counting.count();
        assertThat(coverage.records()).containsEntry("construction-market-grade", 1L);
        take("construction-market-grade", true);
        assertThat(coverage.uncounted()).isPositive();
        counting.count();
        assertThat(coverage.uncounted()).isZero();
        assertThat(coverage.records()).doesNotContainKey("construction-market-grade");
    }

    @Test
    void reconcilesWithTheStatements() {
        take("construction-market-grade", false, grade(enterprise(1), DAY), grade(enterprise(2), DAY.plusDays(1)));
        take("registration", false, registration(enterprise(1)), registration(individualBusiness(3)));
        take("registration", false, registration(enterprise(4)));
        counting.count();
        for (Coverage.OfFamily family : coverage.families()) {
            for (Coverage.OfDimension dimension : family.dimensions()) {
                for (Coverage.OfItem item : dimension.items()) {
                    assertThat(item.records())
                            .as(dimension.dimension().id() + " " + item.item().item())
                            .isEqualTo(
                                    inForce(item.item().item(), family.family().subjects()));
                    assertThat(item.live()).isEqualTo(item.records() > 0);
                }
            }
        }
        assertThat(coverage.records()).isEqualTo(Map.of("construction-market-grade", 2L, "registration", 3L));
    }

    private long inForce(String item, Iterable<SubjectKind> kinds) {
        long records = 0;
        for (SubjectKind kind : kinds) {
            records += database.sql()
                    .sql("""
                            select count(*) from (select distinct on (record_key) * from statement where item = :item
                                                   order by record_key, revision desc) s
                              join attribution a on a.scheme = s.party_scheme and a.code = s.party_code
                               and a.known_to is null
                              join subject b on b.id = a.subject
                             where b.kind = :kind and not s.retracted and s.effective_from <= date '2026-11-23'
                               and coalesce(s.removal_on, 'infinity') > date '2026-11-23'
                               and coalesce(s.effective_to, 'infinity') > date '2026-11-23'
                            """)
                    .param("item", item)
                    .param("kind", kind.code())
                    .query(Long.class)
                    .single();
        }
        return records;
    }

    @Test
    void statesTheLinesOfThePlan() {
        assertThat(dimension("enterprise.basic").lines())
                .containsExactly(new Coverage.Line(100, LocalDate.of(2017, 12, 31)));
        assertThat(dimension("enterprise.finance-tax").lines())
                .containsExactly(
                        new Coverage.Line(70, LocalDate.of(2017, 12, 31)),
                        new Coverage.Line(100, LocalDate.of(2018, 12, 31)));
        assertThat(dimension("social-organisation.basic").lines()).isEmpty();
    }

    @Test
    void showsTheBoardAsPagesAsAFileAndByInterface() throws Exception {
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        counting.count();
        assertThat(get("/coverage")).contains("质量安全", "2018-12-31前达到100%", "未达目标线");
        assertThat(get("/coverage?dimension=enterprise.quality-safety"))
                .contains("建设市场信用等级", "鲜活", "从未报送", "2025-01-02");
        assertThat(get("/coverage.csv")).contains("\"construction-market-grade\",\"建设市场信用等级\",\"鲜活\",\"1\"");
        assertThat(get("/api/v1/coverage"))
                .contains(
                        "\"item\":\"construction-market-grade\",\"live\":true",
                        "\"missing\":\"never-sent\"",
                        "{\"share\":70,\"due\":\"2017-12-31\"}");
    }

    @Test
    void groupsTheWholeCatalogueByTheThirteenNationalClasses() throws Exception {
        take("construction-market-grade", false, grade(enterprise(1), DAY));
        counting.count();
        assertThat(get("/catalogue/classes")).contains("1条有效记录", "建设市场信用等级");
        List<String> lines = get("/catalogue/classes.csv").lines().toList();
        assertThat(lines).hasSize(catalogue.items().size() + 1);
        assertThat(lines.subList(1, lines.size()))
                .allMatch(line -> line.matches("\"(\\d|1[0-3])\",.*"))
                .filteredOn(line -> line.contains("\"construction-market-grade\""))
                .singleElement()
                .asString()
                .startsWith("\"9\",")
                .endsWith("\"60\",\"1\"");
    }

    private Coverage.@Nullable Missing missing(String dimension, String code) {
        return item(dimension, code).missing();
    }

    private Coverage.OfItem item(String dimension, String code) {
        return dimension(dimension).items().stream()
                .filter(item -> item.item().item().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Coverage.OfDimension dimension(String id) {
        return coverage.families().stream()
                .flatMap(family -> family.dimensions().stream())
                .filter(dimension -> dimension.dimension().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static StatedRecord grade(String code, LocalDate day) {
        return stated(
                code, day, new LinkedHashMap<>(Map.of("uscc", code, "name", "甲公司", "grade", "A", "evaluated-on", day)));
    }

    private static StatedRecord registration(String code) {
        return stated(
                code,
                DAY,
                new LinkedHashMap<>(Map.of(
                        "uscc", code, "name", "甲公司", "status", "active", "established-on", DAY, "approved-on", DAY)));
    }

    private static StatedRecord stated(String code, LocalDate day, LinkedHashMap<String, Object> values) {
        return new StatedRecord(2, PartyCode.of(Uscc.of(code)), "甲公司", day, false, null, List.of(), false, values);
    }

    private void take(String item, boolean snapshot, StatedRecord... records) {
        String unit = catalogue.require(item).unit();
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial(unit)));
            for (StatedRecord record : records) {
                open.add(record);
            }
            open.merge(LocalDate.now((Clock) clock), snapshot, refused -> {});
        });
    }

    private String get(String path) throws Exception {
        return new Reader(port).get(path);
    }
}
