package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The languages of the site. {@link PublicPagesBrowserTests} looks at its pages. */
@BrowserTest
class SitePagesBrowserTests {

    @Autowired
    private Walks walks;

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
}
