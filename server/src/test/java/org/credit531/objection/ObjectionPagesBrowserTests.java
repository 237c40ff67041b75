package org.credit531.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.RoadFirms;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** From the link beside a value to the mark, the case of the unit, its answer, and what a stranger sees of it. */
@BrowserTest
class ObjectionPagesBrowserTests {

    private static final int FIRST_FIRM = 11;

    @Autowired
    private Walks walks;

    @BeforeAll
    void sendTheFiles() {
        RoadFirms.sendBoth(walks);
    }

    @OnEachScreen
    void opensEveryPageOfAnObjection(Screen screen) {
        String subject = "/subjects/" + Organisations.enterprise(FIRST_FIRM + screen.ordinal());
        String number;
        try (Walk walk = walks.on(screen)) {
            number = object(walk, subject);
        }
        try (Walk walk = walks.on(screen)) {
            answer(walk, number);
            walk.open(subject);
            assertThat(walk.count("#records .tag--unconfirmed")).isZero();
        }
    }

    /** What whoever objects sees; the number of the case. */
    private static String object(Walk walk, String subject) {
        walk.open(subject);
        walk.follow("#records a.wrong[href*='item=construction-market-grade'] >> nth=0");
        walk.sees("#words");
        assertThat(walk.page().inputValue("#field"))
                .as("the value that was pointed at")
                .isNotEmpty();
        walk.examine("objection-new");
        walk.page().check("input[name=ground][value=text-error]");
        walk.page().fill("#words", "Not as the certificate says");
        walk.follow("main form button[type=submit]");
        walk.sees(".case-key");
        walk.examine("objection-submitted");
        String number = walk.page().innerText(".case-number");
        String key = walk.page().innerText(".case-key");
        walk.visit(subject, "subject-disputed");
        assertThat(walk.count("#records .tag--unconfirmed")).isPositive();
        walk.visit("/objections/status", "objection-status");
        walk.page().fill("#number", number);
        walk.page().fill("#key", key);
        walk.follow("main form button[type=submit]");
        walk.sees("main ol");
        walk.examine("objection-status-shown");
        return number;
    }

    /** What the unit does with it. */
    private static void answer(Walk walk, String number) {
        walk.signIn("clerk");
        walk.visit("/objections?text=" + number, "objections");
        walk.follow("main table a >> nth=0");
        walk.sees(".case-words");
        walk.follow("form[action$='/accept'] button");
        walk.sees(".notice--success");
        walk.examine("objection-case");
        walk.page().fill("#remark-keep", "It is as the certificate says");
        walk.follow("form[action$='/keep'] button");
        walk.sees(".notice--success");
        walk.visit("/objections/rates", "objection-rates");
    }
}
