package org.credit531.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurn;
import org.credit531.evaluation.Evaluations;
import org.credit531.evaluation.FamilySwitches;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The off switch through every door that shows a grade. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class SwitchIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Visitor ANNE = Visitor.account("anne", null, Role.CREDIT_CENTRE);
    private static final Visitor BERT = Visitor.account("bert", null, Role.CREDIT_CENTRE);
    private static final String ZH = "疫情使模型不再适用";
    private static final String EN = "The epidemic has made the model unfit";

    /** Of one organisation, and of all of them together. */
    private static final List<String> DOORS = List.of(
            "/subjects/{code}",
            "/subjects/{code}/evaluation/enterprise",
            "/subjects/{code}/points",
            "/subjects/{code}/changes",
            "/subjects/{code}/self-check.zip",
            "/api/v1/subjects/{code}/evaluation",
            "/api/v1/subjects/{code}/evaluation/forecast",
            "/api/v1/subjects/{code}/evaluation/ways-up",
            "/api/v1/subjects/{code}/evaluation/self-check",
            "/api/v1/subjects/{code}/peers",
            "/?q={code}",
            "/models",
            "/models/enterprise",
            "/statistics");

    @LocalServerPort
    private int port;

    @Autowired
    private Switching switching;

    @Autowired
    private FamilySwitches switches;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private DayTurn dayTurn;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private String code = "";

    @BeforeEach
    void choose() throws Exception {
        waitUntilCurrent();
        code = database.sql().sql("""
                        select s.code from evaluation_result r join subject s on s.id = r.subject
                         where r.family = 'enterprise' and r.points is not null and s.kind = 'enterprise' and s.merged_into is null
                         order by s.code limit 1
                        """).query(String.class).single();
    }

    @AfterEach
    void switchOn() throws Exception {
        for (FamilySwitches.Switch one : switches.all()) {
            if (one.isOff()) {
                onAgain(one.id());
            }
        }
        waitUntilCurrent();
    }

    @Test
    void showsNoGradeThroughAnyDoorAndSaysWhy() throws Exception {
        JsonNode before = JSON.readTree(
                get("/api/v1/subjects/" + code + "/evaluation", "en").body());
        assertThat(before.get("points").isNumber()).isTrue();
        assertThat(hit().get("grade").isString()).isTrue();
        off();
        for (String door : DOORS) {
            for (String language : List.of("en", "zh")) {
                HttpResponse<String> answer = get(door.replace("{code}", code), language);
                assertThat(answer.body())
                        .as(door + " in " + language + ": " + answer.statusCode())
                        .contains(language.equals("en") ? EN : ZH)
                        .contains("2026-11-23")
                        .doesNotContain("score__points")
                        .doesNotContain("\"points\"");
            }
        }
        assertThat(get("/api/v1/subjects/" + code + "/evaluation", "en").statusCode())
                .isEqualTo(409);
        assertThat(hit().get("grade").isNull()).isTrue();
        assertThat(hit().get("points").isNull()).isTrue();
        assertThat(hit().get("suspended").get("reason").get("zh").asString()).isEqualTo(ZH);
        for (String door : List.of("/api/v1/models", "/api/v1/statistics")) {
            assertThat(JSON.readTree(get(door, "en").body())
                            .get("suspended")
                            .get(0)
                            .get("family")
                            .asString())
                    .as(door)
                    .isEqualTo("enterprise");
        }
        assertThat(evaluations.suspended()).hasSize(1);
    }

    @Test
    void keepsWhatWasSaidAndAnswersThePastAsBefore() throws Exception {
        long before = knowledge();
        LocalDate today = LocalDate.now(clock);
        String then = get(past(today, before), "en").body();
        String kept = kept();
        off();
        dayTurn.run();
        waitUntilCurrent();
        assertThat(kept()).isEqualTo(kept);
        assertThat(get(past(today, before), "en").body()).isEqualTo(then);
        assertThat(get(past(today.minusDays(1), knowledge()), "en").statusCode())
                .isEqualTo(200);
        long off = knowledge();
        assertThat(get(past(today, off), "en").statusCode()).isEqualTo(409);
        onAgain(switches.all().getFirst().id());
        waitUntilCurrent();
        assertThat(get(past(today, off), "en").body()).as("then it was off").contains(EN);
        assertThat(get(past(today, knowledge()), "en").statusCode()).isEqualTo(200);
    }

    @Test
    void computesEverythingAnewBeforeItIsShownAgain() throws Exception {
        off();
        database.sql()
                .sql("update evaluation_result set points = -531000 where family = 'enterprise'")
                .update();
        onAgain(switches.all().getFirst().id());
        assertThat(hit().get("points").asLong()).isNotEqualTo(-531_000);
        waitUntilCurrent();
        assertThat(hit().get("points").asLong()).isNotEqualTo(-531_000);
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_result where points = -531000")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesEffectWhileEverybodyIsBeingEvaluated() throws Exception {
        off();
        onAgain(switches.all().getFirst().id());
        off(); // what the first has left is under way
        assertThat(get("/api/v1/subjects/" + code + "/evaluation", "en").statusCode())
                .isEqualTo(409);
        assertThat(hit().get("grade").isNull()).isTrue();
        waitUntilCurrent();
        assertThat(hit().get("grade").isNull()).isTrue();
        assertThat(database.sql()
                        .sql("select count(*) from evaluation_result where family = 'enterprise'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void takesTwoPeopleToSwitchItOnAgain() {
        off();
        UUID id = switches.all().getFirst().id();
        isRefused(() -> acting(ANNE, () -> switching.on(id)), "switch-not-proposed");
        acting(ANNE, () -> switching.propose(id, "The model has been revised"));
        isRefused(() -> acting(ANNE, () -> switching.on(id)), "switch-same-person");
        assertThat(evaluations.suspended()).hasSize(1);
        assertThatThrownBy(() -> database.sql()
                        .sql(
                                "update family_switch set on_on = off_on, on_at = off_at, on_knowledge = off_knowledge + 1, on_by = 'anne'"
                                        + " where id = :id")
                        .param("id", id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        acting(BERT, () -> switching.on(id));
        assertThat(evaluations.suspended()).isEmpty();
        isRefused(() -> acting(BERT, () -> switching.on(id)), "switch-on-already");
    }

    @Test
    void isForNamedOfficialsOfTheProvince() {
        Visitor city =
                Visitor.account("carl", new Membership("330300-credit-centre"), null, Set.of(Role.CREDIT_CENTRE));
        isRefused(() -> acting(city, () -> switching.off("enterprise", ZH, EN)), "switch-not-provincial");
        isRefused(() -> acting(ANNE, () -> switching.off("enterprise", "", EN)), "switch-reason");
        isRefused(() -> acting(ANNE, () -> switching.off("unheard-of", ZH, EN)), "switch-unknown-family");
        assertThat(evaluations.suspended()).isEmpty();
        off();
        isRefused(this::off, "switch-off-already");
        assertThat(database.sql()
                        .sql("select count(*) from ledger_entry where event = 'family.switched-off'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private void off() {
        acting(ANNE, () -> switching.off("enterprise", ZH, EN));
    }

    private void onAgain(UUID id) {
        acting(ANNE, () -> switching.propose(id, "The model has been revised"));
        acting(BERT, () -> switching.on(id));
    }

    private static void acting(Visitor visitor, Runnable act) {
        ActingAs.call(visitor, () -> {
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

    private String past(LocalDate asOf, long knownAt) {
        return "/api/v1/subjects/" + code + "/evaluation?asOf=" + asOf + "&knownAt=" + knownAt;
    }

    private JsonNode hit() throws Exception {
        return JSON.readTree(get("/api/v1/subjects?q=" + code, "en").body())
                .get("subjects")
                .get(0);
    }

    private long knowledge() {
        return database.sql()
                .sql("select max(number) from knowledge")
                .query(Long.class)
                .single();
    }

    private String kept() {
        return database.sql().sql("""
                        select md5(string_agg(r::text, '' order by r::text)) from (
                            select subject, points, grade, knowledge from evaluation_result where family = 'enterprise') r
                        """).query(String.class).single();
    }

    private void waitUntilCurrent() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!evaluations.areCurrent()) {
            assertThat(Instant.now()).as("evaluations end").isBefore(end);
            Thread.sleep(20);
        }
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept-Language", language)
                        .build(),
                BodyHandlers.ofString());
    }
}
