package org.credit531.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.credit531.testing.DatabaseTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RolesIntegrationTests {

    private final JdbcClient owner;
    private final JdbcClient application;
    private final JdbcClient reader;

    RolesIntegrationTests(TestDatabase database) {
        owner = database.sql();
        application = JdbcClient.create(database.application());
        reader = JdbcClient.create(database.reader());
    }

    @BeforeEach
    void createTable() {
        owner.sql("create table if not exists colour (number bigserial primary key, name text)")
                .update();
    }

    @Test
    void letsApplicationChangeRows() {
        application.sql("insert into colour (name) values ('red')").update();
        assertThat(application.sql("delete from colour where name = 'red'").update())
                .isEqualTo(1);
    }

    @Test
    void refusesChangeOfTablesByApplication() {
        assertThatThrownBy(() -> application.sql("drop table colour").update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThatThrownBy(
                        () -> application.sql("create table shape (name text)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesChangeOfRowsByReader() {
        assertThat(reader.sql("select count(*) from colour").query(Long.class).single())
                .isNotNegative();
        assertThatThrownBy(() ->
                        reader.sql("insert into colour (name) values ('blue')").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void refusesChangeOfMigrationHistoryByApplication() {
        assertThatThrownBy(() ->
                        application.sql("delete from flyway_schema_history").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void sortsChineseByPinyin() {
        var sorted = owner.sql("select string_agg(n, '' order by n) from unnest(array['张','李','王']) n")
                .query(String.class)
                .single();
        assertThat(sorted).isEqualTo("李王张");
    }
}
