package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

@PlatformTest(properties = {"credit531.sample=tiny", "credit531.second-factor=required"})
@Import(AccessSettings.class)
class SecondFactorIntegrationTests {

    private static final String CODE = "/second-factor";
    private static final String ENROLMENT = "/second-factor/enrolment";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code>([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})</code>");

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

    @Autowired
    private SecondFactors factors;

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
    void isSetUpBeforeAnythingElseAndNeededFromThenOn() {
        assertThat(Browsing.location(browser.signIn(name, Officials.PASSWORD))).isEqualTo(ENROLMENT);
        assertThat(Browsing.location(browser.get("/batches")))
                .as("with the password alone")
                .isEqualTo(ENROLMENT);
        assertThat(browser.get(ENROLMENT).body()).contains("<svg").containsIgnoringCase("viewBox=\"0 0 ");
        var secret = secret();
        assertThat(Browsing.location(type(ENROLMENT, secret.code(step())))).isEqualTo("/account");
        assertThat(browser.get("/batches").statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.get(ENROLMENT)))
                .as("the secret is shown no more")
                .isEqualTo("/");

        clock.advance(SharedSecret.STEP);
        var another = new Browsing(port);
        another.get("/batches");
        assertThat(Browsing.location(another.signIn(name, Officials.PASSWORD))).isEqualTo(CODE);
        assertThat(another.get("/").body()).contains("href=\"/sign-in\"").doesNotContain(name);
        assertThat(another.get("/account").statusCode()).isEqualTo(302);
        assertThat(Browsing.location(another.submit(CODE, CODE, Map.of("code", secret.code(step())))))
                .isEqualTo("/batches");
        assertThat(another.get("/batches").statusCode()).isEqualTo(200);
    }

    @Test
    void changesTheSessionAtEachStep() {
        browser.get("/sign-in");
        var before = browser.session();
        browser.signIn(name, Officials.PASSWORD);
        var half = browser.session();
        enrol();
        assertThat(List.of(before, half, browser.session()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void takesNoCodeTwice() {
        var secret = enrolled();
        assertThat(typedLater(secret.code(step())))
                .as("the code of the enrolment")
                .isEqualTo(CODE + "?refused");
        clock.advance(SharedSecret.STEP);
        assertThat(typedLater(secret.code(step()))).isEqualTo("/");
        assertThat(typedLater(secret.code(step()))).as("once more").isEqualTo(CODE + "?refused");
        assertThat(typedLater(secret.code(step() - 1))).as("the one before").isEqualTo(CODE + "?refused");
    }

    @Test
    void takesTheCodesBesideThePresentOneOnly() {
        var secret = enrolled();
        clock.advance(SharedSecret.STEP.multipliedBy(10));
        assertThat(typedLater(secret.code(step() - 2))).isEqualTo(CODE + "?refused");
        assertThat(typedLater(secret.code(step() + 2))).isEqualTo(CODE + "?refused");
        assertThat(typedLater(secret.code(step() - 1))).isEqualTo("/");
        assertThat(typedLater(" " + secret.code(step() + 1) + " ")).isEqualTo("/");
    }

    @Test
    void locksAfterFiveWrongCodesWhateverThePassword() {
        var secret = enrolled();
        clock.advance(SharedSecret.STEP);
        for (var wrong = 0; wrong < SecondFactors.ATTEMPTS; wrong++) {
            assertThat(typedLater("000000x")).isEqualTo(CODE + "?refused");
        }
        assertThat(typedLater(secret.code(step()))).isEqualTo(CODE + "?refused");
        clock.advance(SecondFactors.LOCK_OUT.plusSeconds(1));
        assertThat(typedLater(secret.code(step()))).isEqualTo("/");
    }

    @Test
    void countsCodesTypedAtTheSameTimeAndTakesOne() throws InterruptedException {
        var secret = enrolled();
        clock.advance(SharedSecret.STEP);
        var code = secret.code(step());
        var attempts = new ArrayList<Callable<Boolean>>();
        for (var attempt = 0; attempt < 4; attempt++) {
            attempts.add(() -> factors.take(id, code));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(attempts).stream().filter(answer -> Boolean.TRUE.equals(answer.resultNow())))
                    .hasSize(1);
        }
    }

    @Test
    void isReplacedByARecoveryCodeOnce() {
        enrolled();
        var answer = browser.submit("/account", "/account/recovery-codes", Map.of());
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var codes = RECOVERY_CODE
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(codes).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        assertThat(typedLater(codes.getFirst().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo("/");
        assertThat(typedLater(codes.getFirst())).isEqualTo(CODE + "?refused");
        assertThat(factors.recoveryCodesLeft(id)).isEqualTo(9);
        assertThat(stored("select string_agg(token, ' ') from recovery_code")).doesNotContain(codes.get(1));
    }

    @Test
    void isResetByAnAdministratorAndThenSetUpAnew() {
        var old = enrolled();
        var administrator = new Browsing(port);
        assertThat(Browsing.location(administrator.signIn("security", "security")))
                .as("the sample is usable without")
                .isEqualTo("/");
        var page = "/administration/sign-in/" + id;
        assertThat(administrator.get(page).body()).contains("An authenticator app is set up");
        administrator.submit(page, page + "/second-factor/reset", Map.of());
        browser = new Browsing(port);
        assertThat(Browsing.location(browser.signIn(name, Officials.PASSWORD))).isEqualTo(ENROLMENT);
        assertThat(secret().text()).isNotEqualTo(old.text());
        assertThat(Browsing.location(type(ENROLMENT, old.code(step())))).isEqualTo(ENROLMENT + "?refused");
    }

    @Test
    void comesWithinTenMinutesOfThePasswordAndForTheSameAccount() {
        var secret = enrolled();
        browser = new Browsing(port);
        browser.signIn(name, Officials.PASSWORD);
        clock.advance(CheckingCodes.PATIENCE.plusSeconds(1));
        assertThat(Browsing.location(type(CODE, secret.code(step())))).isEqualTo("/sign-in");
        browser.signIn(name, Officials.PASSWORD);
        accounts.disable(id, clock.instant());
        assertThat(Browsing.location(type(CODE, secret.code(step())))).isEqualTo("/sign-in");
        assertThat(Browsing.location(browser.get("/batches"))).isEqualTo(CODE);
    }

    @Test
    void isNothingWithoutThePassword() {
        enrolled();
        browser = new Browsing(port);
        assertThat(Browsing.location(browser.get(CODE))).isEqualTo("/sign-in");
        assertThat(Browsing.location(browser.get(ENROLMENT))).isEqualTo("/sign-in");
        assertThat(Browsing.location(browser.submit("/sign-in", CODE, Map.of("code", "000000"))))
                .isEqualTo("/sign-in");
    }

    @Test
    void isSealed() {
        var secret = enrolled();
        assertThat(stored("select string_agg(encode(sealed, 'escape'), ' ') from second_factor"))
                .doesNotContain(secret.text().replace(" ", ""));
    }

    @Test
    void leavesEntriesInTheLedger() {
        var secret = enrolled();
        clock.advance(SharedSecret.STEP);
        typedLater("999999x");
        typedLater(secret.code(step()));
        assertThat(database.sql()
                        .sql("""
                                select e.event || ' ' || e.result as said
                                from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                                where d.resource = ? order by e.number
                                """)
                        .param(name)
                        .query((row, number) -> row.getString("said"))
                        .list())
                .containsExactly(
                        "account.password-right done",
                        "account.second-factor-enrolled done",
                        "account.signed-in done",
                        "account.password-right done",
                        "account.code-refused refused",
                        "account.password-right done",
                        "account.signed-in done");
    }

    private SharedSecret enrolled() {
        browser.signIn(name, Officials.PASSWORD);
        return enrol();
    }

    private SharedSecret enrol() {
        var secret = secret();
        assertThat(Browsing.location(type(ENROLMENT, secret.code(step())))).isEqualTo("/account");
        return secret;
    }

    private SharedSecret secret() {
        var found = SECRET.matcher(browser.get(ENROLMENT).body());
        assertThat(found.find()).isTrue();
        return SharedSecret.of(found.group(1));
    }

    private HttpResponse<String> type(String page, String code) {
        return browser.submit(page, page, Map.of("code", code));
    }

    /** Signs in anew with this code, and says where that leads. */
    private String typedLater(String code) {
        var later = new Browsing(port);
        assertThat(Browsing.location(later.signIn(name, Officials.PASSWORD))).isEqualTo(CODE);
        return Browsing.location(later.submit(CODE, CODE, Map.of("code", code)));
    }

    private long step() {
        return SharedSecret.step(clock.instant());
    }

    private String stored(String query) {
        return database.sql().sql(query).query(String.class).single();
    }
}
