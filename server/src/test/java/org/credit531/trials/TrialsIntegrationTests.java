package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.credit531.access.ActingAs;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.access.Visitor;
import org.credit531.client.command.Main;
import org.credit531.clients.Programs;
import org.credit531.evaluation.PublishedModels;
import org.credit531.scoring.Family;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.credit531.web.RequestProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trials as programs begin and read them; what comes out is what the command line says of the same files, byte for byte. */
@PlatformTest(properties = "credit531.sample=tiny")
class TrialsIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final AtomicInteger OFFICERS = new AtomicInteger();
    private static final Visitor OFFICER =
            Visitor.client("officer", null, Set.of(Role.MODEL_OFFICER), Set.of(Scope.RECORDS_READ));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext platform;

    @Autowired
    private Trying trying;

    @Autowired
    private RunningTrials running;

    @Autowired
    private JdbcTrials trials;

    @Autowired
    private PublishedModels models;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token = "";

    @BeforeEach
    void signIn() throws Exception {
        String name = "officer-" + OFFICERS.incrementAndGet();
        Programs.register(
                platform, name, null, Set.of(Role.MODEL_OFFICER), Set.of(Scope.RECORDS_READ, Scope.TRIALS_WRITE));
        token = token(name, "");
    }

    private String token(String name, String scope) throws Exception {
        String secret = Base64.getEncoder().encodeToString((name + ":" + name).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(address("/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .asString();
    }

    @Test
    void saysWhatTheCommandLineSaysOfTheSameFiles() throws Exception {
        LocalDate today = today();
        for (String candidate : List.of("enterprise", "enterprise-construction", "social-organisation")) {
            JsonNode trial = done(begin("candidate=" + version(candidate) + "&asOf=" + today));
            assertThat(trial.get("state").asString()).as(trial.toString()).isEqualTo("done");
            String id = trial.get("id").asString();
            byte[] results = get("/api/v1/trials/" + id + "/results").body();
            Path records = unpack(get("/api/v1/trials/" + id + "/records").body(), candidate);
            Path written = records.resolve("results.csv");
            assertThat(command(records, today, written)).isZero();
            assertThat(Files.readAllBytes(written)).isEqualTo(results);
            assertThat(new String(results, StandardCharsets.UTF_8).lines().count())
                    .as(candidate)
                    .isEqualTo(1 + evaluated(id));
        }
    }

    @Test
    void comparesWithTheModelsInForceAndSaysWhatEachWeightDecides() throws Exception {
        JsonNode trial = done(begin("candidate=" + version("enterprise")));
        JsonNode figures = figures(trial.get("id").asString());
        assertThat(figures.get("migration").get("points").get("up").asInt()).isZero();
        assertThat(figures.get("migration").get("points").get("down").asInt()).isZero();
        assertThat(figures.get("migration").get("risen").size()).isZero();
        assertThat(figures.get("sensitivity").get("indicators").size()).isGreaterThan(10);
        assertThat(figures.get("slices").size()).isEqualTo(SliceRules.ALL.size());
        for (JsonNode slice : figures.get("slices")) {
            for (JsonNode one : slice.get("candidate")) {
                assertThat(one.get("distribution").get("evaluated").asInt())
                        .as(slice.get("name").asString())
                        .isGreaterThanOrEqualTo(20);
            }
        }
    }

    @Test
    void comparesWithWhatCameAfterwards() throws Exception {
        LocalDate day = today().minusMonths(18);
        JsonNode trial =
                done(begin("candidate=" + version("enterprise") + "&asOf=" + day + "&outcome=administrative-penalty"));
        assertThat(trial.get("state").asString()).as(trial.toString()).isEqualTo("done");
        JsonNode figures = figures(trial.get("id").asString());
        JsonNode backTest = figures.get("backTest");
        int bad = backTest.get("bad").asInt();
        assertThat(bad).isPositive();
        assertThat(backTest.get("good").asInt())
                .isEqualTo(figures.get("candidate").get("evaluated").asInt() - bad);
        assertThat(backTest.get("measured").get("discrimination").get("area").asDouble())
                .isBetween(0.0, 1.0);
        assertThat(figures.get("fairness").size()).isEqualTo(SliceRules.ALL.size() - 1);
    }

    @Test
    void changesNoResultAndTellsNobody() throws Exception {
        String before = everything();
        JsonNode trial = done(begin("candidate=" + version("enterprise") + "&asOf=" + today().minusMonths(3)));
        assertThat(trial.get("state").asString()).as(trial.toString()).isEqualTo("done");
        assertThat(everything()).isEqualTo(before);
    }

    /** What the platform says of organisations, and to whom. */
    private String everything() {
        return database.sql().sql("""
                select (select coalesce(md5(string_agg(r::text, '' order by r::text)), '') from (
                            select subject, family, model, model_version, points, grade from evaluation_result) r)
                    || (select count(*) from notice) || (select count(*) from public_subject)
                    || (select max(number) from knowledge)
                """).query(String.class).single();
    }

    @Test
    void givesNoResultOfAnIndividualBusinessAway() throws Exception {
        JsonNode trial = done(begin("candidate=" + version("individual-business")));
        String id = trial.get("id").asString();
        assertThat(figures(id).get("candidate").get("evaluated").asInt()).isPositive();
        assertThat(trial.get("resultsAtHand").asBoolean()).isFalse();
        assertThat(get("/api/v1/trials/" + id + "/results").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/trials/" + id + "/records").statusCode()).isEqualTo(403);
    }

    @Test
    void givesNoneAwayWhateverFamilyEvaluatesIt() throws Exception {
        String text = models.today().stream()
                .filter(one -> one.id().equals("enterprise"))
                .map(one -> one.edition().text())
                .findFirst()
                .orElseThrow();
        String wider = text.replace("subjects: [enterprise]", "subjects: [enterprise, individual-business]");
        assertThat(wider).isNotEqualTo(text);
        UUID id = waiting(wider);
        running.run(id);
        assertThat(trying.require(id).state()).isEqualTo(Trial.State.DONE);
        assertThat(get("/api/v1/trials/" + id + "/results").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/trials/" + id + "/records").statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(get("/api/v1/trials/" + id).body())
                        .get("resultsAtHand")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void refusesWithReasonAndRemedy() throws Exception {
        String enterprise = version("enterprise");
        assertThat(problem("candidate=unheard-of/1")).isEqualTo("trial-unknown-candidate");
        assertThat(problem("candidate=" + version("natural-person"))).isEqualTo("trial-of-persons");
        assertThat(problem("candidate=" + enterprise + "&against=" + enterprise))
                .isEqualTo("trial-with-itself");
        assertThat(problem("candidate=" + enterprise + "&against=" + version("government")))
                .isEqualTo("trial-other-family");
        assertThat(problem("candidate=" + enterprise + "&asOf=" + today().plusDays(1)))
                .isEqualTo("as-of-in-the-future");
        assertThat(problem("candidate=" + enterprise + "&asOf=1999-12-31")).isEqualTo("trial-day");
        assertThat(problem("candidate=" + enterprise + "&outcome=unheard-of")).isEqualTo("unknown-item");
        assertThat(problem("candidate=" + enterprise + "&outcome=honour")).isEqualTo("trial-outcome-day");
    }

    @Test
    void beginsNoneWithATokenForReading() throws Exception {
        token = token("officer-" + OFFICERS.get(), "&scope=records.read");
        assertThat(get("/api/v1/trials").statusCode()).isEqualTo(200);
        assertThat(post("candidate=" + version("enterprise")).statusCode()).isEqualTo(403);
    }

    @Test
    void calculatesNothingOnceItIsCalledOff() {
        UUID id = waiting("");
        ActingAs.call(OFFICER, () -> {
            trying.cancel(id);
            return id;
        });
        running.run(id);
        assertThat(trying.require(id).state()).isEqualTo(Trial.State.CANCELLED);
        assertThat(trials.figures(id)).isNull();
        assertThatThrownBy(() -> trying.cancel(id))
                .isInstanceOfSatisfying(
                        RequestProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo("trial-over"));
    }

    /** The version of a model that is in force. */
    private String version(String model) {
        return models.today().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .map(one -> model + "/" + one.version())
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A trial that nobody has ordered. */
    private UUID waiting(String text) {
        var now = OffsetDateTime.now(clock);
        var trial = new Trial(
                UUID.randomUUID(),
                Family.ENTERPRISE,
                new Trial.Tried("enterprise/1", "enterprise", 1, text, Trial.LIVE, ""),
                today(),
                "",
                Trial.State.WAITING,
                "",
                0,
                0,
                null,
                null,
                null,
                "officer",
                now,
                today().plusYears(1));
        trials.add(trial);
        return trial.id();
    }

    private int command(Path records, LocalDate asOf, Path results) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("trial"));
        try (var models = Files.list(records.resolve("models"))) {
            models.sorted().forEach(model -> arguments.addAll(List.of("--model", model.toString())));
        }
        arguments.addAll(List.of(
                "--records",
                records.resolve("records").toString(),
                "--as-of",
                asOf.toString(),
                "--results",
                results.toString()));
        var out = new ByteArrayOutputStream();
        return Main.run(InputStream.nullInputStream(), out, out, Map.of(), arguments.toArray(String[]::new));
    }

    private Path unpack(byte[] archive, String name) throws IOException {
        Path unpacked = folder.resolve(name.replace('/', '-'));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return unpacked;
    }

    private long evaluated(String id) throws Exception {
        return figures(id).get("candidate").get("evaluated").asLong();
    }

    private JsonNode figures(String id) throws Exception {
        return JSON.readTree(get("/api/v1/trials/" + id + "/figures").body());
    }

    private String begin(String parameters) throws Exception {
        HttpResponse<byte[]> begun = post(parameters);
        assertThat(begun.statusCode())
                .as(new String(begun.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        return JSON.readTree(begun.body()).get("id").asString();
    }

    private String problem(String parameters) throws Exception {
        HttpResponse<byte[]> refused = post(parameters);
        assertThat(refused.statusCode()).isBetween(400, 499);
        return JSON.readTree(refused.body()).get("code").asString();
    }

    private JsonNode done(String id) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode trial = JSON.readTree(get("/api/v1/trials/" + id).body());
        while (Set.of("waiting", "running").contains(trial.get("state").asString())) {
            assertThat(Instant.now()).as("the trial ends").isBefore(end);
            Thread.sleep(100);
            trial = JSON.readTree(get("/api/v1/trials/" + id).body());
        }
        return trial;
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(String parameters) throws Exception {
        return http.send(
                request("/api/v1/trials")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(parameters))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(address(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
