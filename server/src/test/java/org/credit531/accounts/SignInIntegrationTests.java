package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.credit531.access.Browsing;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class SignInIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    private Browsing browser;

    @BeforeEach
    void open() {
        browser = new Browsing(port);
        database.sql()
                .sql("update account set attempts = 0, locked_until = null, disabled_at = null")
                .update();
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        var denied = browser.get("/batches");
        assertThat(denied.statusCode()).isEqualTo(302);
        assertThat(Browsing.location(denied)).isEqualTo("/sign-in");
        assertThat(Browsing.location(browser.signIn("clerk", "clerk"))).isEqualTo("/batches");
    }

    @Test
    void listsSampleAccountsOnThePage() {
        assertThat(browser.get("/sign-in").body())
                .contains("clerk", "operator", "administrator", "Accounts of the sample");
    }

    @Test
    void takesNamesInAnyCase() {
        assertThat(Browsing.location(browser.signIn(" CLERK ", "clerk"))).isEqualTo("/");
    }

    @Test
    void answersWrongPasswordUnknownLockedAndDisabledAlike() {
        accounts.disable(accounts.find("operator").orElseThrow().id(), clock.instant());
        for (var attempt = 0; attempt < SigningIn.ATTEMPTS; attempt++) {
            browser.signIn("administrator", "wrong");
        }
        for (var pair : Map.of(
                        "clerk", "wrong", "nobody", "wrong", "administrator", "administrator", "operator", "operator")
                .entrySet()) {
            var answer = browser.signIn(pair.getKey(), pair.getValue());
            assertThat(Browsing.location(answer)).as(pair.getKey()).isEqualTo("/sign-in?refused");
        }
        assertThat(browser.get("/sign-in?refused").body()).contains("You could not be signed in");
    }

    @Test
    void locksForFifteenMinutesAfterFiveFailures() {
        for (var attempt = 0; attempt < SigningIn.ATTEMPTS; attempt++) {
            browser.signIn("clerk", "wrong");
        }
        assertThat(Browsing.location(browser.signIn("clerk", "clerk"))).isEqualTo("/sign-in?refused");
        clock.advance(SigningIn.LOCK_OUT.minusSeconds(1));
        assertThat(Browsing.location(browser.signIn("clerk", "clerk"))).isEqualTo("/sign-in?refused");
        clock.advance(Duration.ofSeconds(1));
        assertThat(Browsing.location(browser.signIn("clerk", "clerk"))).isEqualTo("/");
    }

    @Test
    void forgetsFailuresAtASuccess() {
        for (var round = 0; round < 2; round++) {
            for (var attempt = 0; attempt < SigningIn.ATTEMPTS - 1; attempt++) {
                browser.signIn("clerk", "wrong");
            }
            assertThat(Browsing.location(browser.signIn("clerk", "clerk"))).isEqualTo("/");
            browser = new Browsing(port);
        }
    }

    @Test
    void countsGuessesAtTheSameTime() throws InterruptedException {
        var id = accounts.find("clerk").orElseThrow().id();
        var guesses = new ArrayList<Callable<Boolean>>();
        for (var guess = 0; guess < 40; guess++) {
            guesses.add(() -> accounts.beginAttempt(id, SigningIn.ATTEMPTS, SigningIn.LOCK_OUT, clock.instant()));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var allowed = threads.invokeAll(guesses).stream()
                    .filter(answer -> Boolean.TRUE.equals(answer.resultNow()))
                    .count();
            assertThat(allowed).isEqualTo(SigningIn.ATTEMPTS);
        }
    }

    @Test
    void changesTheSessionWhenSomebodySignsIn() {
        browser.get("/sign-in");
        var before = browser.session();
        browser.signIn("clerk", "clerk");
        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        var cookie = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void refusesFormsWithoutTheirToken() {
        var answer = browser.post("/sign-in", Map.of("name", "clerk", "password", "clerk"));
        assertThat(Browsing.location(answer)).isEqualTo("/session-expired");
        assertThat(browser.get("/batches").statusCode()).isEqualTo(302);
    }

    @Test
    void signsOutByFormOnly() {
        browser.signIn("clerk", "clerk");
        assertThat(browser.get("/sign-out").statusCode()).isEqualTo(405);
        assertThat(browser.get("/sign-in").body()).contains("/sign-out");
        browser.submit("/sign-in", "/sign-out", Map.of());
        assertThat(Browsing.location(browser.get("/batches"))).isEqualTo("/sign-in");
    }

    @Test
    void endsSessionsOfADisabledAccountAtOnce() {
        browser.signIn("administrator", "administrator");
        assertThat(browser.get("/administration/accounts").statusCode()).isEqualTo(200);
        accounts.disable(accounts.find("administrator").orElseThrow().id(), clock.instant());
        assertThat(Browsing.location(browser.get("/administration/accounts"))).isEqualTo("/sign-in");
    }

    @Test
    void refusesPagesOfAnotherRole() {
        browser.signIn("clerk", "clerk");
        assertThat(browser.get("/administration/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void findsNothingWhereNothingIsListed() {
        assertThat(browser.get("/unheard-of").statusCode()).isEqualTo(404);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(browser.get("/oauth2/jwks").statusCode()).isEqualTo(404);
        assertThat(browser.post("/unheard-of", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void sendsHeadersThatKeepStrangersOut() {
        var headers = browser.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("without TLS")
                .isEmpty();
    }

    @Test
    void tellsNothingOfTheHealthButThatItIsGood() {
        var health = browser.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("components", "PostgreSQL", "details");
    }
}
