package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Against an OpenID Connect provider that runs beside the platform and is reached over the network. */
@PlatformTest(properties = {"credit531.sample=tiny", "credit531.second-factor=required"})
@Import(AccessSettings.class)
class GovernmentSignInIntegrationTests {

    private static final String REALM = "government";
    private static final String CLIENT = "credit531";
    private static final long AN_HOUR = 3600;
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    private final HttpClient network = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private Officials officials;

    private String name;
    private String subject;
    private long id;
    private Browsing browser;
    private Browsing administrator;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        properties.add("credit531.sso.issuer", () -> PROVIDER.issuerUrl(REALM).toString());
        properties.add("credit531.sso.client", () -> CLIENT);
        properties.add("credit531.sso.secret", () -> "a secret of the tests");
        properties.add("credit531.sso.claim", () -> "employee");
        properties.add("credit531.sso.organisation-claim", () -> "uniscid");
        properties.add("credit531.sso.person-claim", () -> "nickname");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void create() {
        var official = officials.operator();
        name = official.name();
        subject = "employee-of-" + name;
        id = official.id();
        browser = new Browsing(port);
        administrator = new Browsing(port);
        administrator.signIn("security", "security");
    }

    @Test
    void letsALinkedOfficialInWithTheRightsOfTheAccount() {
        link(id, subject);
        assertThat(browser.get("/sign-in").body()).contains("/sign-in/government");
        browser.get("/batches");
        assertThat(Browsing.location(signInWith(Map.of("employee", subject), AN_HOUR)))
                .isEqualTo("/batches");
        assertThat(browser.get("/batches").statusCode()).isEqualTo(200);
        assertThat(browser.get("/administration/accounts").statusCode()).isEqualTo(403);
        assertThat(browser.get("/account").body()).contains(name);
        assertThat(entries()).contains("account.provider-linked done", "account.signed-in done");
    }

    @Test
    void opensNoAccountForASubjectThatIsNotLinked() {
        expectRefused(signInWith(Map.of("employee", "somebody-else"), AN_HOUR));
        expectRefused(signInWith(Map.of(), AN_HOUR));
        expectRefused(signInWith(Map.of("sub", subject), AN_HOUR));
    }

    @Test
    void opensTheOwnAccountOfAnOrganisationWhoseCodeTheProviderStates() {
        var firm = firms().getFirst();
        assertThat(Browsing.location(signInWith(Map.of("uniscid", firm, "nickname", "zhang-san"), AN_HOUR)))
                .isEqualTo("/");
        assertThat(browser.get("/space").body()).contains(firm);
        assertThat(browser.get("/batches").statusCode()).isEqualTo(403);
        var account =
                accounts.find(firm.toLowerCase(Locale.ROOT) + "-zhang-san").orElseThrow();
        assertThat(account.sample()).isFalse();
        assertThat(account.roles()).containsExactly(Role.SUBJECT);
        assertThat(browser.get("/account").body()).doesNotContain("first-password");
        browser.submit("/account", "/account/password", Map.of("password", "correct horse battery"));
        assertThat(accounts.find(account.id()).orElseThrow().isWaiting())
                .as("whoever leaves the firm has no password to come back with")
                .isTrue();
        browser = new Browsing(port);
        signInWith(Map.of("uniscid", firm, "nickname", "zhang-san"), AN_HOUR);
        assertThat(accounts.find(account.name()).orElseThrow().id()).isEqualTo(account.id());
        accounts.disable(account.id(), clock.instant());
        expectRefused(signInWith(Map.of("uniscid", firm, "nickname", "zhang-san"), AN_HOUR));
    }

    /** Identifiers of a provider are often numbers, or letters of which capitals count. */
    @Test
    void opensAnAccountForEachPersonWhateverTheProviderCallsThem() {
        var firm = firms().get(1);
        var called = List.of("20260401", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "Abc", "abc", "ABC");
        for (var person : called) {
            browser = new Browsing(port);
            signInWith(Map.of("uniscid", firm, "nickname", person), AN_HOUR);
            assertThat(browser.get("/space").body()).as(person).contains(firm);
        }
        assertThat(accounts.all().stream()
                        .filter(account -> firm.equals(account.subject()))
                        .map(Account::name))
                .hasSize(called.size())
                .contains(firm.toLowerCase(Locale.ROOT) + "-abc")
                .noneMatch(own -> own.contains("20260401"));
    }

    @Test
    void opensNoAccountOfAnOrganisationThatIsNotKnownOrOfNobody() {
        var firm = firms().getLast();
        expectRefused(signInWith(Map.of("uniscid", "91330000YXAAAAAA3X", "nickname", "Zhang San"), AN_HOUR));
        expectRefused(signInWith(Map.of("uniscid", firm), AN_HOUR));
        expectRefused(signInWith(Map.of("uniscid", firm, "nickname", " "), AN_HOUR));
        expectRefused(signInWith(Map.of("organisation", firm, "nickname", "Zhang San"), AN_HOUR));
        assertThat(accounts.all().stream().map(Account::subject)).doesNotContain(firm);
    }

    private List<String> firms() {
        return database.sql()
                .sql("select code from public_subject where code like '9133%' order by code limit 9")
                .query(String.class)
                .list();
    }

    @Test
    void letsNoDisabledNorUnlinkedAccountIn() {
        link(id, subject);
        accounts.disable(id, clock.instant());
        expectRefused(signInWith(Map.of("employee", subject), AN_HOUR));
        accounts.enable(id);
        link(id, "");
        expectRefused(signInWith(Map.of("employee", subject), AN_HOUR));
    }

    @Test
    void refusesTokensThatAreNotForThisSignIn() {
        link(id, subject);
        expectRefused(signInWith(Map.of("employee", subject, "nonce", "another"), AN_HOUR));
        expectRefused(signInWith(Map.of("employee", subject, "aud", List.of("another-client")), AN_HOUR));
        expectRefused(signInWith(Map.of("employee", subject, "iss", "https://another.example"), AN_HOUR));
        expectRefused(signInWith(Map.of("employee", subject), -AN_HOUR));
        assertThat(Browsing.location(signInWith(Map.of("employee", subject), AN_HOUR)))
                .isEqualTo("/");
    }

    @Test
    void refusesAnAnswerThatIsReplayedOrNotAskedFor() {
        link(id, subject);
        PROVIDER.enqueueCallback(vouching(Map.of("employee", subject), AN_HOUR));
        var answer = answerOf(authorization());
        assertThat(Browsing.location(browser.get(answer))).isEqualTo("/");
        expectRefused(browser.get(answer));
        browser = new Browsing(port);
        expectRefused(browser.get(answer));
        authorization();
        expectRefused(browser.get(answer.replaceFirst("state=[^&]+", "state=made-up")));
        assertThat(database.sql()
                        .sql("select count(*) from ledger_entry where event = 'account.provider-refused'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void refusesWhenTheProviderFailsAndGoesOnWhenItIsBack() {
        link(id, subject);
        var answer = answerOf(authorization());
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(REALM) {
            @Override
            public String subject(TokenRequest request) {
                throw new IllegalStateException("the provider has failed");
            }
        });
        var refused = browser.get(answer);
        expectRefused(refused);
        assertThat(refused.body()).doesNotContain("failed", "Exception");
        assertThat(Browsing.location(signInWith(Map.of("employee", subject), AN_HOUR)))
                .isEqualTo("/");
    }

    @Test
    void leadsBackWhileTheProviderDoesNotAnswer() {
        var down = new GovernmentSignIn(URI.create("http://127.0.0.1:9/nobody"), CLIENT, "secret", "sub", "", "sub");
        assertThat(new GovernmentSignInPage(Optional.of(down)).go()).isEqualTo("redirect:/sign-in?unreachable");
        assertThat(browser.get("/sign-in?unreachable").body()).contains("The single sign-on does not answer");
    }

    @Test
    void signsOutAtTheProviderToo() {
        link(id, subject);
        signInWith(Map.of("employee", subject), AN_HOUR);
        var page = browser.get("/account");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' http://" + PROVIDER.baseUrl().host() + ":");
        var left = browser.submit("/account", "/sign-out", Map.of());
        assertThat(left.headers().firstValue("Location").orElse(""))
                .startsWith(PROVIDER.endSessionEndpointUrl(REALM).toString())
                .contains("id_token_hint=", "post_logout_redirect_uri=http://127.0.0.1:" + port + "/");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void isLinkedByAdministratorsToOneAccountEach() {
        link(id, subject);
        var other = officials.operator().id();
        link(other, subject);
        assertThat(administrator.get("/administration/sign-in/" + other).body()).contains("Another account is linked");
        var clerk = new Browsing(port);
        clerk.signIn("clerk", "clerk");
        assertThat(clerk.submit("/account", "/administration/sign-in/" + id + "/provider", Map.of("subject", "mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(administrator.get("/administration/sign-in/999999").statusCode())
                .isEqualTo(404);
    }

    private void link(long account, String to) {
        var page = "/administration/sign-in/" + account;
        assertThat(administrator
                        .submit(page, page + "/provider", Map.of("subject", to))
                        .statusCode())
                .isEqualTo(302);
    }

    /** The whole way there and back, with a provider that says this. */
    private HttpResponse<String> signInWith(Map<String, Object> claims, long seconds) {
        PROVIDER.enqueueCallback(vouching(claims, seconds));
        return browser.get(answerOf(authorization()));
    }

    private static DefaultOAuth2TokenCallback vouching(Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(REALM, "a-subject", "JWT", List.of(CLIENT), claims, seconds);
    }

    /** Where the platform sends the browser. */
    private String authorization() {
        var start = browser.get("/sign-in/government")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var sent = browser.get(start).headers().firstValue("Location").orElseThrow();
        assertThat(sent).contains("nonce=", "state=", "scope=openid");
        return sent;
    }

    /** Where the provider sends the browser back to. */
    private String answerOf(String authorization) {
        try {
            return network.send(
                            HttpRequest.newBuilder(URI.create(authorization)).build(), BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    private static void expectRefused(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?unlinked");
    }

    private List<String> entries() {
        return database.sql()
                .sql("""
                        select e.event || ' ' || e.result as said
                        from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                        where d.resource = ? order by e.number
                        """)
                .param(name)
                .query((row, number) -> row.getString("said"))
                .list();
    }
}
