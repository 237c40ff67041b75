package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
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
    @CsvSource(textBlock = """
            # role,                 internal, authorised, authorised about itself
            SUBJECT,                false,    false,      true
            UNIT_CLERK,             true,     false,      false
            UNIT_APPROVER,          true,     false,      false
            CREDIT_CENTRE,          true,     true,       true
            MODEL_OFFICER,          false,    false,      false
            LIST_OFFICER,           false,    false,      false
            INSPECTOR,              false,    false,      false
            SUPERVISOR,             false,    false,      false
            LENDER,                 false,    false,      false
            AUDITOR,                false,    false,      false
            SECURITY_ADMINISTRATOR, false,    false,      false
            SYSTEM_ADMINISTRATOR,   false,    false,      false
            """)
    void seesFieldsByItsRole(Role role, boolean internal, boolean authorised, boolean own) {
        var code = "91330000609120272T";
        var subject = role == Role.SUBJECT ? code : null;
        var visitor = Visitor.account("somebody", Membership.provincial("transport"), subject, Set.of(role));
        assertThat(visitor.maySee(Openness.INTERNAL)).isEqualTo(internal);
        assertThat(visitor.maySee(Openness.INTERNAL, code)).isEqualTo(internal);
        assertThat(visitor.maySee(Openness.AUTHORISED)).isEqualTo(authorised);
        assertThat(visitor.maySee(Openness.AUTHORISED, code)).isEqualTo(own);
        assertThat(visitor.maySee(Openness.AUTHORISED, "91330000XX000001X9")).isEqualTo(authorised);
        assertThat(visitor.maySee(Openness.NEVER, code)).isFalse();
        assertThat(visitor.maySee(Openness.PUBLIC)).isTrue();
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

    @Test
    void seesBeyondThePublicOnlyTheItemsToWhichItIsLimited() {
        var limited = Visitor.account("operator", null, Role.CREDIT_CENTRE).limitedTo(Set.of("honour"));
        assertThat(limited.maySee(Openness.INTERNAL))
                .as("of no item in particular")
                .isFalse();
        assertThat(limited.about("registration").maySee(Openness.INTERNAL)).isFalse();
        assertThat(limited.about("registration").maySee(Openness.PUBLIC)).isTrue();
        assertThat(limited.about("honour").maySee(Openness.INTERNAL)).isTrue();
        assertThat(limited.about("honour").maySee(Openness.NEVER)).isFalse();
        assertThat(limited.may(Role.CREDIT_CENTRE)).isTrue();
    }

    private static Visitor client(Scope scope) {
        return Visitor.client("client", null, Set.of(Role.CREDIT_CENTRE), Set.of(scope));
    }
}
