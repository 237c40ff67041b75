package org.credit531.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.evaluation.PublishedModels;
import org.credit531.scoring.Family;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.trial.report.Distribution;
import org.credit531.trials.ModelFigures;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Shadow runs day by day, and that they leave everything else as it was. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class ShadowIntegrationTests {

    private static final String TODAY = "2026-11-23";
    private static final Visitor OFFICER = Visitor.account("dora", null, Role.MODEL_OFFICER);

    @Autowired
    private Shadowing shadowing;

    @Autowired
    private TakingDays taking;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcShadows shadows;

    @Autowired
    private ShowingShadows showing;

    @Autowired
    private PublishedModels models;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void begin() {
        clock.set(TODAY);
    }

    @AfterEach
    void end() {
        clock.set(TODAY);
        shadows.running().forEach(shadow -> shadows.end(shadow.id(), "dora"));
    }

    @Test
    void leavesEverythingElseAsItWas() throws InterruptedException {
        UUID id = began("enterprise/" + version("enterprise"), 2);
        clock.set("2026-11-24");
        scheduler.pause(); // no other work than what is tested
        Map<String, String> before = quiet();
        assertThat(before).hasSizeGreaterThan(100).containsKeys("evaluation_result", "knowledge", "notice");
        take("2026-11-24");
        Map<String, String> after = everything();
        scheduler.resume();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.entrySet().stream().filter(table -> !table.getValue().equals(before.get(table.getKey()))))
                .extracting(Map.Entry::getKey)
                .as("tables that are not as they were")
                .isEmpty();
        ShadowDay.Taken day = taken(id).getFirst();
        assertThat(day.evaluated()).isPositive();
        assertThat(day.regraded()).isZero();
        assertThat(day.apart()).isZero();
        assertThat(day.moved()).isNull();
    }

    @Test
    void saysHowManyWouldHaveAnotherGrade() {
        UUID id = began(stricter(text("enterprise")), "draft/" + UUID.randomUUID(), 3);
        take("2026-11-24");
        take("2026-11-25");
        List<ShadowDay.Taken> days = taken(id);
        assertThat(days).hasSize(2);
        assertThat(days.getFirst().worse()).isPositive();
        assertThat(days.getFirst().better()).isZero();
        assertThat(days.getLast().moved()).isNotNull().isLessThan(0.1);
        ModelFigures.Beside beside =
                shadows.of(id, LocalDate.parse("2026-11-24")).orElseThrow();
        assertThat(beside.slices()).isNotEmpty();
        assertThat(beside.slices().stream().flatMap(slices -> slices.shadow().stream()))
                .allSatisfy(slice ->
                        assertThat(slice.distribution().evaluated()).isGreaterThanOrEqualTo(Distribution.FEWEST));
        String file = showing.file(shadowing.require(id), shadowing.days(shadowing.require(id)), Locale.ENGLISH)
                .getBody();
        assertThat(file).contains("2026-11-24").contains("2026-11-25");
    }

    @Test
    void takesEachDayOnceAndEndsByItself() {
        UUID id = began("enterprise/" + version("enterprise"), 2);
        take("2026-11-23");
        assertThat(taken(id)).as("not before its first day").isEmpty();
        take("2026-11-24");
        take("2026-11-24");
        assertThat(taken(id)).hasSize(1);
        assertThat(shadowing.require(id).isRunning()).isTrue();
        take("2026-11-25");
        assertThat(shadowing.require(id).state()).isEqualTo(Shadow.State.ENDED);
        take("2026-11-26");
        assertThat(taken(id)).as("none after its last day").hasSize(2);
        isRefused(() -> acting(() -> shadowing.stop(id)), "shadow-over");
    }

    @Test
    void isStoppedAtAnyTime() {
        UUID id = began("enterprise/" + version("enterprise"), 90);
        acting(() -> shadowing.stop(id));
        take("2026-11-24");
        assertThat(taken(id)).isEmpty();
        assertThat(shadowing.require(id).state()).isEqualTo(Shadow.State.STOPPED);
        assertThat(shadowing.require(id).endedBy()).isEqualTo("dora");
    }

    @Test
    void saysWhyADayHasNoFigures() {
        UUID id = began("no model at all", "draft/" + UUID.randomUUID(), 3);
        take("2026-11-24");
        assertThat(shadowing.days(shadowing.require(id)).getFirst().problem()).isNotEmpty();
    }

    @Test
    void refusesWithReasonAndRemedy() {
        String enterprise = "enterprise/" + version("enterprise");
        isRefused(() -> began(enterprise, 0), "shadow-days");
        isRefused(() -> began(enterprise, 91), "shadow-days");
        isRefused(() -> began("natural-person/" + version("natural-person"), 3), "trial-of-persons");
        isRefused(() -> began("unheard-of/1", 3), "trial-unknown-candidate");
        for (int run = 0; run < Shadowing.MOST_RUNNING; run++) {
            began(enterprise, 3);
        }
        isRefused(() -> began(enterprise, 3), "shadow-too-many");
    }

    /** The same model with grades that are harder to reach. */
    private static String stricter(String text) {
        String stricter = text.replace("from: 910}", "from: 990}")
                .replace("from: 852}", "from: 980}")
                .replace("from: 650}", "from: 970}");
        assertThat(stricter).isNotEqualTo(text);
        return stricter;
    }

    private UUID began(String candidate, int days) {
        return ActingAs.call(OFFICER, () -> shadowing.begin(candidate, days));
    }

    /** One of a text that is nowhere else, as a draft is that has been revised since. */
    private UUID began(String text, String reference, int days) {
        ModelFigures.Version version = new ModelFigures.Version(reference, Family.ENTERPRISE, "enterprise", 99, text);
        UUID id = UUID.randomUUID();
        LocalDate first = LocalDate.parse(TODAY).plusDays(1);
        shadows.add(new Shadow(
                id,
                version,
                first,
                first.plusDays(days - 1L),
                Shadow.State.RUNNING,
                "dora",
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC),
                null,
                null,
                first.plusYears(2)));
        return id;
    }

    private void acting(Runnable act) {
        ActingAs.call(OFFICER, () -> {
            act.run();
            return true;
        });
    }

    private void take(String day) {
        clock.set(day);
        taking.take(LocalDate.parse(day));
    }

    private List<ShadowDay.Taken> taken(UUID id) {
        return shadows.days(id).stream()
                .filter(day -> day.taken() != null)
                .map(day -> Objects.requireNonNull(day.taken()))
                .toList();
    }

    private int version(String model) {
        return models.today().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private String text(String model) {
        return models.today().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .orElseThrow()
                .edition()
                .text();
    }

    private static void isRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** The same once the work that was under way is done. */
    private Map<String, String> quiet() throws InterruptedException {
        Map<String, String> last = everything();
        for (int look = 0; look < 60; look++) {
            Thread.sleep(2_000);
            // Work that began before the pause shows in the tables only when it ends.
            boolean idle = scheduler.getCurrentlyExecuting().isEmpty();
            Map<String, String> now = everything();
            if (idle && now.equals(last)) {
                return now;
            }
            last = now;
        }
        throw new AssertionError("the platform does not come to rest");
    }

    /** Every table but the runs' own, the ledger and the queue of the scheduler, which other work moves. */
    private Map<String, String> everything() {
        Map<String, String> tables = new TreeMap<>();
        List<String> names = database.sql().sql("""
                        select table_name from information_schema.tables
                         where table_schema = 'public' and table_type = 'BASE TABLE'
                           and table_name not like 'shadow%' and table_name not like 'ledger%' and table_name <> 'scheduled_tasks'
                        """).query(String.class).list();
        for (String name : names) {
            tables.put(
                    name,
                    String.valueOf(database.sql()
                            .sql("select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from \"" + name
                                    + "\" t")
                            .query(String.class)
                            .single()));
        }
        return tables;
    }
}
