package org.credit531.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether what one reads is fresh: on the page of the sources, and beside the records of an organisation. */
@BrowserTest
class StatusPagesBrowserTests {

    private static final String SUBJECT = "91330500YX46AKAM35";

    @Autowired
    private Walks walks;

    @OnEachScreen
    void tellHowFreshTheSourcesAre(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/status", "status");
            assertThat(walk.count("main tbody tr")).isGreaterThan(90);
        }
    }

    @Test
    void standBesideTheRecordsOfAnOrganisation() {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.open("/subjects/" + SUBJECT);
            assertThat(walk.text("#records")).contains("来源最近报送：");
        }
    }
}
