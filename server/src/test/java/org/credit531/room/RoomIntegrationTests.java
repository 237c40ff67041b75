package org.credit531.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.credit531.access.ActingAs;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.access.Visitor;
import org.credit531.calendar.DayTurned;
import org.credit531.client.PinnedKeys;
import org.credit531.client.Verdict;
import org.credit531.clients.Programs;
import org.credit531.collection.Batches;
import org.credit531.database.RowScope;
import org.credit531.removal.Confirmation;
import org.credit531.removal.Removal;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.RemovedRecord;
import org.credit531.signing.Signatures;
import org.credit531.subject.Subjects;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A third party has its model run, and learns grades of whom lets it, and nothing else. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class RoomIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger NUMBERS = new AtomicInteger(9_700);
    private static final List<String> ITEMS =
            List.of("registration", "annual-report", "administrative-penalty", "tax-credit-grade");
    private static final Visitor FIRST = centre("room-first");
    private static final Visitor SECOND = centre("room-second");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Engaging engaging;

    @Autowired
    private EndingRooms ending;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SubmittingModels models;

    @Autowired
    private Authorising authorising;

    @Autowired
    private BeginningRuns beginning;

    @Autowired
    private ReleasingRuns releasing;

    @Autowired
    private ShowingGrades showing;

    @Autowired
    private JdbcGrades grades;

    @Autowired
    private JdbcRuns runs;

    @Autowired
    private RoomCopy copy;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Signatures signatures;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Batches batches;

    private final HttpClient http = HttpClient.newHttpClient();
    private String agency = "";
    private String token = "";

    @BeforeEach
    void registerTheThirdParty() throws Exception {
        if (subjects.byCode(EvaluatedFirms.SHOP).isEmpty()) {
            new EvaluatedFirms(batches).send();
        }
        int number = NUMBERS.incrementAndGet();
        agency = Organisations.enterprise(number);
        String name = "agency-" + number;
        Programs.registerOf(platform, name, agency);
        String secret = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(address("/oauth2/token"))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        token = JSON.readTree(answer.body()).path("access_token").asString();
    }

    @Test
    void givesOutGradesOfWhomLetsItAndNothingElse() throws Exception {
        UUID engagement = engagement(ITEMS);
        List<String> firms = List.of(EvaluatedFirms.code(50), EvaluatedFirms.code(51), EvaluatedFirms.code(52));
        authorise(engagement, firms.get(0));
        authorise(engagement, firms.get(1));
        JsonNode model = posted("/api/v1/rooms/" + engagement + "/models", RoomModels.fair(), 201);
        assertThat(model.path("state").asString()).isEqualTo("submitted");
        UUID modelId = UUID.fromString(model.path("id").asString());
        assertThat(posted("/api/v1/rooms/" + engagement + "/runs?model=" + modelId, "", 409)
                        .path("code")
                        .asString())
                .isEqualTo("room-model-not-admitted");
        as(SECOND, () -> models.decide(modelId, true, "", SECOND));
        UUID run = UUID.fromString(posted("/api/v1/rooms/" + engagement + "/runs?model=" + modelId, "", 202)
                .path("id")
                .asString());
        awaitEnd(run);
        assertThat(problem(run)).isEmpty();
        assertThat(get("/api/v1/rooms/runs/" + run + "/result").statusCode()).isEqualTo(409);
        assertThat(given(firms.get(0))).as("before somebody has released it").isEmpty();
        List<ReleasingRuns.Seen> seen = ActingAs.call(SECOND, () -> releasing.seen(releasing.require(run)));
        assertThat(seen).extracting(ReleasingRuns.Seen::code).containsExactlyInAnyOrder(firms.get(0), firms.get(1));
        as(SECOND, () -> releasing.release(run, SECOND));
        var result = get("/api/v1/rooms/runs/" + run + "/result");
        assertThat(result.statusCode()).isEqualTo(200);
        var pinned = new PinnedKeys(Set.of(signatures.published().getFirst().fingerprint()));
        assertThat(Verdict.of(result.body(), pinned)).isInstanceOf(Verdict.Verified.class);
        checkContent(payload(result.body()), firms);
        assertThat(given(firms.get(0))).hasSize(1);
        assertThat(given(firms.get(2))).isEmpty();
        assertThat(showing.given(given(firms.get(0)), Locale.ENGLISH))
                .extracting(ShowingGrades.Given::name, ShowingGrades.Given::on)
                .containsExactly(tuple("示例信用服务机构", LocalDate.now(clock).toString()));
        assertThat(showing.given(given(firms.get(0)), Locale.ENGLISH).getFirst().grade())
                .isIn("First", "Second", "Third");
        assertThat(entriesOf(firms.get(0))).isEqualTo(1);
        assertThat(entriesOf(firms.get(2))).isZero();
    }

    /** The members of the file are those that are meant; no name and no value of a record is among them. */
    private void checkContent(JsonNode file, List<String> firms) {
        assertThat(file.propertyNames())
                .containsExactlyInAnyOrder("run", "engagement", "thirdParty", "model", "textHash", "content");
        JsonNode content = file.path("content");
        assertThat(content.propertyNames()).containsExactlyInAnyOrder("expires", "asOf", "counts", "grades");
        assertThat(content.path("grades").size()).isEqualTo(2);
        for (JsonNode line : content.path("grades")) {
            assertThat(line.propertyNames()).containsExactlyInAnyOrder("code", "grade");
            assertThat(line.path("grade").asString()).isIn("first", "second", "third");
        }
        assertThat(content.path("counts").propertyNames()).containsExactly("first", "second", "third");
        content.path("counts").forEach(count -> assertThat(count.asInt() % 10).isZero());
        assertThat(content.toString())
                .contains(firms.get(0), firms.get(1))
                .doesNotContain(firms.get(2))
                .doesNotContain(subjects.byCode(firms.get(0)).orElseThrow().name());
    }

    @Test
    void gradesNobodyWhoHasNotAuthorisedIt() throws Exception {
        UUID engagement = engagement(ITEMS);
        String firm = firms(1).getFirst();
        UUID run = run(engagement, admitted(engagement, RoomModels.fair()), List.of(firm));
        assertThat(problem(run)).isEmpty();
        assertThat(ActingAs.call(SECOND, () -> releasing.seen(releasing.require(run))))
                .isEmpty();
        as(SECOND, () -> releasing.release(run, SECOND));
        assertThat(payload(get("/api/v1/rooms/runs/" + run + "/result").body())
                        .path("content")
                        .path("grades")
                        .size())
                .isZero();
    }

    @Test
    void gradesWhomItNamesByWhatIsOpenToEverybody() throws Exception {
        UUID engagement = engagement(ITEMS);
        String firm = firms(1).getFirst();
        UUID run = run(engagement, admitted(engagement, RoomModels.open()), List.of(firm));
        assertThat(problem(run)).isEmpty();
        assertThat(ActingAs.call(SECOND, () -> releasing.seen(releasing.require(run))))
                .extracting(ReleasingRuns.Seen::code)
                .containsExactly(firm);
    }

    @Test
    void stopsAtOnceWhenAnOrganisationWithdraws() throws Exception {
        UUID engagement = engagement(ITEMS);
        UUID model = admitted(engagement, RoomModels.fair());
        String firm = firms(1).getFirst();
        authorise(engagement, firm);
        UUID released = run(engagement, model, List.of());
        as(SECOND, () -> releasing.release(released, SECOND));
        UUID calculated = run(engagement, model, List.of());
        withdraw(engagement, firm);
        assertThat(get("/api/v1/rooms/runs/" + released + "/result").statusCode())
                .isEqualTo(410);
        assertThatThrownBy(() -> as(SECOND, () -> releasing.release(calculated, SECOND)))
                .hasMessage("room-run-state");
        UUID after = run(engagement, model, List.of(firm));
        assertThat(ActingAs.call(SECOND, () -> releasing.seen(releasing.require(after))))
                .isEmpty();
    }

    @Test
    void refusesModelsThatAskForOneFact() throws Exception {
        UUID engagement = engagement(ITEMS);
        for (var refused : List.of(
                List.of(RoomModels.oracle(), "room-model-narrow"),
                List.of(RoomModels.heavy(), "room-model-weight"),
                List.of(RoomModels.beyond(), "room-model-item"))) {
            assertThat(posted("/api/v1/rooms/" + engagement + "/models", refused.getFirst(), 422)
                            .path("code")
                            .asString())
                    .isEqualTo(refused.getLast());
        }
        UUID run = run(engagement, admitted(engagement, RoomModels.hidden()), List.of());
        assertThat(releasing.require(run).state()).isEqualTo(RoomRun.State.FAILED);
        assertThat(problem(run)).contains("records of one item");
    }

    @Test
    void knowsNoIndividualBusiness() throws Exception {
        String shop = EvaluatedFirms.SHOP;
        UUID engagement = engagement(ITEMS);
        assertThat(posted("/api/v1/rooms/" + engagement + "/models", RoomModels.ofShops(), 422)
                        .path("code")
                        .asString())
                .isEqualTo("room-model-kinds");
        UUID model = admitted(engagement, RoomModels.fair());
        assertThat(posted("/api/v1/rooms/" + engagement + "/runs?model=" + model + "&code=" + shop, "", 422)
                        .path("code")
                        .asString())
                .isEqualTo("room-named-kind");
        assertThatThrownBy(() -> authorise(engagement, shop)).hasMessage("room-not-evaluated");
        assertThatThrownBy(() -> as(FIRST, () -> engaging.propose(wanted(shop, ITEMS), FIRST)))
                .hasMessage("room-party");
    }

    @Test
    void needsTwoPeopleAndEndsAtOnce() throws Exception {
        UUID engagement = ActingAs.call(FIRST, () -> engaging.propose(wanted(agency, ITEMS), FIRST));
        assertThat(posted("/api/v1/rooms/" + engagement + "/models", RoomModels.fair(), 409)
                        .path("code")
                        .asString())
                .isEqualTo("room-not-in-force");
        assertThatThrownBy(() -> as(FIRST, () -> engaging.decide(engagement, true, FIRST)))
                .hasMessage("room-same-person");
        as(SECOND, () -> engaging.decide(engagement, true, SECOND));
        UUID model = admitted(engagement, RoomModels.fair());
        UUID run = run(engagement, model, List.of());
        as(SECOND, () -> releasing.release(run, SECOND));
        assertThat(posted("/api/v1/rooms/" + engagement + "/end", "", 200)
                        .path("state")
                        .asString())
                .isEqualTo("ended");
        assertThat(get("/api/v1/rooms/runs/" + run + "/result").statusCode()).isEqualTo(410);
        assertThat(posted("/api/v1/rooms/" + engagement + "/runs?model=" + model, "", 409)
                        .path("code")
                        .asString())
                .isEqualTo("room-not-in-force");
    }

    @Test
    void runsNoMoreOftenThanAgreedAndForNobodyElse() throws Exception {
        UUID engagement = engagement(ITEMS);
        UUID model = admitted(engagement, RoomModels.fair());
        for (int run = 0; run < 3; run++) {
            run(engagement, model, List.of());
        }
        assertThat(posted("/api/v1/rooms/" + engagement + "/runs?model=" + model, "", 409)
                        .path("code")
                        .asString())
                .isEqualTo("room-runs-over");
        UUID last = runs.of(engagement).getFirst().id();
        String other = Organisations.enterprise(NUMBERS.incrementAndGet());
        assertThatThrownBy(() -> releasing.requireOwn(last, own(other))).hasMessage("room-run-unknown");
        assertThatThrownBy(() -> engaging.requireOwn(engagement, own(other))).hasMessage("room-unknown");
    }

    @Test
    void forgetsWhatRestsOnARemovedRecord() throws Exception {
        UUID engagement = engagement(ITEMS);
        String firm = firms(1).getFirst();
        authorise(engagement, firm);
        UUID run = run(engagement, admitted(engagement, RoomModels.fair()), List.of());
        as(SECOND, () -> releasing.release(run, SECOND));
        UUID subject = subjects.byCode(firm).orElseThrow().id().value();
        var removal = new Removal(
                UUID.randomUUID(),
                RemovalGround.EXPIRED,
                "zj-2018:16",
                1,
                Instant.EPOCH,
                List.of(new RemovedRecord("administrative-penalty", UUID.randomUUID(), subject, "market-regulation")));
        assertThat(copy.confirm(removal)).isInstanceOf(Confirmation.Done.class);
        assertThat(copy.confirm(removal)).isInstanceOf(Confirmation.Nothing.class);
        assertThat(get("/api/v1/rooms/runs/" + run + "/result").statusCode()).isEqualTo(410);
        assertThat(given(firm)).isEmpty();
    }

    @Test
    void keepsTheTextOfAModelSealed() throws Exception {
        UUID engagement = engagement(ITEMS);
        UUID model = admitted(engagement, RoomModels.fair());
        assertThat(models.text(model)).isEqualTo(RoomModels.fair());
        byte[] stored = database.sql()
                .sql("select sealed_text from room_model where id = :id")
                .param("id", model)
                .query((row, number) -> row.getBytes("sealed_text"))
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("agency-model");
        var page = http.send(HttpRequest.newBuilder(address("/rooms")).build(), BodyHandlers.ofString());
        assertThat(page.body()).contains("纳税信用").doesNotContain("no-data");
    }

    @Test
    void showsGradesToTheirOrganisationAlone() throws Exception {
        UUID engagement = engagement(ITEMS);
        List<String> firms = firms(2);
        authorise(engagement, firms.get(0));
        UUID run = run(engagement, admitted(engagement, RoomModels.fair()), List.of());
        assertThat(RowScope.subject(firms.get(0)).call(() -> grades.of(run))).hasSize(1);
        assertThat(RowScope.subject(firms.get(1)).call(() -> grades.of(run))).isEmpty();
        assertThat(RowScope.NOTHING.call(() -> grades.of(run))).isEmpty();
    }

    @Test
    void showsEverybodyWhatHoldsPageByPage() throws Exception {
        UUID refused = ActingAs.call(FIRST, () -> engaging.propose(named("拒绝的机构"), FIRST));
        as(SECOND, () -> engaging.decide(refused, false, SECOND));
        ActingAs.call(FIRST, () -> engaging.propose(named("待批准的机构"), FIRST));
        for (int number = 0; number <= RoomPage.PAGE; number++) {
            UUID id = ActingAs.call(FIRST, () -> engaging.propose(named("有效的机构"), FIRST));
            as(SECOND, () -> engaging.decide(id, true, SECOND));
        }
        String first = page("/rooms");
        assertThat(first).contains("有效的机构", "/rooms?from=" + RoomPage.PAGE).doesNotContain("拒绝的机构", "待批准的机构");
        assertThat(page("/rooms?from=" + RoomPage.PAGE))
                .contains("有效的机构", "rel=\"prev\"")
                .doesNotContain("拒绝的机构", "待批准的机构");
        assertThat(page("/rooms?from=9999")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    private Engaging.Wanted named(String name) {
        Engaging.Wanted like = wanted(agency, ITEMS);
        return new Engaging.Wanted(
                agency, name, like.purpose(), like.basis(), like.items(), like.endsOn(), like.mostRuns());
    }

    private String page(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void callsGradesAsTheModelDoes() throws Exception {
        UUID engagement = engagement(ITEMS);
        UUID model = admitted(engagement, RoomModels.fair());
        assertThat(models.require(model).called("first", Locale.CHINESE)).isEqualTo("甲");
        assertThat(models.require(model).called("first", Locale.ENGLISH)).isEqualTo("First");
        assertThat(models.require(model).called("unheard-of", Locale.ENGLISH)).isEqualTo("unheard-of");
    }

    @Test
    void forgetsWithTime() throws Exception {
        UUID engagement = engagement(ITEMS);
        String firm = firms(1).getFirst();
        authorise(engagement, firm);
        UUID run = run(engagement, admitted(engagement, RoomModels.fair()), List.of());
        as(SECOND, () -> releasing.release(run, SECOND));
        LocalDate today = LocalDate.now(clock);
        ending.on(new DayTurned(today.plusDays(30)));
        assertThat(get("/api/v1/rooms/runs/" + run + "/result").statusCode()).isEqualTo(410);
        assertThat(given(firm)).hasSize(1);
        ending.on(new DayTurned(today.plusDays(500)));
        assertThat(given(firm)).isEmpty();
        assertThat(engaging.require(engagement).state()).isEqualTo(Engagement.State.ENDED);
    }

    @Test
    void endsTheOthersAndLetsTheDayTurnWhereOneCannotBeEnded() {
        UUID stuck = engagement(ITEMS);
        UUID other = engagement(ITEMS);
        var day = new DayTurned(LocalDate.now(clock).plusMonths(6));
        database.sql().sql("""
                        create function refuse() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
                        create trigger refuse before update on room_engagement for each row
                          when (old.id = '%s') execute function refuse()
                        """.formatted(stuck)).update();
        try {
            transaction.executeWithoutResult(status -> ending.on(day));
        } finally {
            database.sql().sql("drop function refuse() cascade").update();
        }
        assertThat(engaging.require(stuck).state()).isEqualTo(Engagement.State.APPROVED);
        assertThat(engaging.require(other).state()).isEqualTo(Engagement.State.ENDED);
        transaction.executeWithoutResult(status -> ending.on(day));
        assertThat(engaging.require(stuck).state()).as("at the next turn").isEqualTo(Engagement.State.ENDED);
    }

    private static Visitor centre(String name) {
        return Visitor.account(name, (Membership) null, null, Set.of(Role.CREDIT_CENTRE));
    }

    private static Visitor own(String code) {
        return Visitor.account("own", (Membership) null, code, Set.of(Role.SUBJECT));
    }

    private static void as(Visitor visitor, Runnable act) {
        ActingAs.call(visitor, () -> {
            act.run();
            return true;
        });
    }

    private Engaging.Wanted wanted(String party, List<String> items) {
        return new Engaging.Wanted(
                party,
                "示例信用服务机构",
                "示例招标的资格审查",
                "合同 2026-1",
                items,
                LocalDate.now(clock).plusMonths(6),
                3);
    }

    private UUID engagement(List<String> items) {
        UUID id = ActingAs.call(FIRST, () -> engaging.propose(wanted(agency, items), FIRST));
        as(SECOND, () -> engaging.decide(id, true, SECOND));
        return id;
    }

    private UUID admitted(UUID engagement, String text) throws Exception {
        UUID id = UUID.fromString(posted("/api/v1/rooms/" + engagement + "/models", text, 201)
                .path("id")
                .asString());
        as(SECOND, () -> models.decide(id, true, "", SECOND));
        return id;
    }

    private UUID run(UUID engagement, UUID model, List<String> named) throws Exception {
        Visitor party = own(agency);
        UUID id = ActingAs.call(party, () -> beginning.begin(engagement, model, named, party));
        awaitEnd(id);
        return id;
    }

    private void awaitEnd(UUID run) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (releasing.require(run).state().isOpen()) {
            assertThat(Instant.now()).as("two minutes are over").isBefore(limit);
            Thread.sleep(50);
        }
    }

    private String problem(UUID run) {
        return releasing.require(run).problem(Locale.ENGLISH);
    }

    private void authorise(UUID engagement, String firm) {
        LocalDate until = LocalDate.now(clock).plusMonths(2);
        as(own(firm), () -> authorising.give(engagement, until, own(firm)));
    }

    private void withdraw(UUID engagement, String firm) {
        as(own(firm), () -> authorising.withdraw(engagement, own(firm)));
    }

    private List<GivenGrade> given(String firm) {
        return RowScope.subject(firm).call(() -> grades.givenOf(firm));
    }

    /** Entries of the ledger that a grade of an organisation was given out. */
    private long entriesOf(String firm) {
        return database.sql()
                .sql("""
                        select count(*) from ledger_detail d join ledger_entry e on e.month = d.month and e.number = d.number
                         where e.event = 'room.grade-given' and d.subject = :subject
                        """)
                .param("subject", subjects.byCode(firm).orElseThrow().id().value())
                .query(Long.class)
                .single();
    }

    private static List<String> firms(int number) {
        return IntStream.range(0, number).mapToObj(EvaluatedFirms::code).toList();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private JsonNode posted(String path, String text, int status) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(BodyPublishers.ofString(text))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static JsonNode payload(byte[] file) {
        String payload = JSON.readTree(file).path("payload").asString();
        return JSON.readTree(Base64.getUrlDecoder().decode(payload));
    }
}
