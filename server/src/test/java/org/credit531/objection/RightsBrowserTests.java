package org.credit531.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.credit531.calendar.DayTurn;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.TestDatabase;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.springframework.beans.factory.annotation.Autowired;

/** The rights of a firm as it exercises them: what it finds wrong is put right, or gone, wherever anybody looks. */
@BrowserTest
class RightsBrowserTests {

    /** The firm of which the sample's account is. */
    private static final String FIRM = "91330500YX46AKAM35";

    private static final String PAGE = "/subjects/" + FIRM;
    private static final String RECORDS = "/api/v1/subjects/" + FIRM + "/records?item=construction-market-grade";

    @Autowired
    private Walks walks;

    @Autowired
    private TestDatabase database;

    @Autowired
    private DayTurn turn;

    @OnEachScreen
    void leadFromTheObjectionToTheCorrectionEverywhere(Screen screen) {
        String day = "2026-01-1" + screen.ordinal();
        send(day, "错误等级.csv");
        String number;
        try (Walk walk = walks.onlyOn(screen)) {
            number = object(walk, day);
            walk.visit(PAGE, "rights-marked");
            assertThat(walk.count(row(day) + " .tag--unconfirmed")).isEqualTo(1);
            assertThat(seen(walk, RECORDS)).contains("\"disputedSince\":\"");
        }
        try (Walk walk = walks.onlyOn(screen)) {
            accept(walk, number);
            walk.page().selectOption("form[action$='/correct'] select[name$='.grade']", "B");
            walk.page().fill("#remark-correct", "It was a slip of the pen");
            walk.follow("form[action$='/correct'] button");
            walk.sees(".notice--success");
            walk.examine("rights-corrected-case");
        }
        try (Walk walk = walks.onlyOn(screen)) {
            walk.visit(PAGE, "rights-corrected");
            assertThat(walk.count("#records .tag--unconfirmed")).isZero();
            assertThat(walk.count(row(day) + ":has-text('B')")).isEqualTo(1);
            assertThat(seen(walk, RECORDS)).contains("\"grade\":\"B\"").doesNotContain("\"disputed\":true");
            walk.signIn("subject");
            walk.visit("/documents?kind=objection-answer", "rights-letters");
            walk.follow("main table a >> nth=0");
            assertThat(walk.text("main")).contains("It was a slip of the pen");
            walk.examine("rights-answer");
        }
    }

    @OnEachScreen
    void giveTheFirmItsRightWhenTheUnitIsLate(Screen screen) {
        String day = "2026-02-1" + screen.ordinal();
        send(day, "逾期等级.csv");
        try (Walk walk = walks.onlyOn(screen)) {
            String number = object(walk, day);
            letTheTermPass(number);
            walk.visit(PAGE, "rights-late-own");
            assertThat(walk.count(row(day) + " .tag--withheld"))
                    .as("the firm itself still sees it")
                    .isEqualTo(1);
            walk.visit("/documents?kind=disclosure-stopped", "rights-late-letter");
            assertThat(walk.count("main table .tag--done")).isPositive();
        }
        try (Walk walk = walks.onlyOn(screen)) {
            walk.visit(PAGE, "rights-late");
            assertThat(walk.count(row(day))).as("nobody else does").isZero();
            assertThat(seen(walk, RECORDS)).doesNotContain(day);
        }
    }

    @OnEachScreen
    void keepWhatWasRemovedFromComingBackAndShowTheUnit(Screen screen) {
        String day = "2026-03-1" + screen.ordinal();
        send(day, "删除等级.csv");
        String number;
        try (Walk walk = walks.onlyOn(screen)) {
            number = object(walk, day);
        }
        try (Walk walk = walks.onlyOn(screen)) {
            accept(walk, number);
            walk.page().fill("#remark-delete", "It is another firm's");
            walk.follow("form[action$='/delete'] button");
            walk.sees(".notice--success");
            String again = walk.send("construction-market-grade", "transport", "再次报送.csv", grade(day));
            walk.visit("/removals/returned", "rights-returned");
            walk.follow("main table a[href*='" + again + "']");
            assertThat(walk.count("main table tbody tr")).isPositive();
            walk.examine("rights-refused");
        }
        try (Walk walk = walks.onlyOn(screen)) {
            walk.open(PAGE);
            assertThat(walk.count(row(day))).isZero();
            walk.signIn("subject");
            walk.visit("/removals/own", "rights-removed-own");
            assertThat(walk.count("main section table")).isPositive();
        }
    }

    private void send(String day, String name) {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            walk.send("construction-market-grade", "transport", name, grade(day));
        }
    }

    private static String grade(String day) {
        return "统一社会信用代码,企业名称,企业类型,信用等级,评价得分,评价日期\n%s,示例权利公司,施工,D,40,%s\n".formatted(FIRM, day);
    }

    private static String row(String day) {
        return "#records tr:has-text('" + day + "')";
    }

    /** What the firm's own account does; the number of the case. */
    private static String object(Walk walk, String day) {
        walk.signIn("subject");
        walk.open(PAGE);
        walk.follow(row(day) + " a[href*='/objections/new']:not(.wrong)");
        walk.page().check("input[name=ground][value=text-error]");
        walk.page().fill("#words", "Not as the certificate says");
        walk.follow("main form button[type=submit]");
        walk.sees(".case-number");
        return walk.page().innerText(".case-number");
    }

    private static void accept(Walk walk, String number) {
        walk.signIn("clerk");
        walk.open("/objections?text=" + number);
        walk.follow("main table a >> nth=0");
        walk.follow("form[action$='/accept'] button");
        walk.sees(".notice--success");
    }

    private static String seen(Walk walk, String path) {
        return walk.page().request().get(walk.address(path)).text();
    }

    /** The clock cannot be set while a browser looks: the case is older instead. */
    private void letTheTermPass(String number) {
        database.sql().sql("""
                        update workflow_step set at = at - interval '60 days'
                         where case_id = (select case_id from objection where number = ?)
                        """).param(number).update();
        turn.run();
    }
}
