package org.credit531.collection;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.OnEachScreen;
import org.credit531.testing.Organisations;
import org.credit531.testing.PublishedList;
import org.credit531.testing.RoadFirms;
import org.credit531.testing.Screen;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who send see: a file before it is read, while it is, and what became of it. */
@BrowserTest
class BatchPagesBrowserTests {

    @Autowired
    private Walks walks;

    private String batch = "";

    @BeforeAll
    void sendTheFiles() {
        batch = RoadFirms.sendBoth(walks);
    }

    @OnEachScreen
    void opensEveryPageOfABatch(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/batches", "batches");
            walk.visit("/batches/new", "upload");
            walk.visit("/batches/" + batch, "batch");
            walk.visit("/batches/" + batch + "/receipt", "receipt");
            walk.visit("/batches?file=nothing-of-that-name", "batches-none");
            walk.visit("/batches/columns", "columns");
        }
    }

    @OnEachScreen
    void opensEveryPageOfARecordAndOfAPreview(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/batches/record", "record-items");
            walk.visit("/batches/record?item=construction-market-grade", "record");
            walk.follow("main form button[type=submit]");
            walk.sees(".error-summary");
            walk.examine("record-errors");
            walk.upload("construction-market-grade", "transport", Walk.file("预览.csv", RoadFirms.grades()));
            walk.examine("preview");
            walk.follow("form[action$='/discard'] button");
            walk.sees(".tag--failed");
            walk.examine("batch-discarded");
        }
    }

    @OnEachScreen
    void opensEveryPageOfTheQuarantine(Screen screen) {
        try (Walk walk = walks.on(screen)) {
            walk.signIn("operator");
            walk.visit("/batches/" + batch + "/quarantine", "quarantine");
            walk.follow("main table a >> nth=0");
            walk.sees("form[action$='/drop']");
            walk.examine("correction");
            walk.follow("form:has([name=revision]) button[type=submit]");
            walk.sees(".acts");
            walk.examine("correction-again");
            walk.follow("form[action$='/drop'] button");
            walk.sees("form[action$='/undo']");
            walk.examine("correction-dropped");
            walk.follow("form[action$='/undo'] button");
            walk.sees("form[action$='/drop']");
            walk.visit("/batches/" + batch + "/quarantine?state=corrected", "quarantine-none");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHINESE_DESK", "ENGLISH_DESK"})
    void printsBatchAndQuarantine(Screen screen) {
        try (Walk walk = walks.onPaper(screen)) {
            walk.signIn("operator");
            walk.print("/batches/" + batch, "batch");
            walk.print("/batches/" + batch + "/quarantine", "quarantine");
        }
    }

    @Test
    void printsAReceiptOnA4() {
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            walk.open("/batches/" + batch + "/receipt");
            byte[] paper = walk.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(paper, StandardCharsets.ISO_8859_1)).contains("/MediaBox [0 0 594.");
            assertThat(walk.text("main")).contains("SM3");
        }
    }

    @Test
    void showsTheSumOfTheRowsAndTheirReasons() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.open("/batches/" + batch);
            assertThat(walk.text(".received")).isEqualTo("38");
            assertThat(walk.text(".accepted")).isEqualTo("32");
            assertThat(walk.text(".unchanged")).isEqualTo("0");
            assertThat(walk.text(".quarantined")).isEqualTo("6");
            walk.open("/batches/" + batch + "/quarantine");
            assertThat(walk.text("main")).contains("100000***********X").doesNotContain("10000019491231008X");
            assertThat(downloaded(walk, "/batches/" + batch + "/quarantine.csv"))
                    .startsWith("\uFEFF\"Row\",\"Column\",\"As given\",\"Reason and remedy\"")
                    .contains("100000***********X")
                    .doesNotContain("10000019491231008X")
                    .hasLineCount(8);
        }
    }

    private static String downloaded(Walk walk, String path) {
        return walk.page()
                .request()
                .get(walk.address(path), RequestOptions.create().setHeader("Accept-Language", "en"))
                .text();
    }

    @Test
    void correctsARowWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.CHINESE_DESK)) {
            walk.signIn("operator");
            String rows = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n改正一,,施工,A,90,2025-01-02\n";
            walk.upload("construction-market-grade", "transport", Walk.file("改正.csv", rows));
            walk.follow("button[form=meanings]");
            awaitTheQuarantine(walk);
            walk.follow("a[href$='/quarantine']");
            walk.follow("main table a >> nth=0");
            walk.page().fill("#cell-1", Organisations.enterprise(531));
            walk.follow("form:has([name=revision]) button[type=submit]");
            assertThat(walk.text(".accepted")).isEqualTo("1");
            walk.follow("a.batch-origin");
            assertThat(walk.text(".rows-corrected")).isEqualTo("1");
            assertThat(walk.text(".rows-open")).isEqualTo("0");
        }
    }

    /** Without a script the page of a batch shows what is new when it is loaded again. */
    private static void awaitTheQuarantine(Walk walk) {
        for (int i = 0; i < 600 && walk.count("a[href$='/quarantine']") == 0; i++) {
            walk.page().waitForTimeout(100);
            walk.page().reload();
        }
    }

    @Test
    void sendsAFileWithoutAScript() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.open("/batches/new");
            walk.follow("main form button[type=submit]");
            assertThat(walk.text(".error-summary")).isNotBlank();
            walk.upload("construction-market-grade", "transport", Walk.file("again.csv", RoadFirms.grades()));
            walk.page().selectOption("select[aria-label*='备注']", "score");
            walk.follow("button[formaction]");
            assertThat(walk.page().inputValue("select[aria-label*='备注']")).isEqualTo("score");
            assertThat(walk.page().inputValue("select[aria-label*='评价得分']")).isEqualTo("score");
            assertThat(walk.text(".notice--error")).contains("备注");
            walk.page().selectOption("select[aria-label*='备注']", "");
            walk.follow("button[form=meanings]");
            assertThat(walk.page().url()).matches(".*/batches/[0-9a-f-]{36}");
        }
    }

    @Test
    void discardsAFileAfterALook() {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.upload("construction-market-grade", "transport", Walk.file("unwanted.csv", RoadFirms.grades()));
            assertThat(walk.text("main")).doesNotContain("10000019491231008X");
            walk.follow("form[action$='/discard'] button");
            walk.sees(".tag--failed");
            walk.open("/batches?file=UNWANTED&state=failed");
            assertThat(walk.count("tbody tr")).isEqualTo(1);
            assertThat(downloaded(walk, "/batches/list.csv?file=unwanted"))
                    .contains("unwanted.csv")
                    .hasLineCount(2);
        }
    }

    @Test
    void entersARecordAndIsToldBesideTheFieldWhatIsWrong() {
        try (Walk walk = walks.withoutScript(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            walk.open("/batches/record");
            walk.follow("a[href*='item=construction-market-grade']");
            walk.page().fill("[name='field.uscc']", "9.13E+17");
            walk.page().fill("[name='field.name']", "示例单条公司");
            walk.follow("main form button[type=submit]");
            assertThat(walk.text(".error-summary")).isNotBlank();
            assertThat(walk.text("[id='field.uscc-error']")).isNotBlank();
            assertThat(walk.page().inputValue("[name='field.name']")).isEqualTo("示例单条公司");
            walk.page().fill("[name='field.uscc']", Organisations.enterprise(77));
            walk.page().selectOption("[name='field.role']", "construction");
            walk.page().selectOption("[name='field.grade']", "AA");
            walk.page().fill("[name='field.evaluated-on']", "2026-01-15");
            walk.follow("main form button[type=submit]");
            assertThat(walk.page().url()).matches(".*/batches/[0-9a-f-]{36}");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
    void takesAPublishedListOverThePageAndNothingTheSecondTime() throws IOException {
        try (Walk walk = walks.on(Screen.ENGLISH_DESK)) {
            walk.signIn("operator");
            assertThat(takePublishedList(walk)).contains("14,640", "4,335", "4,339");
            assertThat(takePublishedList(walk)).contains("14,640", "10,301", "4,339");
            walk.open("/subjects/" + PublishedList.firstCode(publishedList()));
            assertThat(walk.count(".contributions tbody tr")).isPositive();
        }
    }

    private static String takePublishedList(Walk walk) {
        walk.open("/batches/new");
        walk.page().selectOption("#item", "construction-market-grade");
        walk.page().selectOption("#unit", "transport");
        walk.page().fill("#effective", "2024-12-31");
        walk.page().setInputFiles("#file", publishedList());
        walk.page().click("main form button[type=submit]");
        walk.confirm();
        walk.page().reload();
        return walk.text("main");
    }

    private static Path publishedList() {
        return Path.of(System.getProperty("credit531.real-data", ""), "construction_highway_credit_grades.csv");
    }
}
