package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.credit531.testing.Organisations.enterprise;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.access.Membership;
import org.credit531.catalogue.Catalogue;
import org.credit531.identifiers.OrganisationCode;
import org.credit531.identifiers.OtherNumber;
import org.credit531.identifiers.Scheme;
import org.credit531.identifiers.Uscc;
import org.credit531.record.Intake;
import org.credit531.record.StatedRecord;
import org.credit531.subject.PartyCode;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the interface answers of a code: how sure it is, and the same subject by whichever of its codes one asks. */
@PlatformTest
class CodeStatesIntegrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 2);

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TransactionTemplate transaction;

    private Wire wire;

    @BeforeEach
    void begin() {
        wire = new Wire(port);
    }

    @Test
    void goFromFormatValidToConfirmedToDisputed() throws Exception {
        String code = enterprise(7_501);
        PartyCode number = organisationCode(7_599);
        state("construction-market-grade", code, "甲公司");
        expectState(code, "unconfirmed");
        state("registration", code, "甲有限公司", number);
        expectState(code, "confirmed");
        state("construction-market-grade", code, "又名甲");
        expectState(code, "confirmed");
        String other = enterprise(7_502);
        state("registration", other, "乙有限公司", number);
        expectState(code, "disputed");
        expectState(other, "disputed");
        state("registration", code, "甲股份有限公司", number);
        expectState(code, "disputed");
        assertThat(new PageVisitor(port).get("/subjects/" + code).body()).contains("这个代码存在争议");
    }

    @Test
    void leadToTheSameSubjectFromEveryOlderCodeWithItsDays() throws Exception {
        String code = enterprise(7_511);
        PartyCode number = organisationCode(7_512);
        PartyCode old = PartyCode.of(new OtherNumber(Scheme.OLD_REGISTRATION_NUMBER, "3301062000002"));
        state("registration", code, "丙有限公司", number, old);
        String inside = Uscc.of(code).subjectCode();
        for (String asked : List.of(
                code,
                code.toLowerCase(java.util.Locale.ROOT),
                number.text(),
                old.text(),
                inside,
                OrganisationCode.of(inside).hyphenated(),
                "330106" + inside)) {
            JsonNode subject = subject(asked);
            assertThat(subject.get("code").asString()).as(asked).isEqualTo(code);
            assertThat(subject.get("codes").toString())
                    .as(asked)
                    .contains("{\"scheme\":\"organisation-code\",\"code\":\"" + number.text()
                            + "\",\"from\":\"2025-01-02\"")
                    .contains("{\"scheme\":\"registration-number-13\",\"code\":\"" + old.text()
                            + "\",\"from\":\"2025-01-02\"");
        }
    }

    private void expectState(String code, String state) throws IOException {
        assertThat(subject(code).get("state").asString()).as("subject").isEqualTo(state);
        JsonNode found = wire.get("/api/v1/subjects?q=" + code).json().get("subjects");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("state").asString()).as("search").isEqualTo(state);
    }

    private JsonNode subject(String code) throws IOException {
        return wire.get("/api/v1/subjects/" + code).json();
    }

    private static PartyCode organisationCode(int number) {
        return PartyCode.of(OrganisationCode.of(Uscc.of(enterprise(number)).subjectCode()));
    }

    private void state(String item, String code, String name, PartyCode... aliases) {
        PartyCode party = PartyCode.of(Uscc.of(code));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("uscc", code, "name", name, "status", "active"));
        var stated = new StatedRecord(2, party, name, DAY, false, null, List.of(aliases), false, values);
        transaction.executeWithoutResult(status -> {
            var open = intake.begin(
                    new Intake.Header(UUID.randomUUID(), catalogue.require(item), Membership.provincial("tests")));
            open.add(stated);
            open.merge(LocalDate.of(2026, 11, 23), false, refused -> {});
        });
    }
}
