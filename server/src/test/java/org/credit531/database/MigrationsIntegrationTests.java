package org.credit531.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class MigrationsIntegrationTests {

    @Test
    void refusesDatabaseOfNewerVersion() {
        var database = TestDatabase.fresh();
        database.sql().sql("""
                        insert into flyway_schema_history
                        values (1000, '99.01', 'future', 'SQL', 'V99_01__future.sql', 1, 'owner', now(), 1, true)
                        """).update();
        assertThatThrownBy(() -> new Migrations(database.connections()).run())
                .isInstanceOfSatisfying(
                        StartupProblem.class,
                        problem -> assertThat(problem.exitCode()).isEqualTo(ExitCode.NEWER_DATA))
                .hasMessageContaining("99.01")
                .hasMessageContaining("start the newer version");
    }

    @Test
    void doesNothingTwice() {
        var migrations = new Migrations(TestDatabase.fresh().connections());
        var version = migrations.version();
        migrations.run();
        assertThat(migrations.version()).isEqualTo(version).isPresent();
    }
}
