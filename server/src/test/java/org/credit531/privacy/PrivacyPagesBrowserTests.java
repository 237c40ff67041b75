package org.credit531.privacy;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** Processing of personal information, its assessments and its breaches. */
@BrowserTest
class PrivacyPagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfPersonalInformation(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/privacy/activities", "privacy-activities");
            walk.visit("/privacy/activities/ledger", "privacy-activity");
            walk.follow("form:has(#purpose) button[type=submit]");
            walk.sees(".notice--success");
            walk.examine("privacy-activity-written");
            walk.visit("/privacy/breaches/new", "privacy-breach-new");
            walk.page().fill("#title", "For a look " + screen.code());
            walk.page().fill("#happened", "Nothing");
            walk.follow("main form button[type=submit]");
            walk.sees(".notice--success");
            walk.visit("/privacy/breaches", "privacy-breaches");
            walk.follow("main table a >> nth=0");
            walk.sees("#advice");
            walk.examine("privacy-breach");
        }
    }
}
