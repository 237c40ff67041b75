package org.credit531.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.credit531.testing.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PoolsIntegrationTests {

    @Autowired
    private DataSource application;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    @Autowired
    @Qualifier("reader")
    private DataSource reader;

    @Test
    void signsInEachPoolAsItsRole() {
        assertThat(user(application)).isEqualTo("credit531_application");
        assertThat(user(owner)).isEqualTo("credit531_owner");
        assertThat(user(reader)).isEqualTo("credit531_reader");
    }

    private static String user(DataSource source) {
        return JdbcClient.create(source)
                .sql("select current_user")
                .query(String.class)
                .single();
    }
}
