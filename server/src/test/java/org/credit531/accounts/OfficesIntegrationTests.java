package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.credit531.access.Browsing;
import org.credit531.access.Role;
import org.credit531.access.Scope;
import org.credit531.clients.Programs;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Offices of one department in several regions: whose records each may change, and by whose word its files are read. */
@PlatformTest
class OfficesIntegrationTests {

    private static final String REGISTRATIONS = "统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),核准日期\n";
    private static final String ITEM = "construction-market-grade";
    private static final String COLUMNS = "/batches/columns";

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private BeanFactory platform;

    @Test
    void leaveARecordToTheOneThatStatedIt() throws InterruptedException {
        var code = enterprise(8801);
        var wenzhou = program("330300-market-regulation");
        var hangzhou = program("330100-market-regulation");
        var province = program("330000-market-regulation");
        assertThat(sent(wenzhou, code, "甲公司")).isEqualTo("1 accepted, 0 quarantined");
        assertThat(sent(hangzhou, code, "乙公司")).isEqualTo("0 accepted, 1 quarantined");
        assertThat(reasons()).contains("of-another-office");
        assertThat(new Browsing(port).get("/subjects/" + code).body()).contains("甲公司");
        assertThat(sent(province, code, "丙公司")).isEqualTo("1 accepted, 0 quarantined");
        assertThat(sent(wenzhou, code, "丁公司")).isEqualTo("1 accepted, 0 quarantined");
    }

    @Test
    void readTheirFilesByTheNearestWordAndChangeTheirOwnAlone() {
        var province = clerk("330000-transport");
        var wenzhou = clerk("330300-transport");
        var hangzhou = clerk("330100-transport");
        change(province, Map.of("heading", "评分", "field", "score"));
        change(wenzhou, Map.of("heading", "温州评分", "field", "score"));
        assertThat(wenzhou.get(COLUMNS).body())
                .contains(">评分<", ">温州评分<")
                .contains("name=\"region\" value=\"330300\"")
                .as("the province's word is shown and cannot be changed")
                .doesNotContain("name=\"region\" value=\"330000\"");
        assertThat(hangzhou.get(COLUMNS).body()).contains(">评分<").doesNotContain("温州评分");
        assertThat(province.get(COLUMNS).body()).contains(">评分<", ">温州评分<");
        var refused = wenzhou.submit(
                COLUMNS,
                COLUMNS + "/forget",
                Map.of("unit", "transport", "region", "330000", "item", ITEM, "heading", "评分"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(wenzhou.get(COLUMNS).body()).contains(">评分<");
    }

    private static void change(Browsing clerk, Map<String, String> choice) {
        var fields = new HashMap<>(choice);
        fields.putAll(Map.of("unit", "transport", "item", ITEM));
        assertThat(clerk.submit(COLUMNS, COLUMNS + "/change", fields).statusCode())
                .isEqualTo(302);
    }

    private Browsing clerk(String office) {
        var name = "clerk-" + office;
        var id = accounts.add(new NewAccount(name, office, null), true, Instant.now())
                .orElseThrow();
        assertThat(accounts.grant(id, Role.UNIT_CLERK)).isTrue();
        accounts.setPassword(id, "{noop}" + name);
        var browser = new Browsing(port);
        browser.signIn(name, name);
        return browser;
    }

    private Actor program(String office) {
        Programs.register(platform, office, office, Set.of(Role.UNIT_CLERK), Set.of(Scope.values()));
        return Actor.program(port, office);
    }

    private String sent(Actor office, String code, String name) throws InterruptedException {
        var answer = office.send(
                "/api/v1/batches?item=registration",
                "register.csv",
                REGISTRATIONS + code + "," + name + ",存续,2010-05-06,,100,2020-01-02\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var id = JsonMapper.shared().readTree(answer.body()).get("id").asString();
        var limit = Instant.now().plusSeconds(180);
        while (Instant.now().isBefore(limit)) {
            var batch = JsonMapper.shared()
                    .readTree(office.ask("GET", "/api/v1/batches/" + id).body());
            if (Set.of("done", "failed").contains(batch.get("state").asString())) {
                return batch.get("accepted").asInt() + " accepted, "
                        + batch.get("quarantined").asInt() + " quarantined";
            }
            Thread.sleep(50);
        }
        return "not read within a minute";
    }

    private String reasons() {
        return String.join(
                ",",
                database.sql()
                        .sql("select code from quarantined_row")
                        .query(String.class)
                        .list());
    }
}
