package org.credit531.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.access.Browsing;
import org.credit531.accounts.AccessSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class ClientsIntegrationTests {

    private static final String PAGE = "/administration/clients";
    private static final Pattern SECRET = Pattern.compile("id=\"issued-secret\">([^<]+)<");
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private ApiClients clients;

    private Browsing administrator;
    private Browsing security;

    @BeforeEach
    void signIn() {
        administrator = new Browsing(port);
        administrator.signIn("administrator", "administrator");
        security = new Browsing(port);
        security.signIn("security", "security");
    }

    @Test
    void areLetInByAnotherPersonThanKnowsTheSecret() {
        var secret = secret(register("two-people", "transport", "UNIT_CLERK", "BATCHES_READ"));
        assertThat(ask("two-people", secret).statusCode()).isEqualTo(401);
        assertThat(administrator
                        .submit(PAGE, PAGE + "/two-people/enable", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(security.submit(PAGE, PAGE + "/two-people/renew", Map.of()).statusCode())
                .isEqualTo(403);
        act("two-people", "enable");
        assertThat(batches(token("two-people", secret))).isEqualTo(200);
    }

    @Test
    void handInForTheirUnitOnlyUntilTheyAreDisabled() {
        var secret = let("roads", register("roads", "transport", "UNIT_CLERK", "BATCHES_WRITE"));
        var token = token("roads", secret);
        assertThat(upload(token, "").statusCode()).isEqualTo(202);
        assertThat(upload(token, "&unit=transport").statusCode()).isEqualTo(202);
        var refused = upload(token, "&unit=market-regulation");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("unit-not-yours");
        assertThat(batches(token)).as("scope that was not ticked").isEqualTo(403);
        act("roads", "disable");
        assertThat(upload(token, "").statusCode()).isEqualTo(401);
        assertThat(ask("roads", secret).statusCode()).isEqualTo(401);
        act("roads", "enable");
        assertThat(upload(token, "").statusCode())
                .as("token of before the disablement")
                .isEqualTo(401);
        assertThat(upload(token("roads", secret), "").statusCode()).isEqualTo(202);
    }

    @Test
    void loseOldSecretAndItsTokensAtARenewal() {
        var old = let("renewed", register("renewed", "transport", "UNIT_CLERK", "BATCHES_READ"));
        var token = token("renewed", old);
        assertThat(batches(token)).isEqualTo(200);
        var fresh = secret(act("renewed", "renew"));
        assertThat(ask("renewed", fresh).statusCode()).as("known to one person").isEqualTo(401);
        act("renewed", "enable");
        assertThat(fresh).isNotEqualTo(old);
        assertThat(batches(token)).isEqualTo(401);
        assertThat(ask("renewed", old).statusCode()).isEqualTo(401);
        assertThat(batches(token("renewed", fresh))).isEqualTo(200);
    }

    @Test
    void stayDisabledAtARenewal() {
        register("asleep", "transport", "UNIT_CLERK", "BATCHES_READ");
        act("asleep", "disable");
        var fresh = secret(act("asleep", "renew"));
        assertThat(ask("asleep", fresh).statusCode()).isEqualTo(401);
    }

    @Test
    void showTheirSecretOnce() {
        var answer = register("once", "transport", "UNIT_CLERK", "BATCHES_WRITE");
        var secret = secret(answer);
        assertThat(secret).matches("[2-9a-hj-km-np-z]{40}");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .contains("-u &#39;once:" + secret + "&#39;", "http://127.0.0.1:" + port + "/oauth2/token")
                .doesNotContain("&amp;unit=");
        assertThat(administrator.get(PAGE).body()).contains("once").doesNotContain(secret);
        assertThat(Browsing.location(administrator.get(PAGE + "/once/renew"))).isEqualTo(PAGE);
        assertThat(database.sql()
                        .sql("select client_secret from oauth2_registered_client where client_id = 'once'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain(secret);
    }

    @Test
    void ofTheSampleHaveTheScopesOfLaterReleases() {
        database.sql()
                .sql("update oauth2_registered_client set scopes = 'batches.read' where client_id = 'sample'")
                .update();
        clients.provideSample();
        assertThat(ask("sample", "sample").body())
                .contains(
                        "batches.read",
                        "batches.write",
                        "records.read",
                        "cases.read",
                        "cases.write",
                        "trials.write",
                        "rooms.write");
    }

    @Test
    void sendForEveryUnitAsTheCreditCentre() {
        var answer = register("centre", "", "CREDIT_CENTRE", "BATCHES_WRITE");
        assertThat(answer.body()).contains("&amp;unit=");
        var token = token("centre", let("centre", answer));
        assertThat(upload(token, "&unit=transport").statusCode()).isEqualTo(202);
    }

    @Test
    void areNotRegisteredAgainstTheRules() {
        register("taken", "transport", "UNIT_CLERK", "BATCHES_READ");
        assertThat(refusal("taken", "transport", "UNIT_CLERK", "BATCHES_READ")).contains("The client id is taken");
        assertThat(refusal("sample", "transport", "UNIT_CLERK", "BATCHES_READ")).contains("The client id is taken");
        assertThat(refusal("Bad:Name", "transport", "UNIT_CLERK", "BATCHES_READ"))
                .contains("The client id is taken", "value=\"Bad:Name\"");
        assertThat(refusal("refused", "", "UNIT_CLERK", "BATCHES_READ")).contains("belongs to an information unit");
        assertThat(refusal("refused", "", "SUBJECT", "CASES_READ")).contains("has its unified code");
        assertThat(refusal("refused", "unheard-of", "CREDIT_CENTRE", "BATCHES_READ"))
                .contains("belongs to an information unit");
        assertThat(refusal("refused", "transport", "SYSTEM_ADMINISTRATOR", "BATCHES_READ"))
                .contains("A client needs a role");
        assertThat(refusal("refused", "transport", "", "BATCHES_READ")).contains("A client needs a role");
        assertThat(refusal("refused", "transport", "UNIT_CLERK", "")).contains("Tick at least one");
        assertThat(clients.exists("refused")).isFalse();
    }

    @Test
    void workWithTheItemsAloneToWhichTheyAreLimited() {
        var wanted = new HashMap<>(fields("graded", "transport", "UNIT_CLERK", "BATCHES_WRITE"));
        wanted.put("items", "road-transport-grade");
        var token = token("graded", let("graded", administrator.submit(PAGE, PAGE, wanted)));
        var refused = upload(token, "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("item-not-yours", "road-transport-grade");
        wanted.put("name", "ungraded");
        wanted.put("items", "unheard-of");
        assertThat(Browsing.location(administrator.submit(PAGE, PAGE, wanted))).isEqualTo(PAGE);
        assertThat(administrator.get(PAGE).body()).contains("at most ten items");
        assertThat(clients.exists("ungraded")).isFalse();
    }

    @Test
    void leaveTheSampleToTheStart() {
        assertThat(administrator.get(PAGE).body()).contains("<strong class=\"tag tag--info\">Sample</strong>");
        act("sample", "renew");
        assertThat(administrator.get(PAGE).body()).contains("known to everybody");
        assertThat(ask("sample", "sample").statusCode()).isEqualTo(200);
        act("sample", "disable");
        act("sample", "enable");
        assertThat(ask("sample", "sample").statusCode()).isEqualTo(401);
        clients.enable("sample");
    }

    @Test
    void areForAdministratorsOnly() {
        for (var name : new String[] {"clerk", "operator"}) {
            var other = new Browsing(port);
            other.signIn(name, name);
            assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
            assertThat(other.submit("/batches/new", PAGE, fields("theirs", "", "CREDIT_CENTRE", "BATCHES_READ"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Browsing.location(new Browsing(port).get(PAGE))).isEqualTo("/sign-in");
        assertThat(clients.exists("theirs")).isFalse();
    }

    @Test
    void areNotChangedByAFormOfAnotherSite() {
        var forged = administrator.post(PAGE, fields("forged", "", "CREDIT_CENTRE", "BATCHES_READ"));
        assertThat(Browsing.location(forged)).isEqualTo("/session-expired");
        assertThat(clients.exists("forged")).isFalse();
        for (var act : new String[] {"renew", "disable", "enable"}) {
            assertThat(Browsing.location(administrator.post(PAGE + "/sample/" + act, Map.of())))
                    .as(act)
                    .isEqualTo("/session-expired");
        }
        assertThat(clients.all()).filteredOn(ClientRegistration::sample).allMatch(ClientRegistration::enabled);
    }

    @Test
    void areToldWhenThereIsNoSuchClient() {
        act("unheard-of", "renew");
        assertThat(administrator.get(PAGE).body()).contains("There is no such client");
    }

    private HttpResponse<String> register(String name, String unit, String role, String scope) {
        return administrator.submit(PAGE, PAGE, fields(name, unit, role, scope));
    }

    private String refusal(String name, String unit, String role, String scope) {
        assertThat(Browsing.location(register(name, unit, role, scope))).isEqualTo(PAGE);
        return administrator.get(PAGE).body();
    }

    private String let(String name, HttpResponse<String> answer) {
        act(name, "enable");
        return secret(answer);
    }

    private HttpResponse<String> act(String name, String act) {
        var who = act.equals("enable") ? security : administrator;
        return who.submit(PAGE, PAGE + "/" + name + "/" + act, Map.of());
    }

    private static Map<String, String> fields(String name, String unit, String role, String scope) {
        return Map.of(
                "name",
                name,
                "unit",
                unit,
                "roles",
                role,
                "scopes",
                scope,
                "purpose",
                "collection",
                "reason",
                "Sends the invented records of the tests",
                "days",
                "90");
    }

    private static String secret(HttpResponse<String> answer) {
        var secret = SECRET.matcher(answer.body());
        assertThat(secret.find()).as(answer.body()).isTrue();
        return secret.group(1);
    }

    private HttpResponse<String> ask(String client, String secret) {
        var program = new Browsing(port);
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return program.send(program.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private String token(String client, String secret) {
        var answer = ask(client, secret);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private HttpResponse<String> upload(String token, String unit) {
        var program = new Browsing(port);
        return program.send(program.request("/api/v1/batches?item=construction-market-grade" + unit)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n")));
    }

    private int batches(String token) {
        var program = new Browsing(port);
        return program.send(program.request("/api/v1/batches")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }
}
