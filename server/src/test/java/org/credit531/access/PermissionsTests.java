package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionsTests {

    private static final String HEADING = "resource, action, "
            + Arrays.stream(Role.values())
                    .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", "))
            + "\n";

    @Test
    void giveTheWidestReachOfSeveralRoles() {
        var table = Permissions.parse(HEADING + "batches, read,, unit,, region,,,,,,,,");
        assertThat(table.reach(Set.of(), Action.READ, Resource.BATCHES)).isEqualTo(Reach.NOTHING);
        assertThat(table.reach(Set.of(Role.UNIT_CLERK), Action.READ, Resource.BATCHES))
                .isEqualTo(Reach.UNIT);
        assertThat(table.reach(List.of(Role.UNIT_CLERK, Role.CREDIT_CENTRE), Action.READ, Resource.BATCHES))
                .isEqualTo(Reach.REGION);
        assertThat(table.reach(Set.of(Role.CREDIT_CENTRE), Action.WRITE, Resource.BATCHES))
                .as("a line that is not there")
                .isEqualTo(Reach.NOTHING);
    }

    @Test
    void sayWhichLineDoesNotFit() {
        refuses("resource, action\n", ":1:", "must be");
        refuses(HEADING + "batches, read, unit", ":2:", "cells");
        refuses(HEADING + "# a remark\nbatchs, read,,,,,,,,,,,,", ":3:", "\"batchs\" is none of the resources");
        refuses(HEADING + "batches, fly,,,,,,,,,,,,", ":2:", "none of the actions");
        refuses(HEADING + "batches, read,, everywhere,,,,,,,,,,", ":2:", "none of the reachs");
        refuses(HEADING + "batches, read,,,,,,,,,,,,\nbatches, read,,,,,,,,,,,,", ":3:", "says again");
    }

    @Test
    void keepTheThreeAdministratorsAwayFromRecordsAndOthersFromTheirs() {
        refuses(HEADING + "batches, read,,,,,,,,,, all,,", ":2:", "auditor");
        refuses(HEADING + "internal-fields, read,,,,,,,,,,, all,", ":2:", "security-administrator");
        refuses(HEADING + "accounts, write,,,, all,,,,,,,,", ":2:", "credit-centre");
        refuses(HEADING + "ledger, read,, unit,,,,,,,,,,", ":2:", "unit-clerk");
    }

    @Test
    void coverEveryLineOfTheEndpoints() {
        for (var rule : EndpointRules.TABLE) {
            switch (rule.who()) {
                case Who.Accounts(Action action, Resource resource) -> known(rule, action, resource);
                case Who.Clients(Action action, Resource resource, Scope scope) -> known(rule, action, resource);
                case Who.Offices(Who.Clients clients) -> known(rule, clients.action(), clients.resource());
                case Who.Everybody everybody ->
                    assertThat(everybody.admits(Visitor.anybody())).isTrue();
                case Who.EverybodyInScope inScope ->
                    assertThat(inScope.admits(Visitor.anybody())).isTrue();
                case Who.SignedIn signedIn ->
                    assertThat(signedIn.admits(Visitor.anybody())).isFalse();
                case Who.Nobody nobody ->
                    assertThat(nobody.admits(Visitor.anybody())).isFalse();
            }
        }
    }

    @Test
    void reachAsFarAsRegionAndUnitGo() {
        var wenzhou = Optional.of(Membership.of("330300", "transport"));
        var unit = DataScope.of(Reach.UNIT, wenzhou, Optional.empty(), Set.of());
        assertThat(unit.covers("transport", "330300")).isTrue();
        assertThat(unit.covers("transport", "330302"))
                .as("a county of the city")
                .isTrue();
        assertThat(unit.covers("transport", "330000")).as("the province").isFalse();
        assertThat(unit.covers("transport", "330200")).as("another city").isFalse();
        assertThat(unit.covers("water", "330300")).as("another department").isFalse();
        var region = DataScope.of(Reach.REGION, wenzhou, Optional.empty(), Set.of());
        assertThat(region.covers("water", "330302")).isTrue();
        assertThat(region.covers("water", "330200")).isFalse();
        assertThat(DataScope.of(Reach.REGION, Optional.empty(), Optional.empty(), Set.of())
                        .covers("water", "330200"))
                .isTrue();
        var limited = DataScope.of(Reach.UNIT, wenzhou, Optional.empty(), Set.of("honour"));
        assertThat(limited.covers("transport", "330300", "honour")).isTrue();
        assertThat(limited.covers("transport", "330300", "registration")).isFalse();
        assertThat(limited.covers("water", "330300", "honour")).isFalse();
        assertThat(unit.coversItem("registration")).as("without a limit").isTrue();
        for (var reach : List.of(Reach.UNIT, Reach.SUBJECT, Reach.NOTHING)) {
            var nothing = DataScope.of(reach, Optional.empty(), Optional.empty(), Set.of());
            assertThat(nothing.covers("water", "330200")).as(reach.name()).isFalse();
            assertThat(nothing.isOwn("91330000609120272T")).isFalse();
        }
        var own = DataScope.of(Reach.SUBJECT, Optional.empty(), Optional.of("91330000609120272T"), Set.of());
        assertThat(own.isOwn("91330000609120272T")).isTrue();
        assertThat(own.covers("water", "330200")).isFalse();
    }

    private static void known(EndpointRule rule, Action action, Resource resource) {
        assertThat(Permissions.TABLE.knows(action, resource))
                .as("%s: %s %s", rule.path(), action, resource)
                .isTrue();
    }

    private static void refuses(String table, String place, String reason) {
        assertThatThrownBy(() -> Permissions.parse(table))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("permissions.csv" + place)
                .hasMessageContaining(reason);
    }
}
