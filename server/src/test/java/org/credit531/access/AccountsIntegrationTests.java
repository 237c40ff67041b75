package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

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

    private Browsing administrator;

    @BeforeEach
    void signIn() {
        administrator = new Browsing(port);
        administrator.signIn("administrator", "administrator");
    }

    @Test
    void areCreatedAndGetTheirPasswordFromTheirOwner() {
        var code = create("Zhang.San", "INFORMATION_UNIT", "transport");
        assertThat(administrator.get(PAGE).body()).contains("zhang.san").doesNotContain(code);
        var clerk = new Browsing(port);
        assertThat(Browsing.location(clerk.signIn("zhang.san", ""))).isEqualTo("/sign-in?refused");
        assertThat(Browsing.location(set(clerk, "zhang.san", code))).isEqualTo("/sign-in");
        assertThat(Browsing.location(clerk.signIn("zhang.san", PASSWORD))).isEqualTo("/");
        assertThat(set(clerk, "zhang.san", code).statusCode())
                .as("the code again")
                .isEqualTo(422);
        assertThat(accounts.find("zhang.san").orElseThrow().unit()).isEqualTo("transport");
    }

    @Test
    void areNotCreatedTwiceNorForUnknownUnits() {
        create("lisi", "CREDIT_CENTRE", "");
        assertThat(refusal("lisi", "CREDIT_CENTRE", "")).contains("The name is taken");
        assertThat(refusal("wangwu", "INFORMATION_UNIT", "unheard-of")).contains("belongs to an information unit");
        assertThat(refusal("wangwu", "INFORMATION_UNIT", "")).contains("belongs to an information unit");
        assertThat(refusal("<script>", "CREDIT_CENTRE", "")).contains("The name is taken");
        assertThat(accounts.find("wangwu")).isEmpty();
    }

    @Test
    void losePasswordAndSessionsAtAReset() {
        var code = create("zhaoliu", "CREDIT_CENTRE", "");
        var owner = new Browsing(port);
        set(owner, "zhaoliu", code);
        owner.signIn("zhaoliu", PASSWORD);
        assertThat(owner.get("/api/v1/catalogue/items").statusCode()).isEqualTo(200);
        act("zhaoliu", "reset");
        assertThat(Browsing.location(owner.get("/batches"))).isEqualTo("/sign-in");
        assertThat(Browsing.location(owner.signIn("zhaoliu", PASSWORD))).isEqualTo("/sign-in?refused");
    }

    @Test
    void areDisabledAndEnabled() {
        var code = create("sunqi", "ADMINISTRATOR", "");
        var owner = new Browsing(port);
        set(owner, "sunqi", code);
        act("sunqi", "disable");
        assertThat(Browsing.location(owner.signIn("sunqi", PASSWORD))).isEqualTo("/sign-in?refused");
        act("sunqi", "enable");
        assertThat(Browsing.location(owner.signIn("sunqi", PASSWORD))).isEqualTo("/");
    }

    @Test
    void keepTheAdministratorsOwn() {
        act("administrator", "disable");
        act("administrator", "reset");
        assertThat(administrator.get(PAGE).statusCode()).isEqualTo(200);
    }

    private String create(String name, String role, String unit) {
        administrator.submit(PAGE, PAGE, Map.of("name", name, "role", role, "unit", unit));
        var code = CODE.matcher(administrator.get(PAGE).body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private String refusal(String name, String role, String unit) {
        administrator.submit(PAGE, PAGE, Map.of("name", name, "role", role, "unit", unit));
        return administrator.get(PAGE).body();
    }

    private void act(String name, String act) {
        var id = accounts.find(name).orElseThrow().id();
        administrator.submit(PAGE, PAGE + "/" + id + "/" + act, Map.of());
    }

    private static java.net.http.HttpResponse<String> set(Browsing owner, String name, String code) {
        return owner.submit("/password", "/password", Map.of("name", name, "code", code, "password", PASSWORD));
    }
}
