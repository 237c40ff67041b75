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
    private CountingRates counting;

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

    /** The centre compares, the unit explains, the centre decides, and only then it counts. */
    @OnEachScreen
    void walkFromTheSampleToTheFinding(Screen screen) {
        String missing = "庚法执〔2026〕" + (screen.ordinal() + 1) + "号";
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.open("/publicity/samples");
            walk.page().fill("#source", "某法院六月执行案件");
            walk.page()
                    .fill(
                            "#decisions",
                            SUBJECT + "," + missing + "," + LocalDate.now(clock).minusDays(40) + ",transport,330300");
            walk.follow("form[action$='/publicity/samples'] button");
            walk.sees(".notice--success");
            walk.examine("publicity-samples");
        }
        try (Walk walk = walks.on(screen)) {
            walk.signIn("clerk");
            walk.visit("/publicity/samples", "publicity-samples-unit");
            walk.page().fill(article(missing) + " input[name=text]", "漏报，已安排补报");
            walk.follow(article(missing) + " button");
            assertThat(walk.text(article(missing))).contains("漏报，已安排补报");
        }
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.open("/publicity/samples");
            walk.page().fill(article(missing) + " input[name=text]", "逾期未报，无正当理由");
            walk.follow(article(missing) + " button[formaction$='/hidden']");
            assertThat(walk.count(article(missing) + " form")).isZero();
            assertThat(walk.text(article(missing))).contains("逾期未报，无正当理由");
        }
        assertThat(counting.of(YearMonth.now(clock)))
                .filteredOn(
                        rate -> rate.unit().equals("transport") && rate.region().equals("330300"))
                .singleElement()
                .satisfies(rate -> assertThat(rate.hidden()).isPositive());
    }

    /** The list of a court as a file, and what of it was found of each office; and the rows whose term is running. */
    @OnEachScreen
    void compareAFileAndSeeWhatIsDue(Screen screen) {
        LocalDate today = LocalDate.now(clock);
        String missing = "辛法执〔2026〕" + (screen.ordinal() + 1) + "号";
        String list = "统一社会信用代码,决定书文号,决定日期,来源单位,区划代码\n%s,%s,%s,transport,330300\n"
                .formatted(SUBJECT, missing, today.minusDays(40));
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.open("/publicity/samples");
            walk.page().fill("#source", "某法院执行案件" + screen.ordinal());
            walk.page().setInputFiles("#file", Walk.file("法院.csv", list));
            walk.follow("form[action$='/publicity/samples'] button");
            walk.sees(".notice--success");
            walk.follow("tr:has-text('某法院执行案件" + screen.ordinal() + "') a");
            walk.examine("publicity-comparison");
            assertThat(walk.text("main")).contains(missing);
            walk.send(
                    "administrative-penalty",
                    "transport",
                    "有误.csv",
                    PENALTIES + row("不明", screen, today).replace("戊公罚", "壬公罚"));
            walk.visit("/publicity/due", "publicity-due");
            assertThat(walk.count("main table tbody tr")).isPositive();
        }
        try (Walk walk = walks.on(screen)) {
            walk.signIn("clerk");
            walk.visit("/publicity/due", "publicity-due-unit");
            assertThat(walk.count("main table tbody tr")).isPositive();
        }
    }

    private static String article(String number) {
        return "article:has-text('" + number + "')";
    }
}
