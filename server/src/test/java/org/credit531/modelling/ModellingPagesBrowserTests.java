package org.credit531.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A version of a model from its draft to the experts, and the weights that comparisons give. */
@BrowserTest
class ModellingPagesBrowserTests {

    private static final String WEIGHTS =
            "/modelling/weights?parts=4&comparison=2&comparison=4&comparison=-4&comparison=2&comparison=2&comparison=1";

    private static final Path SCORECARD = Path.of("../exchange/src/test/resources/foreign/scorecard.pmml");

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfAModelOfficer(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            walk.visit("/modelling", "modelling");
            walk.visit(WEIGHTS, "modelling-weights");
            walk.open("/modelling");
            walk.follow("#begin form button[type=submit]");
            walk.sees("#text");
            walk.follow("button[value=check]");
            walk.sees("#findings");
            walk.examine("modelling-editor");
            walk.page().fill("#text", walk.page().inputValue("#text") + "\n# " + screen.code() + "\n");
            walk.page().fill("#reason", "For a look");
            walk.page().fill("#calibration", "On the invented province");
            walk.follow("button[value=save]");
            walk.sees("#acts");
            walk.page().click("#text li:nth-child(2) summary");
            walk.sees("#text li:nth-child(2) table");
            walk.examine("modelling-draft");
            walk.follow("form[action$='/ask-experts'] button");
            walk.sees("#minutes-form");
            walk.page().fill("#expert", "University, auditing");
            walk.follow("form[action$='/experts'] button");
            walk.sees("#opinions");
            walk.examine("modelling-review");
        }
    }

    @OnEachScreen
    void readsAScorecardOfSomebodyElse(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("model-officer");
            walk.open("/modelling");
            walk.follow("#begin form button[type=submit]");
            walk.page().setInputFiles("#file", SCORECARD);
            walk.follow("button[value=check]");
            walk.sees("#imported table");
            walk.sees("#findings");
            walk.examine("modelling-imported");
        }
    }

    @Test
    void computesWeightsWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("model-officer");
            walk.open("/modelling/weights");
            walk.page().selectOption("#comparison-0", "2");
            walk.page().selectOption("#comparison-1", "4");
            walk.page().selectOption("#comparison-2", "2");
            walk.follow("main form button[type=submit]");
            assertThat(walk.text("#result")).contains("57.1 %", "0.000");
        }
    }
}
