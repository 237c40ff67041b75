package org.credit531.following;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the page of an organisation to the list of what one watches, and out of it again; also without scripts. */
@BrowserTest
class FollowingPagesBrowserTests {

    private static final String SUBJECT = "91330500YX46AKAM35";

    @Autowired
    private Walks walks;

    @OnEachScreen
    void beginAndEnd(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("lender");
            walk.visit("/following", "following-none");
            walk.open("/subjects/" + SUBJECT);
            walk.follow("#following form[action='/following'] button");
            walk.sees(".notice--success");
            walk.examine("following");
            assertThat(walk.count("main tbody tr")).isEqualTo(1);
            walk.follow("tbody form[action='/following/end'] button");
            walk.sees(".empty");
            walk.follow("form[action='/following'] button");
            walk.sees("main tbody tr");
            walk.page().check("#rhythm-weekly");
            walk.follow("form[action='/following/rhythm'] button");
            walk.sees("#rhythm-weekly:checked");
            walk.open("/subjects/" + SUBJECT);
            walk.follow("#following form[action='/following/end'] button");
            walk.follow("form[action='/following'] button");
            walk.follow("form[action='/following/end-all'] button");
            walk.sees(".empty");
            walk.sees("#rhythm-daily:checked");
        }
    }

    @Test
    void areOfferedToNobodyWhoHasNotSignedIn() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_DESK)) {
            walk.open("/subjects/" + SUBJECT);
            assertThat(walk.count("#following")).isZero();
            walk.open("/following");
            walk.page().waitForURL("**/sign-in");
        }
    }
}
