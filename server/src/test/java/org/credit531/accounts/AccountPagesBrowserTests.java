package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts, clients and the organisation as administrators see them, and the second step of signing in. */
@BrowserTest
class AccountPagesBrowserTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Walks walks;

    @Autowired
    private Clock clock;

    @OnEachScreen
    void opensEveryPageOfTheAdministrators(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("administrator");
            walk.visit("/administration/accounts", "accounts");
            walk.visit("/administration/accounts?name=nobody-at-all", "accounts-none");
            walk.visit("/administration/organisation", "organisation");
            walk.visit("/administration/organisation?region=330302", "organisation-county");
            walk.visit("/administration/clients", "clients");
            register(walk, "browser-" + screen.code());
            walk.sees("#issued-secret");
            walk.examine("client-secret");
            walk.visit("/account", "own-account");
            walk.visit("/password/change", "password-change");
        }
    }

    private static void register(Walk walk, String name) {
        Page page = walk.page();
        page.fill("#name", name);
        page.selectOption("#unit", "transport");
        page.selectOption("#purpose", "collection");
        page.fill("#reason", "Sends invented records");
        walk.follow("form:has(#name) button[type=submit]");
    }

    @OnEachScreen
    void opensEveryPageOfTheSecurityOfficer(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("security");
            walk.visit("/administration/sign-in/1", "account-sign-in");
            walk.open("/administration/accounts?name=reviewer");
            walk.follow("tbody a");
            walk.sees("dl");
            walk.examine("account");
        }
    }

    @OnEachScreen
    void opensEveryPageOfTheSecondStep(Screen screen) throws InvalidKeyException {
        String name = "official-" + screen.code();
        try (Walk walk = walks.on(screen)) {
            setPassword(walk, name, createdByAnAdministrator(screen, name));
            walk.signIn(name, PASSWORD);
            walk.sees("#secret");
            walk.examine("second-factor-enrolment");
            String secret = walk.text("#secret");
            enter(walk, code(secret, 0));
            walk.sees(".notice--success");
            walk.examine("account-enrolled");
            walk.follow("main form[action$='/recovery-codes'] button");
            walk.sees("#recovery-codes");
            walk.examine("recovery-codes");
            walk.follow(".masthead form button");
            walk.signIn(name, PASSWORD);
            walk.sees("#code");
            walk.examine("second-factor");
            enter(walk, code(secret, 1));
            walk.sees(".masthead a[href='/account']");
        }
    }

    /** The one-time code of an account that an administrator has made. */
    private String createdByAnAdministrator(Screen screen, String name) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("administrator");
            walk.open("/administration/accounts");
            walk.page().fill("#name", name);
            walk.follow("form:has(#name) button[type=submit]");
            return walk.text("#issued-code");
        }
    }

    private static void setPassword(Walk walk, String name, String code) {
        walk.open("/password");
        walk.page().fill("#name", name);
        walk.page().fill("#code", code);
        walk.page().fill("#password", PASSWORD);
        walk.follow("main form button[type=submit]");
    }

    private static void enter(Walk walk, String code) {
        walk.page().fill("#code", code);
        walk.follow("main form button[type=submit]");
    }

    /** What an authenticator app shows now, or so many half minutes later. */
    private String code(String secret, int later) throws InvalidKeyException {
        var key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(key, clock.instant().plusSeconds(30L * later), Locale.ROOT);
    }

    @Test
    void registersAClientWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("administrator");
            walk.follow(".menu a[href='/administration/accounts']");
            walk.follow(".tabs a[href='/administration/clients']");
            register(walk, "without-script");
            assertThat(walk.text("#issued-secret")).hasSize(40);
            assertThat(walk.text("#example")).contains("without-script:" + walk.text("#issued-secret"));
        }
    }
}
