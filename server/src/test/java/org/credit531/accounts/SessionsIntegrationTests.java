package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
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
class SessionsIntegrationTests {

    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/\\d+/end)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Officials officials;

    private String name;
    private long id;

    @BeforeEach
    void create() {
        var official = officials.operatorOfToday();
        name = official.name();
        id = official.id();
    }

    @Test
    void areTwoAtMostAndTheOneUnusedForTheLongestEnds() {
        var first = signedIn();
        clock.advance(Duration.ofMinutes(2));
        var second = signedIn();
        clock.advance(Duration.ofMinutes(2));
        assertThat(isIn(first)).isTrue();
        var third = signedIn();
        assertThat(isIn(second)).as("unused since it began").isFalse();
        assertThat(isIn(first)).isTrue();
        assertThat(isIn(third)).isTrue();
    }

    @Test
    void countOnceInABrowserThatSignsInAgain() {
        var other = signedIn();
        var browser = signedIn();
        browser.signIn(name, Officials.PASSWORD);
        browser.signIn(name, Officials.PASSWORD);
        assertThat(isIn(other)).isTrue();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void endAfterTwelveHoursHoweverBusy() {
        var browser = signedIn();
        for (var hour = 1; hour < KeptSessions.LONGEST.toHours(); hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(isIn(browser)).as("after %d hours", hour).isTrue();
        }
        clock.advance(Duration.ofHours(1));
        assertThat(isIn(browser)).isFalse();
        assertThat(browser.get("/catalogue").statusCode())
                .as("as one of the public")
                .isEqualTo(200);
    }

    @Test
    void areListedAndEndedByTheirOwner() {
        var lost = signedIn();
        var browser = signedIn();
        var page = browser.get("/account");
        assertThat(page.body()).contains("This session", "127.0.0.0/24");
        var end = END.matcher(page.body());
        assertThat(end.find()).isTrue();
        assertThat(query(browser.submit("/account", end.group(1), Map.of()))).isEqualTo("ended");
        assertThat(isIn(lost)).isFalse();
        assertThat(isIn(browser)).isTrue();
        assertThat(query(browser.submit("/account", end.group(1), Map.of()))).isEqualTo("unknown");
    }

    @Test
    void areNotEndedByOthers() {
        var owner = signedIn();
        var number = database.sql()
                .sql("select id from account_session where account = ?")
                .param(id)
                .query(Long.class)
                .single();
        var other = new Browsing(port);
        other.signIn("clerk", "clerk");
        assertThat(query(other.submit("/account", "/account/sessions/" + number + "/end", Map.of())))
                .isEqualTo("unknown");
        assertThat(isIn(owner)).isTrue();
        var administrator = new Browsing(port);
        administrator.signIn("administrator", "administrator");
        var page = "/administration/sign-in/" + id;
        administrator.submit(page, page + "/sessions/" + number + "/end", Map.of());
        assertThat(isIn(owner)).isFalse();
    }

    @Test
    void endWithTheirRow() {
        var browser = signedIn();
        database.sql()
                .sql("delete from account_session where account = ?")
                .param(id)
                .update();
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void leaveNoRowWhenOneSignsOut() {
        var browser = signedIn();
        assertThat(count()).isEqualTo(1);
        browser.submit("/account", "/sign-out", Map.of());
        assertThat(count()).isZero();
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void areKeptWithoutTheIdThatTheCookieCarries() {
        var browser = signedIn();
        assertThat(database.sql()
                        .sql("select string_agg(token, ' ') from account_session")
                        .query(String.class)
                        .single())
                .doesNotContain(browser.session())
                .doesNotContainIgnoringCase(browser.session());
    }

    @Test
    void areNotLimitedForTheSample() {
        var first = new Browsing(port);
        first.signIn("clerk", "clerk");
        for (var more = 0; more < 3; more++) {
            new Browsing(port).signIn("clerk", "clerk");
        }
        assertThat(isIn(first)).isTrue();
    }

    private Browsing signedIn() {
        var browser = new Browsing(port);
        browser.signIn(name, Officials.PASSWORD);
        return browser;
    }

    private static boolean isIn(Browsing browser) {
        return browser.get("/account").statusCode() == 200;
    }

    private int count() {
        return database.sql()
                .sql("select count(*) from account_session where account = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static String query(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst(".*\\?", "");
    }
}
