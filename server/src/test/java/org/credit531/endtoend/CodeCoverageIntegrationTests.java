package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;
import static org.credit531.testing.Organisations.individualBusiness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.credit531.subject.PartyCode;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class CodeCoverageIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    private PageVisitor visitor;
    private Wire wire;

    @BeforeEach
    void begin() {
        visitor = new PageVisitor(port);
        wire = new Wire(port);
    }

    @Test
    void countsLivingSubjectsWithTheirCodeByKindAndDivision() throws Exception {
        register(enterprise(1), "甲有限公司", "active", DAY);
        register(enterprise(2), "乙有限公司", "cancelled", DAY);
        register(individualBusiness(3), "丙面馆", "active", DAY);
        grade(new PartyCode(Scheme.ORGANISATION_CODE, enterprise(4).substring(8, 17)), "丁公司");
        var lines = wire.get("/api/v1/code-coverage").json();
        assertThat(lines.toString())
                .contains(
                        "{\"kind\":\"enterprise\",\"region\":\"330000\",\"subjects\":1,\"coded\":1,\"confirmed\":1,\"disputed\":0")
                .contains("{\"kind\":\"individual-business\",\"region\":\"330106\",\"subjects\":1,\"coded\":1")
                .contains("{\"kind\":\"other-organisation\",\"region\":\"\",\"subjects\":1,\"coded\":0");
        long living = database.sql()
                .sql("select count(*) from subject where ended_on is null and merged_into is null")
                .query(Long.class)
                .single();
        long counted = 0;
        for (var line : lines) {
            counted += line.get("subjects").asLong();
        }
        assertThat(counted).as("reconciles with SQL").isEqualTo(living).isEqualTo(3);
        assertThat(wire.get("/api/v1/code-coverage?kind=unheard-of").status()).isEqualTo(400);
        assertThat(wire.get("/api/v1/code-coverage?city=33%25").status()).isEqualTo(400);
        assertThat(wire.get("/api/v1/code-coverage?city=3301").json().size()).isEqualTo(1);
    }

    @Test
    void showsCoverageAsAPageByCityThenCountyAndAsAFile() throws Exception {
        // The other tests of this class state enterprises and this same business, never a public institution.
        assertThat(visitor.get("/code-coverage?kind=public-institution").body()).contains("没有符合条件的存续主体");
        register(individualBusiness(3), "丙面馆", "active", DAY);
        assertThat(visitor.get("/code-coverage?kind=individual-business").body())
                .contains("杭州市", "100.0%", "city=3301")
                .doesNotContain("没有符合条件的存续主体");
        assertThat(visitor.get("/code-coverage?city=3301").body()).contains("西湖区");
        assertThat(visitor.get("/code-coverage.csv").body())
                .containsPattern("\"个体工商户\",\"330106\",\"[^\"]*西湖区\",\"1\",\"1\",\"1\",\"0\",\"100.0%\"");
    }

    @Test
    void showsWhatASubjectWasKnownAsAndThatItEnded() throws Exception {
        register(enterprise(1), "旧名有限公司", "active", DAY);
        register(enterprise(1), "新名有限公司", "cancelled", DAY.plusYears(1));
        String page = visitor.get("/subjects/" + enterprise(1)).body();
        assertThat(page)
                .contains(
                        "历史代码与名称",
                        "旧名有限公司",
                        "终止",
                        OrganisationCode.of(enterprise(1).substring(8, 17)).text());
        var json =
                wire.get("/api/v1/subjects/" + enterprise(1).substring(8, 17)).json();
        assertThat(json.get("code").asString()).isEqualTo(enterprise(1));
        assertThat(json.get("formerNames").get(0).get("name").asString()).isEqualTo("旧名有限公司");
        assertThat(json.get("endedOn").asString()).isEqualTo(DAY.plusYears(1).toString());
    }

    private void register(String code, String name, String status, LocalDate day) {
        var values = new LinkedHashMap<String, Object>(
                Map.of("uscc", code, "name", name, "status", status, "established-on", DAY, "approved-on", day));
        take(
                "registration",
                "market-regulation",
                new StatedRecord(2, PartyCode.of(Uscc.of(code)), name, day, false, null, List.of(), false, values));
    }

    private void grade(PartyCode party, String name) {
        var values = new LinkedHashMap<String, Object>(Map.of("uscc", party.text(), "name", name));
        take(
                "construction-market-grade",
                "transport",
                new StatedRecord(2, party, name, DAY, false, null, List.of(), false, values));
    }

    private void take(String item, String unit, StatedRecord stated) {
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial(unit)));
            open.add(stated);
            open.merge(LocalDate.of(2026, 11, 23), false, refused -> {});
        });
    }
}
