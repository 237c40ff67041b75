package org.credit531.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The statistics in a browser: charts, the map of the cities with and without a script, and by keyboard. */
@BrowserTest
class StatisticsPagesBrowserTests {

    @Autowired
    private Walks walks;

    @Autowired
    private CountingStatistics counting;

    @Autowired
    private JdbcStatistics stored;

    @BeforeAll
    void count() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            counting.countIfDue();
            return stored.made().filter(made -> made.knowledge() > 0).isPresent();
        });
    }

    @OnEachScreen
    void leadFromTheMapToACity(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/statistics", "statistics");
            walk.follow(".tabs a[href*='penalties']");
            walk.sees(".tabs a[aria-current][href*='penalties']");
            walk.follow(".tiles a[href='/statistics/3301']");
            walk.sees(".tiles a[aria-current='page']");
            walk.visit("/statistics/3301", "statistics-city");
            walk.visit("/statistics/items", "statistics-items");
        }
    }

    @Test
    void needNoScript() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_PHONE)) {
            walk.open("/statistics");
            assertThat(walk.count(".tiles a")).isEqualTo(Place.CITIES.size());
            assertThat(walk.count("#cities tbody tr")).isEqualTo(Place.CITIES.size() + 2);
            walk.follow(".tiles a[href='/statistics/3303']");
            assertThat(walk.text("h1")).contains("温州");
        }
    }

    @Test
    void reachTheTilesByKeyboard() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.open("/statistics");
            walk.page().focus(".tabs li:last-child a");
            walk.page().keyboard().press("Tab");
            walk.sees(".tiles a[href='/statistics/3301']:focus");
            walk.page().keyboard().press("Enter");
            walk.page().waitForURL("**/statistics/3301");
        }
    }

    @Test
    void fitOnPaper() {
        try (Walk walk = walks.onPaper(Screen.CHINESE_DESK)) {
            walk.print("/statistics", "statistics");
        }
    }
}
