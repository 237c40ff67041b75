package org.credit531.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

@PlatformTest(properties = "credit531.sample=tiny")
@Import(AccessSettings.class)
class SampleAccessIntegrationTests {

    @Autowired
    private JdbcAccounts accounts;

    @Autowired
    private ApiClients clients;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Clock clock;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void startAnew() {
        database.sql().sql("truncate account cascade").update();
        start("small");
    }

    @Test
    void providesAnAccountForEachRoleAndASecondPersonToSign() {
        assertThat(accounts.all())
                .extracting(Account::name, Account::role, Account::unit)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("administrator", Role.ADMINISTRATOR, null),
                        org.assertj.core.groups.Tuple.tuple("clerk", Role.INFORMATION_UNIT, "transport"),
                        org.assertj.core.groups.Tuple.tuple("operator", Role.CREDIT_CENTRE, null),
                        org.assertj.core.groups.Tuple.tuple("reviewer", Role.CREDIT_CENTRE, null));
        assertThat(clients.all()).singleElement().satisfies(client -> {
            assertThat(client.enabled()).isTrue();
            assertThat(client.roles()).containsExactlyInAnyOrder(Role.INFORMATION_UNIT, Role.CREDIT_CENTRE);
        });
    }

    @Test
    void isDisabledByAStartWithoutIt() {
        start("none");
        assertThat(accounts.all()).allMatch(Account::isDisabled);
        assertThat(clients.all()).noneMatch(ClientRegistration::enabled);
        assertThat(accounts.hasAdministrator()).isFalse();
        start("small");
        assertThat(accounts.all()).noneMatch(Account::isDisabled);
    }

    @Test
    void doesNotEnterAPlatformThatHasAccountsOfPersons() {
        start("none");
        accounts.add("wang", Role.ADMINISTRATOR, null, false, clock.instant());
        start("small");
        assertThat(accounts.all()).filteredOn(Account::sample).allMatch(Account::isDisabled);
        assertThat(clients.all()).noneMatch(ClientRegistration::enabled);
    }

    private void start(String sample) {
        new SampleAccess(sample, accounts, clients, passwords, clock).afterSingletonsInstantiated();
    }
}
