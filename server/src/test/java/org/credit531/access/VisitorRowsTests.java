package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.credit531.database.RowScope;
import org.junit.jupiter.api.Test;

class VisitorRowsTests {

    private static RowScope rows(Role role, String unit) {
        return VisitorRows.of(Visitor.account("somebody", unit, role));
    }

    @Test
    void areThoseOfTheOwnOffice() {
        var own = RowScope.unit("transport").within("33");
        assertThat(rows(Role.UNIT_CLERK, "transport")).isEqualTo(own);
        assertThat(rows(Role.UNIT_APPROVER, "transport")).isEqualTo(own);
        assertThat(VisitorRows.of(
                        Visitor.client("program", "transport", Set.of(Role.UNIT_CLERK), Set.of(Scope.values()))))
                .isEqualTo(own);
    }

    @Test
    void areAllForTheCreditCentreAndCountedForSupervision() {
        assertThat(rows(Role.CREDIT_CENTRE, null)).isEqualTo(RowScope.CENTRE);
        assertThat(rows(Role.CREDIT_CENTRE, "transport")).isEqualTo(RowScope.CENTRE.within("33"));
        assertThat(rows(Role.SUPERVISOR, null)).isEqualTo(RowScope.SUPERVISION);
    }

    @Test
    void areOfTheItemsAloneToWhichSomebodyIsLimited() {
        var items = Set.of("honour", "annual-report");
        var clerk = Visitor.account("somebody", "transport", Role.UNIT_CLERK).limitedTo(items);
        assertThat(VisitorRows.of(clerk).setting()).isEqualTo("unit/transport@33@annual-report,honour");
        var centre = Visitor.account("somebody", null, Role.CREDIT_CENTRE).limitedTo(items);
        assertThat(VisitorRows.of(centre).setting()).isEqualTo("centre@@annual-report,honour");
        var supervisor = Visitor.account("somebody", null, Role.SUPERVISOR).limitedTo(items);
        assertThat(VisitorRows.of(supervisor).setting()).isEqualTo("supervision@@annual-report,honour");
    }

    @Test
    void areThoseAddressedToASubjectForItsOwnAccount() {
        assertThat(VisitorRows.of(Visitor.account("somebody", null, "91330500YX46AKAM35", Set.of(Role.SUBJECT))))
                .isEqualTo(RowScope.subject("91330500YX46AKAM35"));
    }

    @Test
    void areNoneForEverybodyElse() {
        assertThat(VisitorRows.of(Visitor.anybody())).isEqualTo(RowScope.NOTHING);
        assertThat(VisitorRows.of(Visitor.client("program", null, Set.of(Role.UNIT_CLERK), Set.of(Scope.values()))))
                .as("a clerk's program without a unit")
                .isEqualTo(RowScope.NOTHING);
        for (var role : EnumSet.complementOf(
                EnumSet.of(Role.UNIT_CLERK, Role.UNIT_APPROVER, Role.CREDIT_CENTRE, Role.SUPERVISOR))) {
            assertThat(rows(role, "transport")).as(role.name()).isEqualTo(RowScope.NOTHING);
        }
    }
}
