package org.credit531.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.credit531.access.Browsing;
import org.credit531.audit.LookUps;
import org.credit531.clients.ApiClients;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Whoever signs in leaves entries; whoever does not is counted; and nothing is shown that has no entry. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class LedgerOfAccessIntegrationTests {

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

    @Autowired
    private JdbcAccounts accounts;

    private Browsing browser;
    private long before;

    @BeforeEach
    void open() {
        clock.set("2026-11-23");
        browser = new Browsing(port);
        clients.provideSample();
        database.sql()
                .sql("update account set attempts = 0, locked_until = null, disabled_at = null")
                .update();
        before = database.sql()
                .sql("select coalesce(max(number), 0) from ledger_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void notesSignInAndOutAndFailuresWithoutUnknownNames() {
        browser.signIn("clerk", "wrong");
        browser.signIn("my-secret-password", "oops");
        browser.signIn(" CLERK ", "clerk");
        browser.submit("/", "/sign-out", Map.of());
        assertThat(entries())
                .containsExactly(
                        "public  account.sign-in-refused clerk refused security zj-2018:20 127.0.0.0/24",
                        "public  account.sign-in-refused  refused security zj-2018:20 127.0.0.0/24",
                        "account clerk account.signed-in clerk done security zj-2018:20 127.0.0.0/24",
                        "account clerk account.signed-out clerk done security zj-2018:20 127.0.0.0/24");
    }

    @Test
    void notesWhatIsDoneToAccountsAndClients() {
        browser.signIn("administrator", "administrator");
        var page = "/administration/accounts";
        browser.submit(page, page, Map.of("name", "newcomer"));
        var clientsPage = "/administration/clients";
        browser.submit(clientsPage, clientsPage + "/sample/disable", Map.of());
        var security = new Browsing(port);
        security.signIn("security", "security");
        var id = accounts.find("newcomer").orElseThrow().id();
        security.submit(page, page + "/" + id + "/grant", Map.of("role", "CREDIT_CENTRE"));
        assertThat(entries())
                .contains(
                        "account security account.granted newcomer CREDIT_CENTRE done security zj-2018:20 127.0.0.0/24",
                        "account administrator account.created newcomer done security zj-2018:20 127.0.0.0/24",
                        "account administrator client.disabled sample done security zj-2018:20 127.0.0.0/24");
    }

    @Test
    void notesLookUpsOfWhoeverSignedInAndCountsThoseOfThePublic() {
        var code = subject();
        assertThat(browser.get("/subjects/" + code).statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/v1/subjects/" + code + "/records").statusCode())
                .isEqualTo(200);
        assertThat(entries()).isEmpty();
        browser.signIn("operator", "operator");
        assertThat(browser.get("/subjects/" + code).statusCode()).isEqualTo(200);
        assertThat(entries())
                .contains("account operator subject.looked-up " + code + " done duty zj-2018:18 127.0.0.0/24");
    }

    @Test
    void notesPurposeAndArticleThatAClientStates() {
        var code = subject();
        assertThat(lookUp(code, "consultation", "zj-2018:21")).isEqualTo(200);
        assertThat(entries())
                .containsExactly(
                        "client sample client.token-issued sample done security zj-2018:20 127.0.0.0/24",
                        "client sample subject.looked-up " + code + " done consultation zj-2018:21 127.0.0.0/24");
        assertThat(lookUp(code, "curiosity", "zj-2018:21")).isEqualTo(400);
        assertThat(lookUp(code, "duty", "'; drop table")).isEqualTo(400);
    }

    @Test
    void refusesLookUpsWhileTheDatabaseTakesNoEntryAndLosesNone() throws InterruptedException {
        var code = subject();
        browser.signIn("operator", "operator");
        int answered = 0;
        database.sql().sql("alter table ledger_pending rename to ledger_gone").update();
        try {
            int status = browser.get("/subjects/" + code).statusCode();
            for (int tries = 0; tries < 3_600 && status == 200; tries++) {
                answered++; // it is in the journal before anybody knows that the database takes nothing
                Thread.sleep(50);
                status = browser.get("/subjects/" + code).statusCode();
            }
            assertThat(status).isEqualTo(503);
            assertThat(new Browsing(port).get("/subjects/" + code).statusCode())
                    .as("public facts are open to everybody, entry or not")
                    .isEqualTo(200);
        } finally {
            database.sql()
                    .sql("alter table ledger_gone rename to ledger_pending")
                    .update();
        }
        int status = browser.get("/subjects/" + code).statusCode();
        for (int tries = 0; tries < 1_800 && status != 200; tries++) {
            Thread.sleep(100);
            status = browser.get("/subjects/" + code).statusCode();
        }
        assertThat(status).isEqualTo(200);
        assertThat(entries().stream().filter(entry -> entry.contains("subject.looked-up")))
                .as("each that was answered, and the last")
                .hasSize(answered + 1);
    }

    @Test
    void letsTheAuditorSearchAndNotesThat() {
        browser.signIn("clerk", "clerk");
        assertThat(browser.get("/audit/entries").statusCode()).isEqualTo(403);
        browser.signIn("administrator", "administrator");
        assertThat(browser.get("/audit/entries").statusCode()).isEqualTo(403);
        browser.signIn("auditor", "auditor");
        var page = browser.get("/audit/entries?event=account.signed-in&who=clerk");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Signed in", "127.0.0.0/24");
        assertThat(browser.get("/audit/entries?from=2026-11-24").body()).contains("No entry is like this");
        assertThat(browser.get("/audit/entries?event=unheard.of").statusCode()).isEqualTo(400);
        assertThat(browser.get("/audit/entries.csv?who=clerk").body()).contains("account.signed-in", "security");
        assertThat(entries())
                .contains("account auditor ledger.searched who=clerk event=account.signed-in done supervision "
                        + "zj-2018:20 127.0.0.0/24")
                .contains("account auditor ledger.exported who=clerk done supervision zj-2018:20 127.0.0.0/24");
    }

    @Test
    void showsTheEndOfTheChainToEverybodyAndVerifiesForTheAuditor() throws InterruptedException {
        browser.signIn("auditor", "auditor");
        for (var tries = 0; tries < 1_800 && waiting() > 0; tries++) {
            Thread.sleep(100);
        }
        assertThat(waiting()).as("the sequencer is running").isZero();
        assertThat(new Browsing(port).get("/api/v1/audit/roots").body()).contains("\"position\":");
        assertThat(new Browsing(port).get("/audit/roots").body()).contains("The chain stands at place");
        browser.submit("/audit/verification", "/audit/verification", Map.of());
        assertThat(browser.get("/audit/verification").body()).contains("Everything is as it was written");
    }

    private long waiting() {
        return database.sql()
                .sql("select count(*) from ledger_pending")
                .query(Long.class)
                .single();
    }

    private int lookUp(String code, String purpose, String article) {
        return browser.send(browser.request("/api/v1/subjects/" + code)
                        .header("Authorization", "Bearer " + token())
                        .header("Credit531-Purpose", purpose)
                        .header("Credit531-Article", article))
                .statusCode();
    }

    private String token() {
        var basic = Base64.getEncoder().encodeToString("sample:sample".getBytes(UTF_8));
        var answer = browser.send(browser.request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    private String subject() {
        return Objects.requireNonNull(database.sql()
                .sql("select code from public_subject order by code limit 1")
                .query(String.class)
                .single());
    }

    private List<String> entries() {
        lookUps.of(new UUID(0, 0), 1, 1); // returns when all look-ups are in the database
        return database.sql()
                .sql("""
                        select concat_ws(' ', e.kind, d.visitor, e.event, d.resource, e.result, e.purpose, e.article, d.origin) as said
                          from ledger_entry e join ledger_detail d on d.month = e.month and d.number = e.number
                         where e.number > ? and e.kind <> 'platform' order by e.number
                        """)
                .param(before)
                .query((row, number) -> String.valueOf(row.getString("said")))
                .list();
    }
}
