package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Clock;
import java.time.LocalDate;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** From the penalty and its notice to the application, the unit's decision and the end everywhere. */
@BrowserTest
class RepairPagesBrowserTests {

    /** Of which the sample's account of a subject is. */
    private static final String SUBJECT = "91330500YX46AKAM35";

    /** All of them: the page of the subject shows the latest alone. */
    private static final String PENALTIES = "/subjects/" + SUBJECT + "/records/administrative-penalty";

    private static final String HEAD = "行政相对人名称,统一社会信用代码,行政处罚决定书文号,处罚决定日期,处罚类别,处罚内容\n";

    @Autowired
    private Walks walks;

    @Autowired
    private NotingDecisions noting;

    @Autowired
    private Clock clock;

    /** Of each screen a penalty whose shortest period is over, and one of last week. */
    @BeforeAll
    void sendThePenalties() {
        LocalDate today = LocalDate.now(clock);
        var rows = new StringBuilder(HEAD);
        for (Screen screen : Screen.values()) {
            rows.append(row(old(screen), today.minusMonths(4)));
            rows.append(row("丁新罚〔2026〕" + (screen.ordinal() + 1) + "号", today.minusDays(7)));
        }
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            walk.send("administrative-penalty", "transport", "处罚.csv", rows.toString());
        }
        NotingDecisions.SCOPE.run(noting::note);
    }

    private static String row(String number, LocalDate decided) {
        return "丁测样本有限公司,%s,%s,%s,罚款,罚款一万元\n".formatted(SUBJECT, number, decided);
    }

    private static String old(Screen screen) {
        return "丁旧罚〔2026〕" + (screen.ordinal() + 1) + "号";
    }

    @OnEachScreen
    void walkFromThePenaltyToTheEndEverywhere(Screen screen) {
        String path;
        try (Walk walk = walks.on(screen)) {
            walk.open(PENALTIES);
            assertThat(walk.page().content()).contains(old(screen));
            path = apply(walk, old(screen));
        }
        try (Walk walk = walks.on(screen)) {
            decide(walk, path);
        }
        try (Walk walk = walks.on(screen)) {
            walk.visit("/subjects/" + SUBJECT, "subject-repaired");
            assertThat(walk.page().content()).doesNotContain(old(screen));
            walk.open(PENALTIES);
            assertThat(walk.page().content()).doesNotContain(old(screen));
            walk.visit("/repairs", "repairs");
        }
    }

    /** What the subject does; the path of its case. */
    private static String apply(Walk walk, String number) {
        walk.signIn("subject");
        walk.visit("/subjects/" + SUBJECT, "subject-own-repair");
        assertThat(walk.count("#repair a[href^='/repairs/new/']")).isPositive();
        walk.visit("/repairs/own", "repair-own");
        walk.follow("tr:has-text('" + number + "') a[href^='/repairs/new/']");
        walk.sees("#signer");
        walk.examine("repair-new");
        walk.page().fill("#words", "罚款已经缴清，违法行为已经改正。");
        walk.page().fill("#signer", "样本甲");
        walk.page().check("#agreed");
        walk.follow("form[enctype] button");
        walk.sees(".error-summary");
        walk.examine("repair-new-errors");
        walk.page().setInputFiles("#files", new FilePayload("receipt.png", "image/png", Applicants.receiptBytes()));
        walk.follow("form[enctype] button");
        walk.sees(".notice--success");
        walk.examine("repair-case-own");
        String url = walk.page().url();
        return url.substring(url.indexOf("/repairs/"));
    }

    /** What the unit does. */
    private static void decide(Walk walk, String path) {
        walk.signIn("clerk");
        walk.visit("/repairs/cases", "repair-cases");
        walk.open(path);
        walk.follow("form[action$='/accept'] button");
        walk.sees(".notice--success");
        walk.examine("repair-case");
        walk.follow("form[action$='/grant'] button");
        walk.sees(".notice--success");
        walk.visit("/repairs/notices", "repair-notices");
        walk.follow("form[action$='/letter'] button >> nth=0");
        walk.sees("main h1");
        walk.examine("repair-notice");
        walk.open("/repairs/notices");
        walk.follow("form[action$='/served'] button >> nth=0");
        walk.sees(".notice--success");
    }
}
