package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.accounts.AccessSettings.Heard;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PlatformTest(properties = "credit531.sample=none")
@Import(AccessSettings.class)
class FirstAdministratorIntegrationTests {

    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){4}");
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Heard heard;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private JdbcAccounts accounts;

    private Browsing browser;

    @BeforeEach
    void open() {
        browser = new Browsing(port);
        database.sql()
                .sql("truncate account, account_role, one_time_code cascade")
                .update();
        firstAdministrator.run(new DefaultApplicationArguments());
    }

    @Test
    void isCreatedWithThePrintedCodeOnce() {
        var code = code();
        assertThat(Browsing.location(create(code.toLowerCase(Locale.ROOT), "wang", PASSWORD)))
                .isEqualTo("/sign-in");
        assertThat(Browsing.location(browser.signIn("wang", PASSWORD))).isEqualTo("/");
        assertThat(browser.get("/administration/accounts").statusCode()).isEqualTo(200);
        assertThat(create(code, "li", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void areThreePeopleFromTheFirstHour() {
        var system = code(Role.SYSTEM_ADMINISTRATOR);
        assertThat(create(Role.SECURITY_ADMINISTRATOR, system, "wang", PASSWORD).statusCode())
                .as("a code is for one duty")
                .isEqualTo(422);
        create(Role.SYSTEM_ADMINISTRATOR, system, "wang", PASSWORD);
        create(Role.SECURITY_ADMINISTRATOR, code(Role.SECURITY_ADMINISTRATOR), "li", PASSWORD);
        assertThat(firstAdministrator.missing()).containsExactly(Role.AUDITOR);
        create(Role.AUDITOR, code(Role.AUDITOR), "zhao", PASSWORD);
        assertThat(browser.get("/first-administrator").statusCode()).isEqualTo(404);
        assertThat(accounts.all())
                .hasSize(3)
                .allMatch(account -> account.roles().size() == 1);
    }

    @Test
    void isNotAnnouncedAgain() {
        create(code(), "wang", PASSWORD);
        heard.forget();
        firstAdministrator.run(new DefaultApplicationArguments());
        assertThat(heard.all()).hasSize(2).noneMatch(line -> line.contains("system administrator"));
    }

    @Test
    void isNotCreatedWithAnExpiredCode() {
        clock.advance(OneTimeCodes.VALIDITY.plus(Duration.ofSeconds(1)));
        assertThat(create(code(), "wang", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void isNotCreatedAfterFiveWrongCodes() {
        for (var attempt = 0; attempt < OneTimeCodes.TRIES; attempt++) {
            assertThat(create("2222-2222-2222-2222-2222", "wang", PASSWORD).statusCode())
                    .isEqualTo(422);
        }
        assertThat(create(code(), "wang", PASSWORD).statusCode()).isEqualTo(422);
        firstAdministrator.run(new DefaultApplicationArguments());
        assertThat(create(code(), "wang", PASSWORD).statusCode())
                .as("with the code of the next start")
                .isEqualTo(302);
    }

    @Test
    void doesNotLoseTheCodeToABadPassword() {
        for (var attempt = 0; attempt < OneTimeCodes.TRIES + 1; attempt++) {
            assertThat(create(code(), "wang", "too short").body()).contains("fewer than 12 characters");
        }
        assertThat(create(code(), "administrator", "Administrator").body()).contains("is the name of the account");
        assertThat(create(code(), "wang", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void findsNoSampleAccountAndNoSampleClient() {
        assertThat(browser.get("/sign-in").body())
                .doesNotContain("Accounts of the sample")
                .contains("/first-administrator");
        assertThat(database.sql()
                        .sql("select count(*) from oauth2_registered_client")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leavesNoCodeInTheDatabase() {
        var token = database.sql()
                .sql("select token from one_time_code")
                .query(String.class)
                .list();
        assertThat(token).hasSize(3).allMatch(one -> one.matches("[0-9a-f]{64}"));
    }

    private String code() {
        return code(Role.SYSTEM_ADMINISTRATOR);
    }

    private String code(Role role) {
        var words = "no " + role.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " yet";
        var line = heard.all().stream().filter(one -> one.contains(words)).toList();
        var code = CODE.matcher(line.getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private HttpResponse<String> create(String code, String name, String password) {
        return create(Role.SYSTEM_ADMINISTRATOR, code, name, password);
    }

    private HttpResponse<String> create(Role role, String code, String name, String password) {
        var form = Map.of("role", role.name(), "code", code, "name", name, "password", password);
        return browser.submit("/password", "/first-administrator", form);
    }
}
