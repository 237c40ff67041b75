package org.credit531.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.RoadFirms;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The search box: what it offers while one types, by keyboard, and results that say why they are there. */
@BrowserTest
class SearchPagesBrowserTests {

    @Autowired
    private Walks walks;

    @BeforeAll
    void sendTheFiles() {
        RoadFirms.sendBoth(walks);
    }

    @OnEachScreen
    void opensResultsOfEveryWay(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/?q=示例1号公路", "results-short-name");
            walk.visit("/?q=shili1hao", "results-pinyin");
            walk.visit("/?q=公路&kind=enterprise&region=3301&state=confirmed&soundsAlike=true", "results-narrowed");
            walk.visit("/?q=没有这样的单位&kind=enterprise", "results-none");
        }
    }

    @OnEachScreen
    void offersNamesWhileOneTypes(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.open("/");
            walk.page().locator("#q").pressSequentially("公路");
            walk.sees("#q-suggestions [role=option]");
            walk.examine("suggestions");
            assertThat(walk.page().locator("#q").getAttribute("aria-expanded")).isEqualTo("true");
            walk.page().keyboard().press("Escape");
            walk.page()
                    .locator("#q-suggestions")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    @Test
    void leadsToTheNameThatTheKeysChoose() {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.open("/");
            walk.page().locator("#q").pressSequentially("示例2号公路");
            walk.sees("#q-suggestions [role=option]");
            walk.page().keyboard().press("ArrowDown");
            walk.sees("#q-suggestions [aria-selected=true]");
            String chosen = walk.text("#q-suggestions [aria-selected=true] span");
            walk.page().keyboard().press("Enter");
            walk.page().waitForURL("**/subjects/**");
            assertThat(walk.text("h1")).contains(chosen.strip());
        }
    }

    @Test
    void saysWhyAHitIsThere() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.open("/?q=shili3hao");
            assertThat(walk.text(".results__why")).contains("pinyin");
            walk.open("/?q=" + Organisations.enterprise(3));
            assertThat(walk.text(".results__why")).contains("code");
        }
    }
}
