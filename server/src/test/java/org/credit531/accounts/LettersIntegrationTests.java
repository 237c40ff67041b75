package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.clients.ApiClients;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Organisations that sign in with a letter, and those who try to without one. Each test has an organisation and an hour of its own. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class LettersIntegrationTests {

    private static final Pattern CODE = Pattern.compile("letter-code-drawn[^>]*>([0-9A-Z-]{24})<");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int AT_ONCE = 5;
    private static final String WRONG = "AAAA-AAAA-AAAA-AAAA-AAAA";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private ApiClients clients;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private IssuingLetters letters;

    @Autowired
    private OwnAccounts own;

    private final LetterPolicy.Period period = LetterPolicy.read().periods().getLast();
    private String firm;
    private Browsing browser;

    @BeforeEach
    void anotherFirm() {
        clock.advance(Duration.ofHours(1));
        firm = firms().get(NEXT.getAndIncrement());
        browser = new Browsing(port);
    }

    @Test
    void openTheSpaceOnce() {
        var code = letter();
        assertThat(whereTo(signIn(code, "财务 1"))).isEqualTo("/space");
        assertThat(browser.get("/space").body()).contains(firm);
        var account = accounts.find(firm.toLowerCase(Locale.ROOT) + "-财务-1").orElseThrow();
        assertThat(account.roles()).isEqualTo(Set.of(Role.SUBJECT));
        assertThat(account.subject()).isEqualTo(firm);
        assertThat(account.sample()).isTrue();
        assertThat(account.isWaiting()).as("it has no password").isTrue();
        browser = new Browsing(port);
        assertThat(whereTo(signIn(code, "财务 1"))).isEqualTo("/space/sign-in?refused");
        assertThat(events()).contains("letter.asked", "letter.printed", "letter.refused");
        assertThat(eventsOf(account.name())).contains("account.created", "account.signed-in");
    }

    @Test
    void areTypedAsPeopleTypeThem() {
        var code = letter();
        firm = " " + firm.toLowerCase(Locale.ROOT) + " ";
        assertThat(whereTo(signIn(code.toLowerCase(Locale.ROOT).replace("-", " "), "王五")))
                .isEqualTo("/space");
    }

    @Test
    void areAskedForAndRefusedAlikeWhetherOrNotThereIsSuchAnOrganisation() {
        var unknown = Organisations.enterprise(9_999);
        var ofKnown = ask(firm);
        var ofUnknown = ask(unknown);
        assertThat(whereTo(ofKnown)).isEqualTo("/space/sign-in?asked");
        assertThat(whereTo(ofUnknown)).isEqualTo(whereTo(ofKnown));
        assertThat(whereTo(ask("nonsense"))).isEqualTo(whereTo(ofKnown));
        assertThat(page(ofUnknown).replace(unknown, "")).isEqualTo(page(ofKnown).replace(firm, ""));
        assertThat(whereTo(signIn(WRONG, "somebody"))).isEqualTo("/space/sign-in?refused");
        firm = unknown;
        assertThat(whereTo(signIn(WRONG, "somebody"))).isEqualTo("/space/sign-in?refused");
    }

    /** Else anybody could void the letter of a firm whose code is known, and that of every firm is. */
    @Test
    void areVoidedByNoNumberOfWrongCodesAndTheWindowSeesHowMany() {
        var code = letter();
        for (var attempt = 0; attempt < 7; attempt++) {
            assertThat(whereTo(signIn(WRONG, "somebody"))).isEqualTo("/space/sign-in?refused");
        }
        assertThat(letters.latest(null, 0, 50))
                .filteredOn(one -> one.subject().equals(firm))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(SignInLetters.State.GOOD);
                    assertThat(one.tries()).isEqualTo(7);
                });
        assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space");
    }

    @Test
    void areStillGoodAfterAWrongCodeAndANameThatIsNone() {
        var code = letter();
        signIn(WRONG, "somebody");
        assertThat(whereTo(signIn(code, "20260401"))).isEqualTo("/space/sign-in?name");
        assertThat(whereTo(signIn(code, "2026-04 01"))).isEqualTo("/space/sign-in?name");
        assertThat(whereTo(signIn(code, ""))).isEqualTo("/space/sign-in?name");
        assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space");
    }

    @Test
    void expire() {
        var code = letter();
        clock.advance(period.validity());
        assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space/sign-in?refused");
        var another = letter();
        clock.advance(period.validity().minusSeconds(1));
        assertThat(whereTo(signIn(another, "somebody"))).isEqualTo("/space");
    }

    @Test
    void makeTheOneBeforeVoid() {
        var first = letter();
        var second = letter();
        assertThat(whereTo(signIn(first, "somebody"))).isEqualTo("/space/sign-in?refused");
        assertThat(whereTo(signIn(second, "somebody"))).isEqualTo("/space");
    }

    @Test
    void areOfOneOrganisationAlone() {
        var code = letter();
        firm = firms().get(NEXT.getAndIncrement());
        letter();
        assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space/sign-in?refused");
    }

    @Test
    void areSoManyADay() {
        for (var number = 0; number < period.printedDaily(); number++) {
            letter();
        }
        ask(firm);
        assertThat(open()).doesNotContain("letter-code-drawn");
        clock.advance(Duration.ofDays(1));
        assertThat(open()).contains("letter-code-drawn");
    }

    @Test
    void areTriedAndAskedForSoOftenByANetwork() {
        var code = letter();
        var tried = firm;
        firm = "nonsense";
        for (var attempt = 0; attempt < period.triedHourly(); attempt++) {
            signIn(WRONG, "somebody");
        }
        firm = tried;
        assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space/sign-in?busy");
        for (var attempt = 0; attempt < period.askedHourly(); attempt++) {
            ask("nonsense");
        }
        assertThat(whereTo(ask(firm))).isEqualTo("/space/sign-in?busy");
        clock.advance(Duration.ofHours(1));
        assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space");
    }

    @Test
    void areTakenOnceByTwoAtTheSameTime() throws InterruptedException {
        var code = letter();
        var tries = new ArrayList<Callable<Boolean>>();
        for (var number = 0; number < AT_ONCE; number++) {
            tries.add(() -> letters.take(firm, code).isPresent());
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            assertThat(threads.invokeAll(tries).stream()
                            .filter(answer -> answer.resultNow())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void areForgottenWhenNobodyComesForThem() {
        ask(firm);
        letters.forget();
        assertThat(letters.lyingInPostBox(firm)).isPresent();
        database.sql()
                .sql("update sign_in_letter set asked_at = asked_at - make_interval(days => ?) where subject = ?")
                .params(period.waitingDays() + 1, firm)
                .update();
        letters.forget();
        assertThat(letters.lyingInPostBox(firm)).isEmpty();
    }

    @Test
    void leaveTheCodeNowhere() {
        var code = letter();
        assertThat(database.sql()
                        .sql(
                                "select count(*) from sign_in_letter l where strpos(l::text, ?) > 0 or strpos(l::text, ?) > 0")
                        .params(code, code.replace("-", ""))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(browser.get("/space/post-box?organisation=" + firm).body()).doesNotContain(code);
    }

    @Test
    void tellPeopleOfOneFirmApart() {
        signIn(letter(), "张三");
        browser = new Browsing(port);
        signIn(letter(), "李四");
        var names = accounts.all().stream()
                .filter(account -> firm.equals(account.subject()))
                .map(Account::name)
                .toList();
        var code = firm.toLowerCase(Locale.ROOT);
        assertThat(names).contains(code + "-张三", code + "-李四");
        assertThat(eventsOf(code + "-李四")).contains("account.signed-in");
        signIn(letter(), "李四");
        assertThat(accounts.all().stream().filter(account -> firm.equals(account.subject())))
                .hasSameSizeAs(names);
    }

    @Test
    void openASpaceThatIsTheirOwnAndEndsWithTheSession() {
        signIn(letter(), "somebody");
        var other = firms().getLast();
        assertThat(browser.get("/space/file?code=" + other).body().replaceAll("/(language|display)[^\"]*", ""))
                .contains(firm)
                .doesNotContain(other);
        assertThat(browser.get("/space/file.zip?code=" + other)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .contains(firm);
        assertThat(browser.get("/batches").statusCode()).isEqualTo(403);
        assertThat(browser.get("/account").body()).contains("This session");
        browser.submit("/space", "/sign-out", Map.of());
        assertThat(whereTo(browser.get("/space"))).isEqualTo("/space/sign-in");
        assertThat(whereTo(browser.get("/space/file"))).isEqualTo("/space/sign-in");
    }

    @Test
    void areNotNeededByWhoeverHasSetAPassword() {
        signIn(letter(), "somebody");
        var name = firm.toLowerCase(Locale.ROOT) + "-somebody";
        assertThat(whereTo(browser.submit("/account", "/account/password", Map.of("password", "short"))))
                .isEqualTo("/account");
        assertThat(browser.get("/account").body()).contains("fewer than 12 characters");
        assertThat(whereTo(
                        browser.submit("/account", "/account/password", Map.of("password", "correct horse battery"))))
                .isEqualTo("/sign-in?set");
        assertThat(whereTo(browser.get("/space"))).isEqualTo("/space/sign-in");
        assertThat(browser.get("/sign-in").body()).doesNotContain(name);
        browser.signIn(name, "correct horse battery");
        assertThat(browser.get("/space").body()).contains(firm);
        assertThat(browser.get("/notices").body()).contains("A password opens our space: " + name);
        assertThat(browser.get("/space/profile").body()).contains(name, "With a password as well");
        assertThat(whereTo(
                        browser.submit("/account", "/account/password", Map.of("password", "another horse battery"))))
                .isEqualTo("/account");
        assertThat(accounts.find(name).orElseThrow().sample())
                .as("a password makes no account of the sample a real one")
                .isTrue();
    }

    @Test
    void leaveNoPasswordOfTheSampleToARealAccount() {
        signIn(letter(), "somebody");
        browser.submit("/account", "/account/password", Map.of("password", "correct horse battery"));
        var real = own.open(firm, "somebody", false).orElseThrow();
        try {
            assertThat(real.sample()).isFalse();
            assertThat(real.isWaiting()).as("it has no password").isTrue();
            assertThat(Browsing.location(new Browsing(port).signIn(real.name(), "correct horse battery")))
                    .isEqualTo("/sign-in?refused");
        } finally {
            database.sql()
                    .sql("update account set sample = true where id = ?")
                    .param(real.id())
                    .update();
        }
    }

    @Test
    void giveNoOfficialAPassword() {
        browser.signIn("clerk", "clerk");
        browser.submit("/account", "/account/password", Map.of("password", "correct horse battery"));
        assertThat(Browsing.location(new Browsing(port).signIn("clerk", "correct horse battery")))
                .isEqualTo("/sign-in?refused");
    }

    @Test
    void openNoSpaceToAnAccountWhoseRoleWasTakenAway() {
        signIn(letter(), "somebody");
        var account = accounts.find(firm.toLowerCase(Locale.ROOT) + "-somebody").orElseThrow();
        accounts.revoke(account.id(), Role.SUBJECT);
        browser = new Browsing(port);
        signIn(letter(), "somebody");
        assertThat(whereTo(browser.get("/space"))).isEqualTo("/space/sign-in");
    }

    @Test
    void leadToThePageThatWasAskedFor() {
        browser.get("/space/evaluation");
        assertThat(whereTo(signIn(letter(), "somebody"))).isEqualTo("/space/evaluation");
    }

    @Test
    void refuseADisabledAccount() {
        var code = letter();
        signIn(code, "somebody");
        var account = accounts.find(firm.toLowerCase(Locale.ROOT) + "-somebody").orElseThrow();
        accounts.keepBeyondSample(account.id());
        accounts.disable(account.id(), clock.instant());
        browser = new Browsing(port);
        assertThat(whereTo(signIn(letter(), "somebody"))).isEqualTo("/space/sign-in?refused");
        database.sql()
                .sql("update account set sample = true where id = ?")
                .param(account.id())
                .update();
    }

    /** Beyond the sample there is no post box, and what the sample gave out opens nothing. */
    @Test
    void ofTheSampleEndWithIt() {
        var code = letter();
        ask(firm);
        start("none");
        try {
            assertThat(browser.get("/space/post-box?organisation=" + firm).statusCode())
                    .isEqualTo(404);
            assertThat(browser.submit("/space/sign-in", "/space/post-box", Map.of("organisation", firm))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(whereTo(signIn(code, "somebody"))).isEqualTo("/space/sign-in?refused");
            assertThat(browser.get("/space/sign-in?asked").body()).doesNotContain("post-box");
        } finally {
            start("tiny");
        }
    }

    private void start(String sample) {
        new SampleAccess(sample, accounts, clients, passwords, clock).afterSingletonsInstantiated();
    }

    /** A new letter of the firm, asked for and taken from the post box by somebody else than who signs in. */
    private String letter() {
        ask(firm);
        var found = CODE.matcher(open());
        assertThat(found.find()).as("a code in the letter").isTrue();
        return found.group(1);
    }

    private HttpResponse<String> ask(String organisation) {
        return new Browsing(port)
                .submit("/space/sign-in", "/space/sign-in/letter", Map.of("organisation", organisation));
    }

    private String open() {
        return new Browsing(port)
                .submit("/space/sign-in", "/space/post-box", Map.of("organisation", firm))
                .body();
    }

    private HttpResponse<String> signIn(String code, String person) {
        return browser.submit(
                "/space/sign-in", "/space/sign-in", Map.of("organisation", firm, "code", code, "person", person));
    }

    private String page(HttpResponse<String> answer) {
        return new Browsing(port)
                .get(answer.headers().firstValue("Location").orElseThrow())
                .body()
                .replaceAll("name=\"_csrf\"[^>]*>", "")
                .replaceAll("/(language|display)[^\"]*", "");
    }

    /** Where an answer leads, and with which word; the organisation that goes with it is left out. */
    private static String whereTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^http://[^/]+", "")
                .replaceFirst("[&?]organisation=.*", "")
                .replaceFirst("\\?continue$", "");
    }

    private List<String> firms() {
        return database.sql()
                .sql("select code from public_subject where code like '9133%' order by code limit 60")
                .query(String.class)
                .list();
    }

    private List<String> events() {
        return eventsOf(firm);
    }

    private List<String> eventsOf(String resource) {
        return database.sql().sql("""
                        select e.event
                        from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                        where d.resource = ? order by e.number
                        """).param(resource).query(String.class).list();
    }
}
