package org.credit531.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reported what, and who declares that there is nothing to report. */
@BrowserTest
class ReportingPagesBrowserTests {

    @Autowired
    private Walks walks;

    @OnEachScreen
    void opensEveryPageOfReporting(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/reporting", "reporting");
            walk.visit("/reporting?unit=nobody", "reporting-empty");
            walk.visit("/reporting/zero-reports/new", "zero-report-new");
            walk.follow("main form button[type=submit]");
            walk.sees(".error-summary");
            walk.examine("zero-report-errors");
            walk.page().selectOption("#item", "quality-award");
            walk.page().selectOption("#unit", "archives");
            walk.follow("main form button[type=submit]");
            walk.page().waitForURL("**/zero-reports/*-*");
            walk.examine("zero-report");
        }
    }

    @Test
    void declaresNothingToReportAndTakesItBackWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("clerk");
            walk.open("/reporting?item=road-transport-grade");
            walk.follow("td:nth-last-child(2) a[href*='/zero-reports/new']");
            walk.follow("main form button[type=submit]");
            assertThat(walk.text("h1")).isEqualTo("Zero report");
            assertThat(walk.text(".signed-signature")).hasSize(128);
            walk.open("/reporting?item=road-transport-grade");
            assertThat(walk.count("tbody .tag--info")).isEqualTo(1);
            walk.follow("td:nth-last-child(2) a[href*='/zero-reports/']");
            walk.follow("form[action$='/withdraw'] button");
            assertThat(walk.text("main")).contains("It was withdrawn");
            walk.open("/reporting?item=road-transport-grade");
            assertThat(walk.count("tbody .tag--info")).isZero();
        }
    }
}
