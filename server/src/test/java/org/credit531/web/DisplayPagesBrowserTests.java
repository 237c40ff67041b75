package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages with larger type, with high contrast, and without a network. */
@BrowserTest
class DisplayPagesBrowserTests {

    /** Ends when the worker answers for the page. */
    private static final String CONTROLLED = """
            () => new Promise(done => navigator.serviceWorker.controller
                ? done(true)
                : navigator.serviceWorker.addEventListener('controllerchange', () => done(true)))""";

    @Autowired
    private Walks walks;

    @OnEachScreen
    void growAndGainContrastAndStaySo(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/display", "display");
            walk.page().check("#size-large");
            walk.page().check("#contrast-high");
            walk.follow("main form button");
            assertThat(walk.page().getAttribute("html", "class")).isEqualTo("elder contrast");
            walk.visit("/", "elder-home");
            walk.visit("/statistics", "elder-statistics");
        }
    }

    @Test
    void offerLargerTypeByOneLinkWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_PHONE)) {
            walk.open("/catalogue/honour");
            walk.follow(".tools a[href*='size=large']");
            assertThat(walk.page().url()).endsWith("/catalogue/honour");
            assertThat(walk.page().getAttribute("html", "class")).isEqualTo("elder");
            int links = walk.count(".menu a");
            walk.follow(".tools a[href*='size=normal']");
            assertThat(walk.page().getAttribute("html", "class")).isNull();
            assertThat(walk.count(".menu a")).isGreaterThan(links);
        }
    }

    @Test
    void sayWithoutANetworkThatThereIsNone() {
        try (Walk walk = walks.installed(Screen.CHINESE_PHONE)) {
            walk.open("/");
            walk.page().evaluate(CONTROLLED);
            walk.page().context().setOffline(true);
            walk.page().navigate(walk.address("/about"));
            walk.sees("#offline");
            assertThat(walk.text("#offline")).contains("没有网络", "No network");
            walk.page().context().setOffline(false);
            walk.open("/about");
            walk.sees("#main");
        }
    }
}
