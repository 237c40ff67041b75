package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.util.StringUtils;

/** An organisation's own account sees of itself what the law opens to the subject, and of others what everybody sees. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class OwnRecordsIntegrationTests {

    /** An item whose grade and score are for the subject and whom it authorises. */
    private static final String ITEM = "tax-credit-grade";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private SettableClock clock;

    @Test
    void areOpenToTheSubjectAlone() {
        var subjects = subjects();
        assertThat(subjects).hasSizeGreaterThan(1);
        var own = subjects.getFirst();
        var foreign = subjects.get(1);
        var subject = signedIn(own);
        var anybody = new Browsing(port);
        assertThat(withheld(anybody, own)).isPositive();
        assertThat(withheld(subject, own)).isLessThan(withheld(anybody, own));
        assertThat(withheld(subject, foreign)).isEqualTo(withheld(anybody, foreign));
    }

    private static int withheld(Browsing browser, String code) {
        var page = browser.get("/subjects/" + code);
        assertThat(page.statusCode()).isEqualTo(200);
        return StringUtils.countOccurrencesOf(page.body(), "withheld</strong>");
    }

    private Browsing signedIn(String code) {
        var id = accounts.add(new NewAccount("the-subject", null, code), true, clock.instant())
                .orElseThrow();
        assertThat(accounts.grant(id, Role.SUBJECT)).isTrue();
        accounts.setPassword(id, "{noop}the-subject");
        var browser = new Browsing(port);
        browser.signIn("the-subject", "the-subject");
        return browser;
    }

    private List<String> subjects() {
        return database.sql().sql("""
                        select distinct s.party_code from statement s join public_subject p on p.code = s.party_code
                        where s.item = ? and s.party_scheme = 'uscc' order by s.party_code limit 2
                        """).param(ITEM).query(String.class).list();
    }
}
