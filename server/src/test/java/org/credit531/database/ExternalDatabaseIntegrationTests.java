package org.credit531.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Uses the server of the tests as if somebody else ran it. */
class ExternalDatabaseIntegrationTests {

    private final DatabaseConnections server = TestDatabase.empty().connections();

    private Map<String, String> environment() {
        return Map.of(
                "CREDIT531_DB_URL", server.url(),
                "CREDIT531_DB_USER", server.owner().user(),
                "CREDIT531_DB_PASSWORD", server.owner().password(),
                "CREDIT531_DB_APPLICATION_PASSWORD", server.application().password());
    }

    @Test
    void signsInWithGivenPasswordOrTakesOnRole() {
        var connections = ExternalDatabase.in(environment()).orElseThrow().connect();
        assertThat(connections.application()).hasToString("credit531_application");
        assertThat(connections.reader()).hasToString("credit531_owner as credit531_reader");
        new Migrations(connections).run();
    }

    @Test
    void isAbsentWithoutAddress() {
        assertThat(ExternalDatabase.in(Map.of())).isEmpty();
    }

    @Test
    void namesMissingVariable() {
        assertThatThrownBy(() -> ExternalDatabase.in(Map.of("CREDIT531_DB_URL", "jdbc:postgresql://localhost/x")))
                .hasMessageContaining("CREDIT531_DB_USER is not");
    }

    @Test
    void namesAddressThatDoesNotAnswer() {
        var external = new ExternalDatabase("jdbc:postgresql://127.0.0.1:1/x", new Login("u", "p"), null, null);
        assertThatThrownBy(external::connect).hasMessageContaining("check CREDIT531_DB_URL");
    }
}
