package org.credit531.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit publishes penalties and licences; anybody finds them, reads one, and meets the plain page of one that was withdrawn. */
@BrowserTest
class PublicityPagesBrowserTests {

    private static final String SUBJECT = "91330500YX46AKAM35";
    private static final String PENALTIES = "操作,行政相对人名称,统一社会信用代码,行政处罚决定书文号,处罚决定日期,处罚类别,处罚内容\n";
    private static final String LICENCES = "行政相对人名称,统一社会信用代码,行政许可决定文书号,许可内容,许可决定日期,许可类别\n";

    @Autowired
    private Walks walks;

    @Autowired
    private NotingPublications noting;

    @Autowired
    private IssuingBulletins issuing;

    @Autowired
    private JdbcBulletins bulletins;

    @Autowired
    private Clock clock;

    /** Of each screen a penalty of its own, which is withdrawn on the way. */
    @BeforeAll
    void publish() {
        LocalDate today = LocalDate.now(clock);
        var rows = new StringBuilder(PENALTIES);
        for (Screen screen : Screen.values()) {
            rows.append(row("新增", screen, today));
        }
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            walk.send("administrative-penalty", "transport", "处罚.csv", rows.toString());
            walk.send(
                    "administrative-licence",
                    "transport",
                    "许可.csv",
                    LICENCES + "丁测样本有限公司,%s,戊公许〔2026〕1号,道路货物运输,%s,普通\n".formatted(SUBJECT, today.minusDays(3)));
        }
        noting.note();
        issuing.issue(YearMonth.from(today).minusMonths(1));
    }

    private static String row(String operation, Screen screen, LocalDate today) {
        return "%s,丁测样本有限公司,%s,%s,%s,罚款,罚款一万元\n".formatted(operation, SUBJECT, number(screen), today.minusDays(5));
    }

    private static String number(Screen screen) {
        return "戊公罚〔2026〕" + (screen.ordinal() + 1) + "号";
    }

    @OnEachScreen
    void walkFromTheListToTheItemAndItsEnd(Screen screen) {
        String address;
        try (Walk walk = walks.on(screen)) {
            walk.visit("/publicity/penalties?q=" + SUBJECT, "publicity-penalties");
            assertThat(walk.page().content()).contains(number(screen));
            walk.follow("tr:has-text('" + number(screen) + "') a >> nth=0");
            walk.sees(".timeline");
            walk.examine("publicity-penalty");
            String url = walk.page().url();
            address = url.substring(url.indexOf("/publicity/"));
            walk.visit("/publicity/penalties?q=nothing-fits", "publicity-none");
            walk.visit("/publicity/licences", "publicity-licences");
            walk.visit("/publicity/rates", "publicity-rates");
        }
        withdraw(screen);
        try (Walk walk = walks.on(screen)) {
            walk.open(address); // a browser complains about every answer that is no page of content
            walk.examine("publicity-ended");
            assertThat(walk.page().content()).doesNotContain(number(screen));
        }
    }

    private void withdraw(Screen screen) {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            walk.send(
                    "administrative-penalty",
                    "transport",
                    "撤销.csv",
                    PENALTIES + row("撤销", screen, LocalDate.now(clock)));
        }
    }

    @OnEachScreen
    void readTheBulletinAndHaveItIssuedAgain(Screen screen) {
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/publicity/bulletins", "publicity-bulletins");
            walk.visit(bulletins.latest(month).orElseThrow().address(), "publicity-bulletin");
            walk.page().fill("#reason", "更正一家单位的数据");
            walk.follow("form[action$='/again'] button");
            walk.sees(".notice--info");
            walk.examine("publicity-bulletin-again");
        }
    }
}
