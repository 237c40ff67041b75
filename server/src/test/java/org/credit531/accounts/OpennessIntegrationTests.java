package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.clients.Programs;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.credit531.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** One record with a field of each openness: who sees which of them on the page, by the interface and in the search. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class OpennessIntegrationTests {

    private static final String ITEM = "chattel-mortgage";
    private static final String OPEN = "公开标记";
    private static final String INTERNAL = "内部标记";
    private static final String AUTHORISED = "授权标记";
    private static final String FILE = "统一社会信用代码,抵押人名称,登记编号,抵押权人,抵押财产概况,登记日期\n%s,虚构抵押人,公开标记,内部标记,授权标记,2026-01-05\n";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private SettableClock clock;

    /** Somebody, and what that somebody sees. */
    private record Seeing(Actor actor, Set<String> marks) {}

    @Test
    void isWhatDecidesWhoSeesAFieldWhereverItIsShown() throws InterruptedException {
        var code = subjects().getFirst();
        var other = subjects().get(1);
        state(code);
        var everybody = List.of(
                new Seeing(Actor.visitor(port), Set.of(OPEN)),
                new Seeing(account("clerk", Role.UNIT_CLERK, null, Set.of()), Set.of(OPEN, INTERNAL)),
                new Seeing(account("narrow", Role.UNIT_CLERK, null, Set.of("honour")), Set.of(OPEN)),
                new Seeing(account("pledges", Role.UNIT_CLERK, null, Set.of(ITEM)), Set.of(OPEN, INTERNAL)),
                new Seeing(account("centre", Role.CREDIT_CENTRE, null, Set.of()), Set.of(OPEN, INTERNAL, AUTHORISED)),
                new Seeing(account("auditor", Role.AUDITOR, null, Set.of()), Set.of(OPEN)),
                new Seeing(account("itself", Role.SUBJECT, code, Set.of()), Set.of(OPEN, AUTHORISED)),
                new Seeing(account("another", Role.SUBJECT, other, Set.of()), Set.of(OPEN)),
                new Seeing(program("reading", Set.of(Scope.RECORDS_READ)), Set.of(OPEN, INTERNAL)),
                new Seeing(program("sending", Set.of(Scope.BATCHES_WRITE)), Set.of(OPEN)));
        for (var one : everybody) {
            var records = one.actor().ask("GET", "/api/v1/subjects/" + code + "/records?item=" + ITEM);
            assertThat(marks(records.body()))
                    .as(one.actor().name() + " by the interface")
                    .isEqualTo(shown(one));
            var page = one.actor().ask("GET", "/subjects/" + code);
            assertThat(marks(page.body()))
                    .as(one.actor().name() + " on the page")
                    .isEqualTo(onPage(one));
            for (var hidden : List.of(INTERNAL, AUTHORISED)) {
                var found = one.actor().ask("GET", "/api/v1/subjects?q=" + hidden);
                assertThat(found.body()).as(one.actor().name() + " by search").doesNotContain(code);
            }
        }
    }

    /** The interface knows no sessions: an account is one of the public there. */
    private static Set<String> shown(Seeing one) {
        return one.actor().isKnownTo("/api/") ? one.marks() : Set.of(OPEN);
    }

    /** And pages know no tokens. */
    private static Set<String> onPage(Seeing one) {
        return one.actor().isKnownTo("/") ? one.marks() : Set.of(OPEN);
    }

    private static Set<String> marks(String text) {
        var marks = new TreeSet<String>();
        List.of(OPEN, INTERNAL, AUTHORISED).stream().filter(text::contains).forEach(marks::add);
        return marks;
    }

    private void state(String code) throws InterruptedException {
        var centre = "opens-records";
        Programs.register(context, centre, null, Set.of(Role.CREDIT_CENTRE), Set.of(Scope.values()));
        var answer = Actor.program(port, centre)
                .send("/api/v1/batches?unit=peoples-bank&item=" + ITEM, "pledges.csv", FILE.formatted(code));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var limit = Instant.now().plus(Duration.ofMinutes(2));
        while (stated() == 0 && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
        }
        assertThat(stated()).as("records of the file").isEqualTo(1);
    }

    private int stated() {
        return database.sql()
                .sql("select count(*) from statement where item = ? and payload::text like '%内部标记%'")
                .param(ITEM)
                .query(Integer.class)
                .single();
    }

    private Actor account(String name, Role role, @Nullable String subject, Set<String> items) {
        var login = "opens-" + name;
        var organisation = role == Role.UNIT_CLERK ? "330300-transport" : null;
        var id = accounts.add(new NewAccount(login, organisation, subject), true, clock.instant())
                .orElseThrow();
        assertThat(accounts.grant(id, role)).as(name).isTrue();
        accounts.limit(id, items);
        accounts.setPassword(id, "{noop}" + login);
        return Actor.account(port, name, login);
    }

    private Actor program(String name, Set<Scope> scopes) {
        Programs.register(context, name, "330300-transport", Set.of(Role.UNIT_CLERK), scopes);
        return Actor.program(port, name);
    }

    private List<String> subjects() {
        return database.sql()
                .sql("select code from public_subject where code like '9133%' order by code limit 2")
                .query(String.class)
                .list();
    }
}
