package org.credit531.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change of the catalogue from its draft to the second signature. */
@BrowserTest
class ChangePagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfAChange(Screen screen) {
        try (Walk walk = walks.on(screen);
                Walk other = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/catalogue/changes/new?name=honour", "change-editor");
            String text = walk.page().inputValue("#text");
            walk.page().fill("#text", text.replace("openness: public", "openness: everybody"));
            walk.follow("button[value=check]");
            walk.sees("#findings table");
            walk.examine("change-editor-flaws");
            walk.page().fill("#text", renamed(text, "荣誉" + screen.code()));
            walk.page().fill("#reason", "For a look");
            walk.follow("button[value=propose]");
            walk.sees("#steps");
            walk.examine("change-own");
            other.signIn("reviewer");
            other.page().navigate(walk.page().url());
            other.examine("change-to-sign");
            other.visit("/catalogue/changes", "changes");
            other.visit("/catalogue/acts/zj-2018/history", "act-history");
        }
    }

    private static String renamed(String item, String name) {
        return item.replaceFirst("name: \\{zh: [^,]*,", "name: {zh: " + name + ",");
    }

    @Test
    void changesTheCatalogueWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK);
                Walk other = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            propose(walk);
            other.signIn("reviewer");
            other.page().navigate(walk.page().url());
            other.follow("form[action$='/sign'] button");
            other.sees(".notice--success");
            assertThat(other.text("main")).contains("Signed. It is in force");
            other.open("/catalogue/tax-credit-grade/history");
            assertThat(other.text("#version-2")).contains("Name of the taxpayer");
        }
    }

    private static void propose(Walk walk) {
        Page page = walk.page();
        walk.open("/catalogue/changes");
        page.selectOption("#item", "tax-credit-grade");
        walk.follow("form:has(#item) button[type=submit]");
        page.selectOption("#field", "name");
        page.fill("#labelEn", "Name of the taxpayer");
        walk.follow("button[value=apply]");
        walk.sees("#findings");
        assertThat(page.inputValue("#text")).contains("Name of the taxpayer");
        page.fill("#reason", "Clearer");
        walk.follow("button[value=propose]");
        walk.sees("#steps");
    }
}
