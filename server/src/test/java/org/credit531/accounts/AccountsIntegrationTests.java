package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.access.Browsing;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class AccountsIntegrationTests {

    private static final String PAGE = "/administration/accounts";
    private static final Pattern CODE = Pattern.compile("id=\"issued-code\">([^<]+)<");
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private TestDatabase database;

    private Browsing administrator;
    private Browsing security;

    @BeforeEach
    void signIn() {
        administrator = new Browsing(port);
        administrator.signIn("administrator", "administrator");
        security = new Browsing(port);
        security.signIn("security", "security");
    }

    @Test
    void areMadeByOnePersonAndEmpoweredByAnother() {
        var code = create("Zhang.San", "330300", "transport");
        assertThat(administrator.get(PAGE + "?name=zhang").body())
                .contains("zhang.san")
                .doesNotContain(code);
        var clerk = new Browsing(port);
        assertThat(Browsing.location(clerk.signIn("zhang.san", ""))).isEqualTo("/sign-in?refused");
        assertThat(Browsing.location(set(clerk, "zhang.san", code))).isEqualTo("/sign-in");
        assertThat(Browsing.location(clerk.signIn("zhang.san", PASSWORD))).isEqualTo("/");
        assertThat(clerk.get("/batches").statusCode()).as("without a role").isEqualTo(403);
        assertThat(act(administrator, "zhang.san", "grant", Map.of("role", "UNIT_CLERK"))
                        .statusCode())
                .as("who made it")
                .isEqualTo(403);
        act(security, "zhang.san", "grant", Map.of("role", "UNIT_CLERK"));
        assertThat(Browsing.location(clerk.get("/batches")))
                .as("the session of before")
                .isEqualTo("/sign-in");
        clerk.signIn("zhang.san", PASSWORD);
        assertThat(clerk.get("/batches").statusCode()).isEqualTo(200);
        assertThat(set(clerk, "zhang.san", code).statusCode())
                .as("the code again")
                .isEqualTo(422);
        assertThat(accounts.find("zhang.san").orElseThrow().membership())
                .isEqualTo(Membership.of("330300", "transport"));
        act(security, "zhang.san", "revoke", Map.of("role", "UNIT_CLERK"));
        clerk.signIn("zhang.san", PASSWORD);
        assertThat(clerk.get("/batches").statusCode()).isEqualTo(403);
    }

    @Test
    void areLimitedToItemsByTheSecurityAdministrator() {
        var code = create("zhao.liu", "330300", "transport");
        var clerk = new Browsing(port);
        set(clerk, "zhao.liu", code);
        act(security, "zhao.liu", "grant", Map.of("role", "UNIT_CLERK"));
        var limit = Map.of("items", "road-transport-grade");
        assertThat(act(administrator, "zhao.liu", "items", limit).statusCode()).isEqualTo(403);
        clerk.signIn("zhao.liu", PASSWORD);
        act(security, "zhao.liu", "items", limit);
        assertThat(accounts.find("zhao.liu").orElseThrow().items()).containsExactly("road-transport-grade");
        assertThat(Browsing.location(clerk.get("/batches")))
                .as("the session of before")
                .isEqualTo("/sign-in");
        clerk.signIn("zhao.liu", PASSWORD);
        assertThat(clerk.get("/batches/new").body())
                .contains("\"road-transport-grade\"")
                .doesNotContain("\"construction-market-grade\"");
        var again = new Browsing(port);
        again.signIn("security", "security");
        act(again, "zhao.liu", "items", Map.of("items", "unheard-of"));
        assertThat(again.get(page("zhao.liu")).body()).contains("at most ten items");
        act(security, "zhao.liu", "items", Map.of());
        assertThat(accounts.find("zhao.liu").orElseThrow().items()).isEmpty();
    }

    @Test
    void areNotLimitedWhereTheyAreASubjects() {
        act(security, "subject", "items", Map.of("items", "honour"));
        assertThat(security.get(page("subject")).body()).contains("is not limited");
        assertThat(accounts.find("subject").orElseThrow().items()).isEmpty();
    }

    @Test
    void areNotCreatedTwiceNorForUnknownUnitsOrSubjects() {
        create("lisi", "", "");
        assertThat(refusal(Map.of("name", "lisi"))).contains("The name is taken");
        assertThat(refusal(Map.of("name", "<script>"))).contains("The name is taken");
        assertThat(refusal(Map.of("name", "wangwu", "unit", "unheard-of"))).contains("There is no such unit");
        assertThat(refusal(Map.of("name", "wangwu", "unit", "customs", "region", "330302")))
                .as("customs have no office in counties")
                .contains("There is no such unit");
        assertThat(refusal(Map.of("name", "wangwu", "unit", "transport", "region", "110000")))
                .contains("There is no such unit");
        assertThat(refusal(Map.of("name", "wangwu", "subject", "91330000609120272X")))
                .contains("no unified social credit code");
        assertThat(accounts.find("wangwu")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_CENTRE, MODEL_OFFICER, done",
        "CREDIT_CENTRE, AUDITOR, refused",
        "AUDITOR, SECURITY_ADMINISTRATOR, refused",
        "SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, refused",
        "SECURITY_ADMINISTRATOR, SUPERVISOR, refused",
        "SUPERVISOR, SUBJECT, refused"
    })
    void haveOneDuty(Role first, Role second, String outcome) {
        var name = "one-duty-" + first.ordinal() + "-" + second.ordinal();
        create(name, "", "");
        act(security, name, "grant", Map.of("role", first.name()));
        assertThat(security.get(page(name)).body()).contains("was changed");
        act(security, name, "grant", Map.of("role", second.name()));
        assertThat(security.get(page(name)).body())
                .contains(outcome.equals("done") ? "was changed" : "Nobody has two duties");
        assertThat(accounts.find(name).orElseThrow().roles()).hasSize(outcome.equals("done") ? 2 : 1);
    }

    @Test
    void haveOneDutyBecauseTheDatabaseSaysSo() {
        create("two-duties", "", "");
        act(security, "two-duties", "grant", Map.of("role", "AUDITOR"));
        var id = accounts.find("two-duties").orElseThrow().id();
        var grant = database.sql()
                .sql("insert into account_role (account, role) values (?, 'SYSTEM_ADMINISTRATOR')")
                .param(id);
        assertThatThrownBy(grant::update).isInstanceOf(DataIntegrityViolationException.class);
        var move = database.sql()
                .sql("update account set duty = 'SYSTEM' where id = ?")
                .param(id);
        assertThatThrownBy(move::update).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void standForASubjectThatTwoPeopleNamed() {
        var code = create(Map.of("name", "enterprise", "subject", " 91330000609120272t "));
        assertThat(security.get(page("enterprise")).body()).contains("91330000609120272T");
        act(security, "enterprise", "grant", Map.of("role", "CREDIT_CENTRE"));
        assertThat(security.get(page("enterprise")).body()).contains("Nobody has two duties");
        act(security, "enterprise", "grant", Map.of("role", "SUBJECT"));
        var owner = new Browsing(port);
        set(owner, "enterprise", code);
        assertThat(Browsing.location(owner.signIn("enterprise", PASSWORD))).isEqualTo("/");
        assertThat(new SignedInAccount(accounts.find("enterprise").orElseThrow())
                        .visitor()
                        .subject())
                .contains("91330000609120272T");
    }

    @Test
    void needAUnitForWhatIsDoneForOne() {
        create("no-unit", "", "");
        act(security, "no-unit", "grant", Map.of("role", "UNIT_CLERK"));
        assertThat(security.get(page("no-unit")).body()).contains("the role needs one");
        act(security, "no-unit", "unit", Map.of("region", "330302", "unit", "transport"));
        act(security, "no-unit", "grant", Map.of("role", "UNIT_CLERK"));
        var account = accounts.find("no-unit").orElseThrow();
        assertThat(account.roles()).containsExactly(Role.UNIT_CLERK);
        assertThat(account.membership()).isEqualTo(Membership.of("330302", "transport"));
    }

    @Test
    void losePasswordAndSessionsAtAResetUntilASecondPersonEnablesThem() {
        var owner = owner("zhaoliu");
        act(administrator, "zhaoliu", "reset", Map.of());
        var code = issued(page("zhaoliu"));
        assertThat(Browsing.location(owner.get("/batches"))).isEqualTo("/sign-in");
        assertThat(set(owner, "zhaoliu", code).statusCode())
                .as("known to the one who reset")
                .isEqualTo(422);
        act(security, "zhaoliu", "enable", Map.of());
        assertThat(Browsing.location(owner.signIn("zhaoliu", PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(set(owner, "zhaoliu", code).body()).contains("has had this password lately");
        assertThat(Browsing.location(set(owner, "zhaoliu", code, "tea lantern osmanthus")))
                .isEqualTo("/sign-in");
        owner.signIn("zhaoliu", "tea lantern osmanthus");
        assertThat(owner.get("/batches").statusCode()).isEqualTo(200);
    }

    @Test
    void areDisabledAndEnabled() {
        var owner = owner("sunqi");
        act(administrator, "sunqi", "disable", Map.of());
        assertThat(Browsing.location(owner.signIn("sunqi", PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(act(administrator, "sunqi", "enable", Map.of()).statusCode()).isEqualTo(403);
        act(security, "sunqi", "enable", Map.of());
        assertThat(Browsing.location(owner.signIn("sunqi", PASSWORD))).isEqualTo("/");
        act(security, "sunqi", "end-sessions", Map.of());
        assertThat(Browsing.location(owner.get("/batches"))).isEqualTo("/sign-in");
    }

    @Test
    void keepTheAdministratorsOwn() {
        act(administrator, "administrator", "disable", Map.of());
        act(administrator, "administrator", "reset", Map.of());
        act(security, "security", "revoke", Map.of("role", "SECURITY_ADMINISTRATOR"));
        assertThat(administrator.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(security.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void areFoundByNameRoleAndRegionPageByPage() {
        database.sql().sql("""
                        insert into account (name, organisation, created_at)
                        select 'paged-' || lpad(n::text, 3, '0'), '330302-transport', now() from generate_series(1, 120) n
                        """).update();
        var first = administrator.get(PAGE + "?name=paged&region=330300").body();
        assertThat(first).contains("paged-001", "paged-050", "after=paged-050").doesNotContain("paged-051");
        var second = administrator
                .get(PAGE + "?name=paged&region=330300&after=paged-050")
                .body();
        assertThat(second).contains("paged-051", "paged-100", "before=paged-051");
        var back = administrator
                .get(PAGE + "?name=paged&region=330300&before=paged-051")
                .body();
        assertThat(back).contains("paged-001", "paged-050").doesNotContain("paged-051<", "before=");
        assertThat(administrator.get(PAGE + "?name=paged&region=330400").body()).contains("No account is like this");
        assertThat(administrator.get(PAGE + "?role=AUDITOR").body())
                .contains(">auditor<")
                .doesNotContain(">clerk<");
        assertThat(administrator.get(PAGE + "?name=%25").body()).contains("No account is like this");
    }

    private Browsing owner(String name) {
        var code = create(name, "", "");
        act(security, name, "grant", Map.of("role", "CREDIT_CENTRE"));
        var owner = new Browsing(port);
        set(owner, name, code);
        owner.signIn(name, PASSWORD);
        assertThat(owner.get("/batches").statusCode()).isEqualTo(200);
        return owner;
    }

    private String create(String name, String region, String unit) {
        return create(Map.of("name", name, "region", region, "unit", unit));
    }

    private String create(Map<String, String> fields) {
        administrator.submit(PAGE, PAGE, fields);
        return issued(PAGE);
    }

    private String issued(String page) {
        var code = CODE.matcher(administrator.get(page).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String refusal(Map<String, String> fields) {
        administrator.submit(PAGE, PAGE, fields);
        return administrator.get(PAGE).body();
    }

    private String page(String name) {
        return PAGE + "/" + accounts.find(name).orElseThrow().id();
    }

    private HttpResponse<String> act(Browsing who, String name, String act, Map<String, String> fields) {
        return who.submit(PAGE, page(name) + "/" + act, fields);
    }

    private static HttpResponse<String> set(Browsing owner, String name, String code) {
        return set(owner, name, code, PASSWORD);
    }

    private static HttpResponse<String> set(Browsing owner, String name, String code, String password) {
        return owner.submit("/password", "/password", Map.of("name", name, "code", code, "password", password));
    }
}
