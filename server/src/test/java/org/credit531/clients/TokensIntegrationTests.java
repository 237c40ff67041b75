package org.credit531.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.credit531.access.Browsing;
import org.credit531.access.Scope;
import org.credit531.accounts.AccessSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.credit531.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class TokensIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL =
            "batches.write batches.read records.read cases.read cases.write trials.write rooms.write";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ApiClients clients;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Vault vault;

    private Browsing program;

    @BeforeEach
    void open() {
        program = new Browsing(port);
        clients.enable("sample");
    }

    @Test
    void letAClientIn() {
        assertThat(call("/api/v1/batches", token("sample", "sample", ALL)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void areForEverythingTheClientMayIfItNamesNoScope() {
        var answer = ask("sample", "sample", "");
        assertThat(json(answer).get("scope").asString().split(" ", -1)).containsExactlyInAnyOrder(ALL.split(" ", -1));
    }

    @Test
    void areNotGivenForAWrongSecretOrAnUnknownClient() {
        for (var pair : Map.of("sample", "wrong", "unknown", "sample").entrySet()) {
            var answer = ask(pair.getKey(), pair.getValue(), ALL);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(json(answer).get("error").asString()).isEqualTo("invalid_client");
        }
    }

    @Test
    void areNotGivenForAScopeThatTheClientHasNot() {
        var answer = ask("sample", "sample", "everything");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void areGoodForTheirScopeOnly() {
        var reading = token("sample", "sample", "batches.read");
        assertThat(call("/api/v1/batches", reading).statusCode()).isEqualTo(200);
        var refused = program.send(program.request("/api/v1/batches?item=registration")
                .header("Authorization", "Bearer " + reading)
                .POST(BodyPublishers.ofString("")));
        expectProblem(refused, 403, "forbidden");
        expectProblem(call("/api/v1/batches", token("sample", "sample", "batches.write")), 403, "forbidden");
    }

    @Test
    void areGoodForTheRolesOfTheClientOnly() {
        clients.add("roleless", "a secret of the tests", null, Set.of(), Set.of(Scope.values()));
        expectProblem(call("/api/v1/batches", token("roleless", "a secret of the tests", ALL)), 403, "forbidden");
    }

    @Test
    void areNeededWhereThePublicMayNotGo() {
        var answer = program.get("/api/v1/batches");
        expectProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(answer).get("detail").asString()).contains("/oauth2/token");
    }

    @Test
    void areRefusedWhenDamaged() {
        var token = token("sample", "sample", ALL);
        assertThat(call("/api/v1/batches", token).statusCode()).isEqualTo(200);
        var parts = token.split("\\.", -1);
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        for (var damaged : new String[] {
            "nonsense", parts[0] + "." + parts[1] + ".AAAA", forged + "." + parts[1] + ".", parts[0] + "." + parts[1]
        }) {
            var answer = call("/api/v1/batches", damaged);
            expectProblem(answer, 401, "invalid-token");
            assertThat(answer.body()).doesNotContain("Exception", "Jwt", "springframework");
        }
    }

    @Test
    void areRefusedAfterFifteenMinutes() {
        var token = token("sample", "sample", ALL);
        assertThat(call("/api/v1/batches", token).statusCode()).isEqualTo(200);
        clock.advance(ApiClients.TOKEN_VALIDITY.plus(Duration.ofMinutes(1)).plusSeconds(1));
        expectProblem(call("/api/v1/batches", token), 401, "invalid-token");
        assertThat(call("/api/v1/batches", token("sample", "sample", ALL)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void countOnlyWhileTheirClientIsEnabled() {
        var token = token("sample", "sample", ALL);
        assertThat(call("/api/v1/batches", token).statusCode()).isEqualTo(200);
        clients.disable("sample");
        expectProblem(call("/api/v1/batches", token), 401, "invalid-token");
        assertThat(ask("sample", "sample", ALL).statusCode()).isEqualTo(401);
    }

    @Test
    void surviveARestart() {
        Clock later = clock;
        assertThat(new SigningKeys(sql, vault, later).current())
                .isEqualTo(new SigningKeys(sql, vault, later).current());
        assertThat(database.sql()
                        .sql("select encode(sealed, 'escape') from signing_key")
                        .query(String.class)
                        .single())
                .doesNotContain("P-256");
    }

    @Test
    void doNotOpenPages() {
        var answer = call("/batches", token("sample", "sample", ALL));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void areNotReplacedByASession() {
        program.signIn("operator", "operator");
        expectProblem(program.get("/api/v1/batches"), 401, "unauthenticated");
    }

    @Test
    void makeNothingOfAddressesThatAreNotListed() {
        expectProblem(program.get("/api/v1/unheard-of"), 404, "not-found");
        expectProblem(call("/api/v1/unheard-of", token("sample", "sample", ALL)), 404, "not-found");
        expectProblem(program.get("/api/v1/person-lookups"), 405, "method-not-allowed");
        expectProblem(program.post("/api/v1/person-lookups", Map.of()), 401, "unauthenticated");
    }

    @Test
    void leaveSecretsHashedAndNoTokenBehind() {
        var secret = database.sql()
                .sql("select client_secret from oauth2_registered_client where client_id = 'sample'")
                .query(String.class)
                .single();
        assertThat(secret).startsWith("{bcrypt}");
    }

    private String token(String client, String secret, String scope) {
        var answer = ask(client, secret, scope);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("access_token").asString();
    }

    private HttpResponse<String> ask(String client, String secret, String scope) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret.replace(" ", "+")).getBytes(UTF_8));
        return program.send(program.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"
                        + (scope.isEmpty() ? "" : "&scope=" + scope.replace(' ', '+')))));
    }

    private HttpResponse<String> call(String path, String token) {
        return program.send(
                program.request(path).header("Authorization", "Bearer " + token).GET());
    }

    private static void expectProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
