package org.credit531.watch;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.RoadFirms;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** The watch over look-ups: whoever looks, whoever asks why, and whoever was looked up. */
@BrowserTest
class WatchPagesBrowserTests {

    private static final int SECONDS = 180;

    @Autowired
    private Walks walks;

    /** What the watch finds unusual: it asks about it half a minute later. */
    @BeforeAll
    void lookAgainAndAgain() {
        RoadFirms.sendBoth(walks);
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("clerk");
            for (int time = 0; time < 12; time++) {
                walk.page().request().get(walk.address("/subjects/" + Organisations.enterprise(1)));
            }
        }
    }

    @OnEachScreen
    void opensEveryPageOfWhoeverLooks(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("clerk");
            walk.visit("/watch/mine", "watch-mine");
            walk.page().fill("#perHour", "500");
            walk.page().fill("#hours", "2");
            walk.page().fill("#reason", "For a look");
            walk.follow("form:has(#reason) button[type=submit]");
            walk.sees(".notice--success");
            walk.examine("watch-mine-asked");
        }
    }

    @OnEachScreen
    void opensEveryPageOfWhoeverAsks(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("supervisor");
            walk.visit("/watch/rules", "watch-rules");
            walk.visit("/watch/reviews", "watch-reviews");
            walk.visit("/watch/allowances", "watch-allowances");
            walk.visit("/watch/alerts", "watch-alerts");
            awaitAnAlert(walk);
            walk.follow("main table a >> nth=0");
            walk.sees(".timeline");
            walk.examine("watch-alert");
        }
    }

    private static void awaitAnAlert(Walk walk) {
        for (int second = 0; second < SECONDS && walk.count("main table a") == 0; second++) {
            walk.page().waitForTimeout(1_000);
            walk.page().reload();
        }
    }

    @OnEachScreen
    void opensEveryPageOfWhoeverWasLookedUp(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("subject");
            walk.visit("/looked-up", "looked-up");
        }
    }
}
