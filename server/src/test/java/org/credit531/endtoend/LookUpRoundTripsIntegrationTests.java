package org.credit531.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.RoundTrips;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How often a client's look-up goes to the database: for the client, the subject, and what is asked of it. It makes up most of what
 * a look-up takes, and one way more would go unnoticed until a province is connected.
 */
@PlatformTest(properties = "credit531.sample=tiny")
class LookUpRoundTripsIntegrationTests {

    private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{18})\"");
    private static final int TIMES = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    /** Records that come after the counting of peers have the result of its time read again. */
    @BeforeEach
    void countPeersAtLast() {
        database.sql()
                .sql("update peer_day set knowledge = (select max(number) from knowledge)")
                .update();
    }

    /**
     * The fewest of some: now and then an edition is asked for, or whether a connection still lives. A subject alone also says
     * whether it is disputed.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                   4
            /records,             3
            /evaluation,          3
            /peers,               5
            """)
    void goToTheDatabaseSoOften(String what, int most) throws IOException {
        var wire = new Wire(port);
        var token = wire.token();
        var path = "/api/v1/subjects/" + code(wire) + what;
        int fewest = Integer.MAX_VALUE;
        try (var trips = new RoundTrips()) {
            for (int time = 0; time < TIMES; time++) {
                assertThat(wire.get(path, token).status()).isEqualTo(200);
                fewest = Math.min(fewest, trips.taken());
            }
        }
        assertThat(fewest).as(what).isBetween(2, most);
    }

    private static String code(Wire wire) throws IOException {
        var found =
                CODE.matcher(wire.get("/api/v1/subjects?q=%E5%85%AC%E5%8F%B8").body());
        assertThat(found.find()).as("an organisation of the sample").isTrue();
        return found.group(1);
    }
}
