package org.credit531.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.credit531.evaluation.Evaluations;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Scrutiny;
import org.credit531.testing.TestDatabase;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch over models in use: the off switch and what everybody sees of it, a shadow run, and drift to its alarm. */
@BrowserTest
class OversightPagesBrowserTests {

    private static final String ZH = "形势变化，模型不再适用";
    private static final String EN = "The world has changed and the model no longer fits it";

    @Autowired
    private Walks walks;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private TakingDays taking;

    @Autowired
    private MeasuringModels measuring;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    @OnEachScreen
    void switchesAFamilyOffAndOnAgain(Screen screen) throws InterruptedException {
        String family = screen == Screen.CHINESE_PHONE ? "enterprise" : "social-organisation";
        String code = code(family);
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/switches", "switches");
            walk.page().selectOption("#family", family);
            walk.page().fill("#reason", ZH);
            walk.page().fill("#reasonInEnglish", EN);
            walk.follow("#off button[type=submit]");
            walk.examine("switches-off");
            assertThat(walk.count("#switches .tag--failed")).isEqualTo(1);
            everyDoorSaysSo(screen, family, code);
            walk.page().fill("#switches input[name=reason]", "no");
            walk.follow("#switches form[action$='/propose'] button");
            walk.examine("switches-not-proposed");
            assertThat(walk.page().inputValue("#switches input[name=reason]")).isEqualTo("no");
            walk.page()
                    .fill(
                            "#switches input[name=reason]",
                            screen == Screen.CHINESE_PHONE ? "模型已经修订" : "The model has been revised");
            walk.follow("#switches form[action$='/propose'] button");
            walk.examine("switches-proposed");
            assertThat(walk.count("form[action$='/on']"))
                    .as("nobody confirms what he has proposed")
                    .isZero();
        }
        try (Walk walk = walks.on(screen)) {
            walk.signIn("reviewer");
            lookAt(walk, screen, "/switches", "switches-to-confirm");
            walk.follow("form[action$='/on'] button");
            walk.examine("switches-on");
            assertThat(walk.count("#switches .tag--failed")).isZero();
        }
        awaitCurrent();
        try (Walk walk = walks.onlyOn(screen)) {
            walk.open("/subjects/" + code);
            assertThat(walk.text("main")).doesNotContain(reason(screen));
            assertThat(walk.count(".score__points")).isPositive();
        }
    }

    private void everyDoorSaysSo(Screen screen, String family, String code) {
        try (Walk walk = walks.on(screen)) {
            for (String door : List.of(
                    "/subjects/" + code,
                    "/subjects/" + code + "/points",
                    "/subjects/" + code + "/changes",
                    "/?q=" + code,
                    "/models",
                    "/models/" + family,
                    "/statistics")) {
                walk.visit(
                        door,
                        "off" + door.replace(code, "").replace(family, "one").replaceAll("\\W+", "-"));
                assertThat(walk.text("main")).as(door).contains(reason(screen));
                assertThat(walk.count(".score__points")).as(door).isZero();
            }
        }
    }

    private static String reason(Screen screen) {
        return screen == Screen.CHINESE_PHONE ? ZH : EN;
    }

    @OnEachScreen
    void runsADraftInTheShadow(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            walk.visit("/shadows", "shadows");
            draft(walk, screen);
            walk.open("/shadows");
            walk.page()
                    .selectOption(
                            "#candidate", walk.page().getAttribute("#candidate option[value^='draft/']", "value"));
            walk.page().fill("#days", "3");
            walk.follow("#begin button[type=submit]");
            walk.sees("#about");
            String run = walk.page().url().replaceFirst("^https?://[^/]+", "");
            walk.visit(run, "shadow-waits");
            taking.take(LocalDate.now(clock).plusDays(1));
            taking.take(LocalDate.now(clock).plusDays(2));
            lookAt(walk, screen, run, "shadow");
            assertThat(walk.count("#latest figure tbody tr")).isEqualTo(2);
            walk.follow("form[action$='/stop'] button");
            walk.examine("shadow-stopped");
            assertThat(walk.count("form[action$='/stop']")).isZero();
            walk.visit("/shadows", "shadows-with-runs");
        }
    }

    /** A draft of the model of enterprises whose grades are harder to reach. */
    private static void draft(Walk walk, Screen screen) {
        walk.open("/modelling");
        walk.page().selectOption("#begin select", new SelectOption().setValue("enterprise"));
        walk.follow("#begin form button[type=submit]");
        String text = walk.page().inputValue("#text");
        walk.page()
                .fill(
                        "#text",
                        text.replace("from: 910}", "from: 950}").replace("from: 852}", "from: 900}") + "\n# "
                                + screen.code() + "\n");
        walk.page().fill("#reason", "For a shadow run");
        walk.page().fill("#calibration", "On the invented province");
        walk.follow("button[value=save]");
        walk.sees("#acts");
    }

    @Test
    void saysWhyAShadowRunCannotBegin() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("model-officer");
            walk.open("/shadows");
            walk.page().fill("#days", "91");
            walk.follow("#begin button[type=submit]");
            walk.examine("shadows-refused");
            assertThat(walk.text("main .notice--error")).contains("1 to 90 days");
            assertThat(walk.page().inputValue("#days")).isEqualTo("91");
        }
    }

    @Test
    void keepsWhatWasWrittenWhenASwitchIsRefused() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.open("/switches");
            walk.page().selectOption("#family", "government");
            walk.page().fill("#reason", ZH);
            walk.page().fill("#reasonInEnglish", "no");
            walk.follow("#off button[type=submit]");
            walk.examine("switches-refused");
            assertThat(walk.text("main .notice--error")).contains("5 to 200 characters");
            assertThat(walk.page().inputValue("#reason")).isEqualTo(ZH);
            assertThat(walk.page().inputValue("#family")).isEqualTo("government");
            assertThat(evaluations.suspended()).isEmpty();
        }
    }

    @OnEachScreen
    void raisesAnAlarmAndHearsWhatWasFound(Screen screen) {
        forgetDrift();
        LocalDate today = LocalDate.now(clock);
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            walk.visit("/drift", "drift-none");
            walk.visit("/drift/enterprise", "drift-family-none");
            measuring.measure(today.minusDays(1));
            everybodyWasInTheLowestTenth();
            measuring.measure(today);
            lookAt(walk, screen, "/drift", "drift");
            walk.visit("/drift/enterprise", "drift-family");
            aPageOfAlarmsStandsBefore();
            walk.open("/drift?from=20");
            walk.page().fill("#alarms textarea", "no");
            walk.follow("#alarms form button");
            assertThat(walk.page().url()).endsWith("/drift?from=20");
            walk.examine("drift-refused");
            assertThat(walk.count(".notice--error")).isEqualTo(1);
            walk.page().fill("#alarms textarea", "The source sends again since today");
            walk.follow("#alarms form button");
            assertThat(walk.page().url()).endsWith("/drift?from=20");
            walk.examine("drift-acknowledged");
            assertThat(walk.text("#alarms")).contains("The source sends again since today");
            assertThat(walk.count("#alarms form")).isZero();
        }
    }

    private void forgetDrift() {
        for (String table : List.of("drift_alarm", "drift_day", "drift_reference")) {
            database.sql().sql("delete from " + table).update();
        }
    }

    /** Twenty that somebody has looked at, in their order before the one that is open. */
    private void aPageOfAlarmsStandsBefore() {
        database.sql().sql("""
                        insert into drift_alarm (id, family, day, raised_at, acknowledged_by, acknowledged_at, reason)
                        select lpad(number::text, 32, '0')::uuid, family, day, raised_at, 'dora', raised_at, 'A check of ours'
                          from drift_alarm cross join generate_series(1, 20) as number
                        """).update();
    }

    private void everybodyWasInTheLowestTenth() {
        database.sql().sql("""
                        update drift_reference set snapshot = jsonb_set(snapshot, '{points,counts}',
                            (select jsonb_agg(case when place = 1 then 1000 else 0 end order by place)
                               from generate_series(1, jsonb_array_length(snapshot -> 'points' -> 'counts')) as place))
                         where family = 'enterprise'
                        """).update();
    }

    private static void lookAt(Walk walk, Screen screen, String path, String name) {
        var scrutiny = new Scrutiny(walk, screen);
        scrutiny.whole(path, name);
        assertThat(scrutiny.found()).isEmpty();
    }

    /** Somebody who is evaluated by a family. */
    private String code(String family) {
        return database.sql()
                .sql("""
                        select s.code from evaluation_result r join subject s on s.id = r.subject
                         where r.family = :family and r.points is not null and s.kind = :family and s.merged_into is null
                         order by s.code desc limit 1
                        """)
                .param("family", family)
                .query(String.class)
                .single();
    }

    private void awaitCurrent() throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(2));
        while (!evaluations.areCurrent()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(50);
        }
    }
}
