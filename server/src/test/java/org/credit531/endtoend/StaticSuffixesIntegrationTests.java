package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * An address is not let through because it looks like a file of the pages: who may send a request is decided before anything
 * is made of its ending, and an address that can be read in two ways is refused.
 */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class StaticSuffixesIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    private Wire wire;

    @BeforeEach
    void prepare() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            302 | /batches
            302 | /batches/x.css
            302 | /batches/list.csv
            302 | /batches/list.css
            302 | /batches/list.csv.js
            302 | /batches/new.html
            302 | /batches/assets/credit531.css
            302 | /reporting.csv?x=.css
            302 | /batches?file=/assets/credit531.css
            401 | /api/v1/batches
            401 | /api/v1/batches/x.css
            401 | /api/v1/batches/.ico
            401 | /api/v1/batches/00000000-0000-0000-0000-000000000000.js
            401 | /api/v1/batches?suffix=.css
            """)
    void askWhoItIsFirst(int status, String path) throws Exception {
        var answer = wire.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 302) {
            assertThat(answer.header("Location")).endsWith("/sign-in");
        }
        expectNothingOfBatches(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/batches;.css",
                "/batches;.js",
                "/batches;/x.css",
                "/batches/list.csv;.css",
                "/batches%3b.css",
                "/batches%2flist.csv",
                "/batches%2Flist.csv",
                "/batches%252flist.csv",
                "/batches%5clist.csv",
                "/batches\\list.csv",
                "/batches%00.css",
                "/batches/list.csv%00.css",
                "/batches/list.csv%0a.css",
                "/batches/%2e%2e/batches/list.csv",
                "/assets/../batches/list.csv",
                "/assets/..%2fbatches/list.csv",
                "/assets/%2e%2e/batches/list.csv",
                "/assets/%2e%2e%2fbatches/list.csv",
                "/assets/..;/batches/list.csv",
                "/assets/credit531.css/../../batches/list.csv",
                "/webjars/../batches/list.csv",
                "/webjars/..%5cbatches/list.csv",
                "/favicon.ico/../batches/list.csv",
                "/favicon.svg/..;/batches",
                "//batches/list.csv",
                "/./batches/list.csv",
                "/batches//list.csv",
                "/BATCHES/list.csv",
                "/batches/list.csv/",
                "/api/v1/batches;.css",
                "/api/v1/batches.json",
                "/api/v1/batches.css",
                "/api/v1//batches",
                "/api/v1/subjects/../batches",
                "/api/v1/subjects/%2e%2e/batches",
                "/api/v1/subjects/..;/batches",
                "/administration/accounts.js",
                "/administration/x.png",
                "/assets/../administration/accounts",
                "/assets/../WEB-INF/web.xml",
                "/assets/..%2f..%2fapplication.properties",
                "/assets/....//application.properties",
                "/assets/%c0%ae%c0%ae/application.properties",
                "/webjars/%2e%2e/%2e%2e/application.properties",
                "/assets/../../../../etc/passwd",
                "/assets/..%5c..%5cetc%5cpasswd",
                "file:///etc/passwd",
                "http://localhost/batches/list.csv"
            })
    void areNoWayAround(String path) throws Exception {
        var answer = wire.get(path);
        assertThat(answer.status()).as(path + "\n" + answer.body()).isBetween(302, 404);
        assertThat(answer.body()).doesNotContain("root:", "spring.application", "org.credit531");
        expectNothingOfBatches(answer);
    }

    @Test
    void leaveTheFilesOfThePagesToEverybody() throws Exception {
        assertThat(wire.get("/assets/credit531.css").status()).isEqualTo(200);
        assertThat(wire.get("/assets/unheard-of.css").status()).isEqualTo(404);
        assertThat(wire.get("/assets/").status()).isEqualTo(404);
        assertThat(wire.get("/webjars/").status()).isEqualTo(404);
    }

    private void expectNothingOfBatches(Wire.Answer answer) {
        List<String> batches = database.sql()
                .sql("select id::text from batch")
                .query(String.class)
                .list();
        assertThat(batches).isNotEmpty();
        assertThat(batches).noneMatch(answer.body()::contains);
    }
}
