package org.credit531.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.credit531.access.Membership;
import org.credit531.access.Role;
import org.credit531.clients.ApiClients;
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
        database.sql()
                .sql("truncate account, account_role, one_time_code cascade")
                .update();
        start("small");
    }

    @Test
    void providesAnAccountForEachRoleAndASecondPersonToSign() {
        assertThat(accounts.all())
                .hasSize(Role.values().length + 2)
                .allMatch(account -> account.roles().size() == 1);
        for (var role : Role.values()) {
            assertThat(accounts.all())
                    .as(role.name())
                    .anyMatch(account -> account.roles().contains(role));
        }
        assertThat(accounts.find("clerk").orElseThrow().membership()).isEqualTo(Membership.provincial("transport"));
        assertThat(accounts.find("operator").orElseThrow().membership()).isNull();
        assertThat(accounts.find("reviewer").orElseThrow().roles()).containsExactly(Role.CREDIT_CENTRE);
        assertThat(accounts.find("model-releaser").orElseThrow().roles()).containsExactly(Role.MODEL_OFFICER);
        assertThat(accounts.find("subject").orElseThrow().subject()).hasSize(18);
        assertThat(clientsLetIn()).singleElement().asString().contains("CREDIT_CENTRE UNIT_CLERK");
    }

    @Test
    void isDisabledByAStartWithoutIt() {
        start("none");
        assertThat(accounts.all()).allMatch(Account::isDisabled);
        assertThat(clientsLetIn()).isEmpty();
        assertThat(accounts.missingAdministrators()).hasSize(3);
        start("small");
        assertThat(accounts.all()).noneMatch(Account::isDisabled);
    }

    @Test
    void doesNotEnterAPlatformThatHasAccountsOfPersons() {
        start("none");
        accounts.add(NewAccount.official("wang", null), false, clock.instant());
        start("small");
        assertThat(accounts.all()).filteredOn(Account::sample).allMatch(Account::isDisabled);
        assertThat(clientsLetIn()).isEmpty();
    }

    /** What is registered of each client that gets tokens now. */
    private List<String> clientsLetIn() {
        return database.sql()
                .sql("""
                        select client_settings from oauth2_registered_client where client_secret_expires_at > :now
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private void start(String sample) {
        new SampleAccess(sample, accounts, clients, passwords, clock).afterSingletonsInstantiated();
    }
}
