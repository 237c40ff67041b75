package org.credit531.portal;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Search and what it finds: the page of a subject, on every screen, without a script, and on paper. */
@BrowserTest
class SubjectPagesBrowserTests {

    private static final String FIRST = "/subjects/" + Organisations.enterprise(1);

    @Autowired
    private Walks walks;

    @BeforeAll
    void sendTheFiles() {
        RoadFirms.sendBoth(walks);
    }

    @OnEachScreen
    void opensEveryPageOfTheSearch(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit("/", "home");
            walk.visit("/?q=公路", "results");
            walk.visit("/?q=没有这样的单位", "results-empty");
        }
    }

    @OnEachScreen
    void opensEveryPageOfASubject(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.visit(FIRST, "subject");
            walk.visit("/subjects/" + Organisations.enterprise(31), "subject-unconfirmed");
            walk.visit(FIRST + "/changes", "score-changes");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE_DESK", "ENGLISH_DESK"})
    void printsTheSubject(Screen screen) {
        try (Walk walk = walks.onPaper(screen)) {
            walk.signIn("operator");
            walk.print(FIRST, "subject");
        }
    }

    @Test
    void addsTheContributionsUpToTheScore() {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.open(FIRST);
            double sum = walk.page().locator(".contributions [data-value]").all().stream()
                    .mapToDouble(row -> Double.parseDouble(row.getAttribute("data-value")))
                    .sum();
            assertThat(sum).isEqualTo(Double.parseDouble(walk.text(".score__points strong")));
            walk.sees(".chart__canvas canvas");
        }
    }

    @Test
    void findsAndReadsWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_DESK)) {
            walk.open("/");
            walk.page().fill("#q", "公路");
            walk.follow(".search button");
            String found = walk.text(".results a >> nth=0");
            walk.follow(".results a >> nth=0");
            assertThat(found).contains("公路");
            assertThat(walk.text("h1")).contains(found.strip());
            assertThat(walk.count(".contributions tbody tr")).isPositive();
        }
    }
}
