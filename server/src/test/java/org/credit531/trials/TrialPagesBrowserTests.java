package org.credit531.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A trial from the form to its figures, and another weight. */
@BrowserTest
class TrialPagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void triesAModelAndAnotherWeight(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            walk.visit("/trials", "trials");
            choose(walk, "#candidate", "enterprise/");
            walk.follow("#begin button[type=submit]");
            walk.sees("#grades");
            walk.sees("#movers");
            walk.examine("trial");
            // Trades have models of their own, whose indicators have names, too.
            assertThat(walk.text("#sensitivity")).doesNotContain("construction-grade", "transport-grade", "low-grades");
            walk.follow("#grades a[href$='/weight']");
            walk.sees("#weighted");
            walk.page().fill("#percent", "0");
            walk.page().selectOption("#indicator", new SelectOption().setIndex(1));
            walk.sees("#weighted table");
            walk.examine("trial-weight");
        }
    }

    @Test
    void worksWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("model-officer");
            walk.open("/trials");
            choose(walk, "#candidate", "social-organisation/");
            walk.follow("#begin button[type=submit]");
            for (int look = 0; look < 300 && walk.page().querySelector("#progress a") != null; look++) {
                walk.page().waitForTimeout(200);
                walk.follow("#progress a");
            }
            assertThat(walk.text("#grades")).contains("Social organisations");
            walk.follow("#grades a[href$='/weight']");
            walk.follow("main form button[type=submit]");
            assertThat(walk.text("#weighted")).contains("0 organisations gain points");
        }
    }

    @Test
    void saysWhyATrialCannotBegin() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("model-officer");
            walk.open("/trials");
            choose(walk, "#candidate", "enterprise/");
            choose(walk, "#against", "enterprise/");
            walk.follow("#begin button[type=submit]");
            assertThat(walk.text("main")).contains("is compared with itself");
        }
    }

    /** Chooses the first version of a model. */
    private static void choose(Walk walk, String select, String model) {
        walk.page().selectOption(select, walk.page().getAttribute(select + " option[value^='" + model + "']", "value"));
    }
}
