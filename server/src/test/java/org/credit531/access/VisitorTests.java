package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # openness, public, clerk, operator, administrator, client with scope, client without
            PUBLIC,     true,   true,  true,     true,          true,              true
            INTERNAL,   false,  true,  true,     false,         true,              false
            AUTHORISED, false,  false, true,     false,         true,              false
            NEVER,      false,  false, false,    false,         false,             false
            """)
    void seesFieldsByTheirOpenness(
            Openness openness,
            boolean everybody,
            boolean clerk,
            boolean operator,
            boolean administrator,
            boolean reading,
            boolean writing) {
        assertThat(Visitor.anybody().maySee(openness)).isEqualTo(everybody);
        assertThat(Visitor.account("clerk", "transport", Role.UNIT_CLERK).maySee(openness))
                .isEqualTo(clerk);
        assertThat(Visitor.account("operator", null, Role.CREDIT_CENTRE).maySee(openness))
                .isEqualTo(operator);
        assertThat(Visitor.account("administrator", null, Role.SYSTEM_ADMINISTRATOR)
                        .maySee(openness))
                .isEqualTo(administrator);
        assertThat(client(Scope.RECORDS_READ).maySee(openness)).isEqualTo(reading);
        assertThat(client(Scope.BATCHES_WRITE).maySee(openness)).isEqualTo(writing);
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_CLERK, transport, true",
        "UNIT_CLERK, market-regulation, false",
        "CREDIT_CENTRE, market-regulation, true",
        "SECURITY_ADMINISTRATOR, transport, false",
        "UNIT_APPROVER, transport, false",
        "SYSTEM_ADMINISTRATOR, transport, false"
    })
    void actsForItsOwnUnitOrAsTheCreditCentre(Role role, String unit, boolean expected) {
        assertThat(Visitor.account("somebody", "transport", role).mayActFor(unit))
                .isEqualTo(expected);
    }

    private static Visitor client(Scope scope) {
        return Visitor.client("client", null, Set.of(Role.CREDIT_CENTRE), Set.of(scope));
    }
}
