package org.credit531.clients;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.accounts.AccessSettings;
import org.credit531.audit.LookUps;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong is refused with the right status, without internals, and noted. */
@PlatformTest(
        properties = {
            "credit531.sample=tiny",
            "credit531.quota.address=5",
            "credit531.quota.shared-networks=203.0.113.0/24"
        })
@Import(AccessSettings.class)
class RefusalsIntegrationTests {

    private static final String SECRET = "a secret of the tests";
    private static int next;

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private LookUps lookUps;

    @Autowired
    private ApiClients clients;

    private Browsing program;
    private String name;
    private long before;

    @BeforeEach
    void open() {
        clock.advance(Quotas.PERIOD);
        program = new Browsing(port);
        name = "client-" + ++next;
        before = database.sql()
                .sql("select coalesce(max(number), 0) from ledger_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void notesTokensThatDoNotCount() {
        var token = token(register(Set.of(Scope.BATCHES_READ), 90, null));
        expect(call("/api/v1/batches", token + "x"), 401, "invalid-token");
        clock.advance(ApiClients.TOKEN_VALIDITY.plusMinutes(2));
        expect(call("/api/v1/batches", token), 401, "invalid-token");
        assertThat(entries())
                .containsExactly(
                        "public client.token-refused /api/v1/batches/** refused",
                        "public client.token-refused /api/v1/batches/** refused");
    }

    @Test
    void notesScopesAndSecretsThatAreNotRight() {
        var client = register(Set.of(Scope.RECORDS_READ), 90, null);
        expect(call("/api/v1/batches", token(client)), 403, "forbidden");
        assertThat(ask(client, "wrong").statusCode()).isEqualTo(401);
        assertThat(ask("my-secret-as-name", "wrong").statusCode()).isEqualTo(401);
        assertThat(entries())
                .containsExactly(
                        "client request.refused /api/v1/batches/** refused",
                        "public client.refused " + client + " refused",
                        "public client.refused  refused");
    }

    @Test
    void notesCookiesOfNoSessionAndPagesOfAnotherRole() {
        var answer = program.send(program.request("/batches").header("Cookie", "JSESSIONID=0123456789ABCDEF"));
        assertThat(Browsing.location(answer)).isEqualTo("/sign-in");
        program.signIn("clerk", "clerk");
        var refused = program.get("/administration/accounts");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("Exception", "springframework");
        assertThat(entries())
                .containsExactly(
                        "public session.refused /batches/** refused",
                        "account account.signed-in clerk done",
                        "account request.refused /administration/accounts/** refused");
    }

    /** A page of ours, or another program in the browser, asks for a token and calls the interface; the cookie goes along. */
    @Test
    void leavesTheSessionOfTheBrowserAlone() {
        var client = register(Set.of(Scope.BATCHES_READ), 90, null);
        program.signIn("clerk", "clerk");
        assertThat(ask(client, "wrong").statusCode()).isEqualTo(401);
        assertThat(program.get("/batches").statusCode()).isEqualTo(200);
        var token = token(client);
        assertThat(program.get("/batches").statusCode()).isEqualTo(200);
        assertThat(call("/api/v1/batches", token).statusCode()).isEqualTo(200);
        assertThat(program.get("/batches").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnotherPurposeThanTheOneRegistered() {
        var client = register(Set.of(Scope.BATCHES_READ), 90, null);
        var token = token(client);
        var code = database.sql()
                .sql("select code from public_subject order by code limit 1")
                .query(String.class)
                .single();
        assertThat(call("/api/v1/subjects/" + code, token).statusCode()).isEqualTo(200);
        assertThat(purposes()).containsExactly("consultation");
        var refused = program.send(program.request("/api/v1/subjects/" + code)
                .header("Authorization", "Bearer " + token)
                .header("Credit531-Purpose", "duty"));
        expect(refused, 403, "purpose-not-registered");
    }

    @Test
    void countsRequestsByAddressAndSaysHowManyAreLeft() {
        for (var left = 4; left >= 0; left--) {
            var answer = program.get("/api/v1/signing-keys");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).hasValue("5");
            assertThat(answer.headers().firstValue("RateLimit-Remaining")).hasValue(Integer.toString(left));
        }
        var refused = program.get("/api/v1/signing-keys");
        expect(refused, 429, "too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("12");
        assertThat(refused.headers().firstValue("RateLimit-Reset")).hasValue("60");
        assertThat(ask("sample", "sample").statusCode())
                .as("guesses of secrets count")
                .isEqualTo(429);
        assertThat(program.get("/catalogue").statusCode()).as("pages").isEqualTo(200);
        clock.advance(Duration.ofSeconds(12));
        assertThat(program.get("/api/v1/signing-keys").statusCode()).isEqualTo(200);
    }

    @Test
    void countsAClientByItsOwnQuota() {
        var token = token(register(Set.of(Scope.BATCHES_READ), 90, 2));
        var last = call("/api/v1/batches", token);
        assertThat(last.headers().firstValue("RateLimit-Remaining")).hasValue("1");
        assertThat(call("/api/v1/batches", token).statusCode()).isEqualTo(200);
        expect(call("/api/v1/batches", token), 429, "too-many-requests");
        assertThat(last.headers().firstValue(QuotaFilter.EXPIRES)).isEmpty();
    }

    @Test
    void warnsAClientOfItsEndAndThenEndsIt() {
        var client = register(Set.of(Scope.BATCHES_READ), 31, null);
        assertThat(call("/api/v1/batches", token(client)).headers().firstValue(QuotaFilter.EXPIRES))
                .isEmpty();
        clock.advance(Duration.ofDays(2));
        var token = token(client);
        assertThat(call("/api/v1/batches", token).headers().firstValue(QuotaFilter.EXPIRES))
                .isPresent();
        assertThat(state(client)).isEqualTo(ClientRegistration.State.ENDING);
        var administrator = new Browsing(port);
        administrator.signIn("administrator", "administrator");
        assertThat(administrator.get("/administration/clients").body()).contains("Ends soon");
        clock.advance(Duration.ofDays(29));
        expect(call("/api/v1/batches", token), 401, "invalid-token");
        assertThat(state(client)).isEqualTo(ClientRegistration.State.EXPIRED);
        assertThat(clients.renew(client, SECRET)).isTrue();
        assertThat(state(client)).isEqualTo(ClientRegistration.State.ACTIVE);
        assertThat(call("/api/v1/batches", token(client)).statusCode()).isEqualTo(200);
    }

    @Test
    void limitsTokensThatDoNotCountFromOneAddress() throws InterruptedException {
        var statuses = new java.util.TreeMap<Integer, Integer>();
        for (var guess = 0; guess < 125; guess++) {
            statuses.merge(call("/api/v1/batches", "made.up." + guess).statusCode(), 1, Integer::sum);
        }
        assertThat(statuses).isEqualTo(Map.of(401, 120, 429, 5));
        assertThat(entries())
                .as("so many a minute from one network, the others counted")
                .hasSize(20);
        clock.advance(Duration.ofMinutes(1));
        assertThat(awaitLeftOut()).isEqualTo("client.token-refused 100");
    }

    @Test
    void countsRefusalsOfAnAccountByItsName() {
        program.signIn("clerk", "clerk");
        for (var asked = 0; asked < 25; asked++) {
            assertThat(program.get("/administration/accounts").statusCode()).isEqualTo(403);
        }
        var other = new Browsing(port);
        other.signIn("operator", "operator");
        assertThat(other.get("/administration/accounts").statusCode()).isEqualTo(403);
        assertThat(entries())
                .filteredOn(entry -> entry.startsWith("account request.refused"))
                .as("20 of the one, and the first of the other")
                .hasSize(21);
    }

    private String awaitLeftOut() throws InterruptedException {
        for (var tries = 0; tries < 3_600; tries++) {
            var said = database.sql().sql("""
                            select d.resource from ledger_entry e join ledger_detail d using (month, number)
                            where e.number > ? and e.event = 'ledger.left-out'
                            """).param(before).query(String.class).optional();
            if (said.isPresent()) {
                return said.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("what was left out has no entry");
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(180_000);
            var request = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var read = new byte[2000];
            var answer = new String(read, 0, Math.max(0, socket.getInputStream().read(read)), ISO_8859_1);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat", "Exception", "java.");
        }
        assertThat(database.sql().sql("""
                                select d.resource from ledger_entry e join ledger_detail d
                                  on d.month = e.month and d.number = e.number
                                where e.number > ? and e.event = 'request.unreadable' and e.result = 'refused'
                                """).param(before).query(String.class).list())
                .containsExactly("127.0.0.0/24");
    }

    private String register(Set<Scope> scopes, int days, Integer quota) {
        clients.add(
                name,
                SECRET,
                "330000-transport",
                Set.of(Role.UNIT_CLERK),
                scopes,
                new ClientTerms("consultation", "A program of the tests", days, quota, Set.of(), null));
        return name;
    }

    private ClientRegistration.State state(String client) {
        return clients.all().stream()
                .filter(one -> one.name().equals(client))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private String token(String client) {
        var answer = ask(client, SECRET);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private HttpResponse<String> ask(String client, String secret) {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret.replace(" ", "+")).getBytes(UTF_8));
        return program.send(program.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private HttpResponse<String> call(String path, String token) {
        return program.send(program.request(path).header("Authorization", "Bearer " + token));
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("code").asString())
                .isEqualTo(code);
        assertThat(answer.body()).doesNotContain("Exception", "springframework", "org.credit531");
    }

    private List<String> entries() {
        return database.sql()
                .sql("""
                        select e.kind || ' ' || e.event || ' ' || d.resource || ' ' || e.result as said
                        from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                        where e.number > ? and e.kind <> 'platform' and e.event <> 'client.token-issued'
                        order by e.number
                        """)
                .param(before)
                .query((row, number) -> row.getString("said"))
                .list();
    }

    private List<String> purposes() {
        lookUps.of(new UUID(0, 0), 1, 1); // returns when all look-ups are in the database
        return database.sql()
                .sql("""
                        select purpose from ledger_entry
                        where number > ? and kind = 'client' and event <> 'client.token-issued' order by number
                        """)
                .param(before)
                .query((row, number) -> row.getString("purpose"))
                .list();
    }
}
