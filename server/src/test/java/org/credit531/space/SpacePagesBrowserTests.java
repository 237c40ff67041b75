package org.credit531.space;

import static org.assertj.core.api.Assertions.assertThat;

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

/** An organisation from its public page to a letter, into its own space, to an objection and the letter that answers it. */
@BrowserTest
class SpacePagesBrowserTests {

    private static final int FIRST_FIRM = 21;
    private static final int WITHOUT_SCRIPT = 26;
    private static final int WAITING = 27;

    /** Bytes of a page with its style and scripts. */
    private static final int HEAVIEST = 150_000;

    @Autowired
    private Walks walks;

    @BeforeAll
    void sendTheFiles() {
        RoadFirms.sendBoth(walks);
    }

    @OnEachScreen
    void walksFromALetterToTheAnswerOfAnObjection(Screen screen) {
        String firm = Organisations.enterprise(FIRST_FIRM + screen.ordinal());
        try (Walk walk = walks.on(screen)) {
            walk.open("/subjects/" + firm);
            walk.follow("#identity a[href*='/space/sign-in']");
            walk.examine("space-sign-in");
            signIn(walk, true);
            walk.visit("/space", "space");
            assertThat(weight(walk)).as("bytes of the home").isLessThan(HEAVIEST);
            assertThat(walk.count(".empty")).isPositive();
            walk.visit("/space/evaluation", "space-evaluation");
            walk.visit("/looked-up", "space-looked-up");
            walk.visit("/space/file", "space-file");
            object(walk);
            walk.visit("/space", "space-under-way");
            assertThat(walk.count(".matters a[href^='/objections/']")).isPositive();
            walk.visit("/objections", "space-objections");
            accept(screen, walk.page().innerText("main tbody th a >> nth=0"));
            walk.visit("/documents", "space-documents");
            walk.follow("main tbody a >> nth=0");
            walk.examine("space-document");
            walk.visit("/notices", "space-notices");
            walk.visit("/removals/own", "space-removals");
            walk.visit("/space/commitments", "space-commitments");
            walk.visit("/space/profile", "space-profile");
            walk.visit("/account", "space-account");
        }
    }

    /** From the form with the unified code, filled in by the link that led here, to the home. */
    private static void signIn(Walk walk, boolean examined) {
        walk.follow(".letter-wish button");
        if (examined) {
            walk.examine("space-asked");
        }
        walk.follow(".post-box");
        if (examined) {
            walk.examine("space-post-box");
        }
        walk.follow(".letter-open button");
        if (examined) {
            walk.examine("space-letter");
        }
        walk.page().fill("#person", "财务 1");
        walk.follow(".letter-code button");
        assertThat(walk.page().url()).endsWith("/space");
    }

    private static void object(Walk walk) {
        walk.follow("#records a[href*='item=construction-market-grade']:not(.wrong) >> nth=0");
        walk.sees("#words");
        walk.examine("space-objection-new");
        walk.page().check("input[name=ground][value=text-error]");
        walk.page().fill("#words", "Not as the certificate says");
        walk.follow("main form button[type=submit]");
        walk.sees(".case-key");
    }

    private void accept(Screen screen, String number) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("clerk");
            walk.open("/objections?text=" + number);
            walk.follow("main tbody th a >> nth=0");
            walk.follow("form[action$='/accept'] button");
            walk.sees(".notice--success");
        }
    }

    @OnEachScreen
    void opensEveryPageOfTheWindow(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.open("/space/sign-in?organisation=" + Organisations.enterprise(WAITING));
            walk.follow(".letter-wish button");
            walk.signIn("operator");
            walk.visit("/sign-in-letters", "sign-in-letters");
            walk.follow("main tbody th a >> nth=0");
            walk.follow("main form button[type=submit]");
            walk.sees(".error-summary");
            walk.examine("sign-in-letters-errors");
        }
    }

    @Test
    void worksWithoutScripts() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_PHONE)) {
            walk.open("/space/sign-in?organisation=" + Organisations.enterprise(WITHOUT_SCRIPT));
            signIn(walk, false);
            walk.follow(".own-nav a[href='/space/evaluation']");
            assertThat(walk.count("#evaluation .score")).isPositive();
            walk.follow(".own-nav a[href='/space/profile']");
            walk.follow("main form[action$='/sign-out'] button");
            walk.open("/space");
            assertThat(walk.page().url()).endsWith("/space/sign-in");
        }
    }

    @Test
    void stillStandsAboveThePageWhenItIsRead() {
        try (Walk walk = walks.on(Screen.CHINESE_PHONE)) {
            walk.signIn("subject");
            walk.open("/space/evaluation");
            walk.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
            assertThat(((Number) walk.page().evaluate("document.querySelector('.own-nav').getBoundingClientRect().top"))
                            .intValue())
                    .isZero();
        }
    }

    @OnEachScreen
    void fitsOnPaper(Screen screen) {
        try (Walk walk = walks.onPaper(screen)) {
            walk.signIn("subject");
            walk.print("/space/file", "space-file");
            walk.print("/space", "space");
        }
    }

    /** What the browser fetched for the page, as it came over the network. */
    private static int weight(Walk walk) {
        return ((Number) walk.page().evaluate("""
                        ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
                            .reduce((sum, one) => sum + one.encodedBodySize, 0)
                        """)).intValue();
    }
}
