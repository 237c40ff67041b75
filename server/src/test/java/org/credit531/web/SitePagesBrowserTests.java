package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the site itself, its languages and its use by keyboard. */
@BrowserTest
class SitePagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfTheSite(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/charter", "charter");
            walk.visit("/about", "about");
            walk.visit("/signing-keys", "signing-keys");
            walk.visit("/design", "design");
            walk.visit("/nowhere", "error-404");
            walk.visit("/sign-in", "sign-in");
            walk.visit("/session-expired", "session-expired");
        }
    }

    @Test
    void remembersTheLanguage() {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.open("/catalogue/registration");
            assertThat(walk.page().getAttribute("html", "lang")).isEqualTo("zh-CN");
            walk.follow(".tools a[hreflang]");
            assertThat(walk.page().url()).endsWith("/catalogue/registration");
            assertThat(walk.page().getAttribute("html", "lang")).isEqualTo("en");
            walk.open("/");
            assertThat(walk.page().getAttribute("html", "lang")).isEqualTo("en");
        }
    }

    @Test
    void reachesTheContentByKeyboard() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.open("/");
            walk.page().keyboard().press("Tab");
            walk.page().keyboard().press("Enter");
            walk.sees("#main:focus");
        }
    }
}
