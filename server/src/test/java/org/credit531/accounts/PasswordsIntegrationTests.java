package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
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
class PasswordsIntegrationTests {

    private static final String CHANGE = "/password/change";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Officials officials;

    @Autowired
    private OneTimeCodes codes;

    private String name;
    private long id;
    private Browsing browser;

    @BeforeEach
    void create() {
        var official = officials.operatorOfToday();
        name = official.name();
        id = official.id();
        browser = new Browsing(port);
    }

    @Test
    void areChangedByWhoeverKnowsThePresentOne() {
        browser.signIn(name, Officials.PASSWORD);
        assertThat(Browsing.location(change(name, Officials.PASSWORD, "tea lantern osmanthus")))
                .isEqualTo("/sign-in");
        assertThat(browser.get("/account").statusCode()).as("sessions end").isEqualTo(302);
        assertThat(Browsing.location(browser.signIn(name, Officials.PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(Browsing.location(browser.signIn(name, "tea lantern osmanthus")))
                .isEqualTo("/account");
    }

    @Test
    void areNotChangedByOthersAndTheirGuessesCount() {
        for (var guess = 0; guess < SigningIn.ATTEMPTS; guess++) {
            expectRefusal(
                    change(name, "a wrong password", "tea lantern osmanthus"), "The name or the present password");
        }
        expectRefusal(change(name, Officials.PASSWORD, "tea lantern osmanthus"), "The name or the present password");
        expectRefusal(change("unheard-of", "a wrong password", "tea lantern osmanthus"), "The name or the present");
        assertThat(database.sql().sql("""
                                select count(*) from ledger_entry e join ledger_detail d
                                  on d.month = e.month and d.number = e.number
                                where d.resource = ? and e.event = 'account.sign-in-refused'
                                """).param(name).query(Integer.class).single())
                .isEqualTo(SigningIn.ATTEMPTS + 1);
    }

    @Test
    void areNotTakenAgainForFiveChanges() {
        var present = Officials.PASSWORD;
        for (var change = 1; change <= 5; change++) {
            clock.advance(Duration.ofDays(1));
            expectRefusal(change(name, present, Officials.PASSWORD), "has had this password lately");
            var fresh = "tea lantern osmanthus " + change;
            assertThat(change(name, present, fresh).statusCode()).isEqualTo(302);
            present = fresh;
        }
        assertThat(change(name, present, Officials.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void areNotTakenAgainWithACodeThatStaysGood() {
        var code = codes.issue(id);
        expectRefusal(set(code, Officials.PASSWORD), "has had this password lately");
        assertThat(Browsing.location(set(code, "tea lantern osmanthus"))).isEqualTo("/sign-in");
    }

    @Test
    void areDueForAChangeAfterNinetyDays() {
        clock.advance(Duration.ofDays(90));
        assertThat(Browsing.location(browser.signIn(name, Officials.PASSWORD))).isEqualTo("/");
        clock.advance(Duration.ofSeconds(1));
        browser = new Browsing(port);
        assertThat(Browsing.location(browser.signIn(name, Officials.PASSWORD))).isEqualTo(CHANGE);
        assertThat(Browsing.location(browser.signIn(name, "a wrong password"))).isEqualTo("/sign-in?refused");
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
        assertThat(change(name, Officials.PASSWORD, "tea lantern osmanthus").statusCode())
                .isEqualTo(302);
        assertThat(Browsing.location(browser.signIn(name, "tea lantern osmanthus")))
                .isEqualTo("/account");
    }

    @Test
    void areRefusedWhenOthersWouldGuessThem() {
        expectRefusal(change(name, Officials.PASSWORD, "passwordpassword"), "one of the first that are guessed");
        expectRefusal(change("clerk", "clerk", "tea lantern osmanthus"), "passwords of the sample are public");
    }

    private HttpResponse<String> change(String account, String present, String wanted) {
        return browser.submit(CHANGE, CHANGE, Map.of("name", account, "present", present, "password", wanted));
    }

    private HttpResponse<String> set(String code, String password) {
        return browser.submit("/password", "/password", Map.of("name", name, "code", code, "password", password));
    }

    private static void expectRefusal(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(words);
    }
}
