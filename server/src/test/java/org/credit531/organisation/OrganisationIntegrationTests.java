package org.credit531.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.credit531.access.Browsing;
import org.credit531.access.Membership;
import org.credit531.accounts.AccessSettings;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.language.Label;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class OrganisationIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String PAGE = "/administration/organisation";

    @LocalServerPort
    private int port;

    @Autowired
    private Organisation organisation;

    @Autowired
    private UnitDirectory departments;

    @Autowired
    private TestDatabase database;

    @Test
    void hasEveryRegionInForceWithItsDepartments() {
        var regions = Regions.below("33", DAY);
        assertThat(regions.stream().filter(region -> region.level() == Region.Level.PREFECTURE))
                .hasSize(11);
        assertThat(regions.stream().filter(region -> region.level() == Region.Level.COUNTY))
                .hasSize(90);
        assertThat(organisation.regions(Locale.CHINESE)).hasSize(102).doesNotContainKey("330103");
        assertThat(organisation.in("330000")).hasSize(departments.codes().size() + 3);
        assertThat(organisation.find("330302-transport").orElseThrow().parent())
                .isEqualTo(Membership.of("330300", "transport"));
        assertThat(organisation.find("330300-transport").orElseThrow().parent())
                .isEqualTo(Membership.provincial("transport"));
        assertThat(organisation.find("330300-transport").orElseThrow().name().zh())
                .isEqualTo("浙江省温州市交通运输局");
        assertThat(organisation.find("330300-transport").orElseThrow().name().en())
                .isEqualTo(
                        "%s (Wenzhou, Zhejiang)",
                        departments.names(Locale.ENGLISH).get("transport"));
        assertThat(organisation.find("330300-high-court").orElseThrow().name().zh())
                .isEqualTo("浙江省温州市中级人民法院");
        assertThat(organisation
                        .find("330000-provincial-government-office")
                        .orElseThrow()
                        .name()
                        .zh())
                .isEqualTo("浙江省政府办公厅");
        assertThat(organisation.find("330300-provincial-government-office")).isEmpty();
        assertThat(organisation.find("330302-customs")).isEmpty();
    }

    @Test
    void isDrawnAnewAtEachStartWithoutLosingWhatEnded() {
        database.sql().sql("""
                        insert into organisation_unit (code, kind, region, department, name_zh, name_en)
                        values ('330103-transport', 'DEPARTMENT', '330103', 'transport', '旧', 'Old')
                        """).update();
        database.sql()
                .sql("update organisation_unit set name_zh = '错', ended_at = now() where code = '330302-transport'")
                .update();
        assertThat(organisation.find("330103-transport")).isPresent();
        organisation.afterPropertiesSet();
        assertThat(organisation.find("330103-transport")).isEmpty();
        assertThat(organisation.find("330302-transport").orElseThrow().name().zh())
                .contains("交通运输局");
        assertThat(organisation.names(List.of("330103-transport"), Locale.ENGLISH))
                .containsEntry("330103-transport", "Old");
    }

    @Test
    void refusesRulesAboutWhatIsNoDepartment() {
        var plan = new OrganisationPlan(List.of("tranport"), List.of(), Map.of(), Map.of(), Map.of(), List.of());
        var known = new LinkedHashMap<>(Map.of("transport", new Label("交通运输厅", "Transport")));
        assertThatThrownBy(() -> new DrawingOrganisation(plan, known))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tranport");
    }

    @Test
    void takesSingleBodiesFromTheSystemAdministratorAlone() {
        var administrator = new Browsing(port);
        administrator.signIn("administrator", "administrator");
        var fields = Map.of("below", "330300-banks", "code", "one", "zh", "虚构银行", "en", "Invented Bank");
        administrator.submit(PAGE, PAGE, fields);
        assertThat(administrator.get(PAGE + "?region=330300").body()).contains("330300-banks-one", "Invented Bank");
        for (var wrong : new String[] {"330300-transport", "330300-banks-one", "330302-banks", "nonsense"}) {
            var below = new LinkedHashMap<>(fields);
            below.put("below", wrong);
            below.put("code", "two");
            administrator.submit(PAGE, PAGE, below);
            assertThat(administrator
                            .get(PAGE + "?region=" + wrong.substring(0, 6))
                            .body())
                    .as(wrong)
                    .contains("Nothing was added");
        }
        administrator.submit(PAGE, PAGE, fields);
        assertThat(administrator.get(PAGE + "?region=330300").body())
                .as("taken")
                .contains("Nothing was added");
        var security = new Browsing(port);
        security.signIn("security", "security");
        assertThat(security.get(PAGE).body()).doesNotContain("name=\"below\"");
        assertThat(security.submit(PAGE, PAGE, fields).statusCode()).isEqualTo(403);
    }
}
