package org.credit531.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.evaluation.Evaluations;
import org.credit531.scoring.Family;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.trial.report.DriftLevel;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Drift of the models in force from its reference to an alarm, which tells people and switches nothing off. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class DriftIntegrationTests {

    private static final String TODAY = "2026-11-23";
    private static final Visitor OFFICER = Visitor.account("dora", null, Role.MODEL_OFFICER);

    @Autowired
    private WatchingModels watching;

    @Autowired
    private MeasuringModels measuring;

    @Autowired
    private DriftResource resource;

    @Autowired
    private JdbcDrift kept;

    @Autowired
    private RaisingAlarms alarms;

    @Autowired
    private ShowingDrift showing;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
        database.sql().sql("delete from drift_alarm").update();
        database.sql().sql("delete from drift_day").update();
        database.sql().sql("delete from drift_reference").update();
    }

    @AfterEach
    void end() {
        clock.set(TODAY);
    }

    @Test
    void isNoneOnTheDayOfReference() {
        watch(TODAY);
        DriftDay day = day();
        assertThat(day.level()).isEqualTo(DriftLevel.STEADY);
        assertThat(day.reference()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(day.index(DriftDay.Kind.POINTS)).isZero();
        assertThat(day.measures().stream().filter(one -> one.kind() == DriftDay.Kind.INDICATOR))
                .hasSizeGreaterThan(10);
        assertThat(day.measures().stream().filter(one -> one.kind() == DriftDay.Kind.DATA))
                .isNotEmpty();
        assertThat(kept.alarms(0, 10)).isEmpty();
        assertThat(kept.latest()).extracting(DriftDay::family).contains(Family.ENTERPRISE);
    }

    @Test
    void tellsOfficersOnceAndNamesTheSourceThatFellSilent() {
        watch(TODAY);
        String silent = everybodyHadOneOfAnItemThatFewHave();
        long before = notices();
        watch("2026-11-24");
        List<DriftAlarm> raised = kept.alarms(0, 10);
        assertThat(raised).hasSize(1);
        assertThat(raised.getFirst().day().level()).isEqualTo(DriftLevel.ALARM);
        assertThat(raised.getFirst().day().causes())
                .extracting(DriftDay.Cause::item)
                .contains(silent);
        assertThat(showing.alarm(raised.getFirst(), Locale.ENGLISH).causes()).isNotEmpty();
        assertThat(notices()).isEqualTo(before + officers());
        watch("2026-11-25");
        assertThat(kept.alarms(0, 10)).as("told once").hasSize(1);
        assertThat(evaluations.suspended()).as("people decide").isEmpty();
        UUID id = raised.getFirst().id();
        isRefused(() -> acting(() -> alarms.acknowledge(id, "no")), "drift-reason");
        acting(() -> alarms.acknowledge(id, "The source sends again since today"));
        isRefused(() -> acting(() -> alarms.acknowledge(id, "The source sends again")), "drift-acknowledged");
        watch("2026-11-26");
        assertThat(kept.alarms(0, 10)).as("the same is not told again").hasSize(1);
        assertThat(kept.alarms(0, 10).getFirst().by()).isEqualTo("dora");
    }

    @Test
    void comparesPointsWithThoseOfTheDayOfReference() {
        watch(TODAY);
        // As if all but one had been in the lowest tenth then.
        database.sql().sql("""
                        update drift_reference set snapshot = jsonb_set(snapshot, '{points,counts}',
                            (select jsonb_agg(case when place = 1 then 1000 else 0 end order by place)
                               from generate_series(1, jsonb_array_length(snapshot -> 'points' -> 'counts')) as place))
                         where family = 'enterprise'
                        """).update();
        watch("2026-11-24");
        assertThat(day().index(DriftDay.Kind.POINTS)).isGreaterThan(0.25);
        assertThat(day().level()).isEqualTo(DriftLevel.ALARM);
        assertThat(day().moved()).extracting(DriftDay.Measure::kind).contains(DriftDay.Kind.POINTS);
    }

    @Test
    void forgetsDaysWithTheirAlarmsAfterTwoYears() {
        watch(TODAY);
        everybodyHadOneOfAnItemThatFewHave();
        watch("2026-11-24");
        assertThat(kept.alarms(0, 10)).hasSize(1);
        kept.forget(LocalDate.parse("2026-11-24"));
        assertThat(day().day()).isEqualTo(LocalDate.parse("2026-11-24"));
        assertThat(kept.alarms(0, 10)).hasSize(1);
        assertThat(references()).as("something is still compared with it").isPositive();
        measuring.measure(LocalDate.parse("2028-11-25"));
        assertThat(kept.alarms(0, 10)).isEmpty();
        assertThat(kept.days(Family.ENTERPRISE, LocalDate.parse("2028-11-25"), 10))
                .isEmpty();
    }

    @Test
    void forgetsWhatNothingIsComparedWith() {
        watch(TODAY);
        kept.forget(LocalDate.parse("2026-11-24"));
        assertThat(references()).isZero();
    }

    @Test
    void tellsProgramsWhatThePagesShow() {
        watch(TODAY);
        everybodyHadOneOfAnItemThatFewHave();
        watch("2026-11-24");
        assertThat(resource.latest().days())
                .extracting(DriftResource.DriftDayJson::family)
                .contains("enterprise");
        List<DriftResource.DriftDayJson> days =
                resource.family("enterprise", null).days();
        assertThat(days).hasSize(2);
        assertThat(days.getFirst().level()).isEqualTo("alarm");
        assertThat(days.getFirst().comparedWith()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(days.getFirst().causes()).isNotEmpty();
        assertThat(resource.family("enterprise", LocalDate.parse("2026-11-24")).days())
                .extracting(DriftResource.DriftDayJson::day)
                .containsExactly(LocalDate.parse(TODAY));
        isRefused(() -> resource.family("unheard-of", null), "drift-unknown-family");
        DriftResource.DriftAlarmJson alarm = resource.alarms(0).alarms().getFirst();
        assertThat(alarm.acknowledged()).isNull();
        acting(() -> alarms.acknowledge(alarm.id(), "The source sends again"));
        assertThat(resource.alarms(0).alarms().getFirst().acknowledged())
                .extracting(DriftResource.DriftFindingJson::by, DriftResource.DriftFindingJson::reason)
                .containsExactly("dora", "The source sends again");
        assertThat(resource.alarms(1).alarms()).isEmpty();
    }

    private long references() {
        return database.sql()
                .sql("select count(*) from drift_reference")
                .query(Long.class)
                .single();
    }

    @Test
    void goesByLimitsOfTheirDay() {
        DriftRules rules = DriftRules.shipped();
        assertThat(rules.on(LocalDate.parse(TODAY)).watch()).isEqualTo(0.1);
        assertThat(rules.on(LocalDate.parse(TODAY)).alarm()).isEqualTo(0.25);
        assertThat(rules.ofShare(0.2, 0.29, LocalDate.parse(TODAY))).isEqualTo(DriftLevel.STEADY);
        assertThat(rules.ofShare(0.2, 0.31, LocalDate.parse(TODAY))).isEqualTo(DriftLevel.WATCH);
        assertThat(rules.ofShare(0.2, 0.46, LocalDate.parse(TODAY))).isEqualTo(DriftLevel.ALARM);
    }

    /** As if on the day of reference nobody had been without a record of an item of which most have none; which item. */
    private String everybodyHadOneOfAnItemThatFewHave() {
        String item = day().measures().stream()
                .filter(one -> one.kind() == DriftDay.Kind.DATA && one.now() > 0.5)
                .map(DriftDay.Measure::name)
                .findFirst()
                .orElseThrow();
        database.sql().sql("""
                        update drift_reference set without_data = jsonb_set(without_data, array[:item, 'part'], '0')
                         where family = 'enterprise'
                        """).param("item", item).update();
        return item;
    }

    private void watch(String day) {
        clock.set(day);
        watching.watch();
    }

    private DriftDay day() {
        return kept.days(Family.ENTERPRISE, LocalDate.parse("2027-01-01"), 1).getFirst();
    }

    private long notices() {
        return database.sql()
                .sql("select count(*) from notice where kind = 'drift-alarm'")
                .query(Long.class)
                .single();
    }

    private long officers() {
        return database.sql()
                .sql("select count(*) from account a join account_role r on r.account = a.id"
                        + " where r.role = 'MODEL_OFFICER' or r.role = 'model-officer'")
                .query(Long.class)
                .single();
    }

    private static void acting(Runnable act) {
        ActingAs.call(OFFICER, () -> {
            act.run();
            return true;
        });
    }

    private static void isRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
