package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.credit531.documents.Documents;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.record.Records;
import org.credit531.removal.NewRemoval;
import org.credit531.removal.RemovalGround;
import org.credit531.removal.Removals;
import org.credit531.subject.Subjects;
import org.credit531.testing.Organisations;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.PublishedList;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every page in a real browser: on a phone and on a desk, in both languages, without a serious finding of axe, and with
 * a picture of each in {@code artefacts/screenshots}.
 */
@Tag("browser")
@PlatformTest(properties = {"credit531.sample=small", "credit531.second-factor=required"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTests {

    /** Milliseconds. */
    private static final double PATIENCE = 180_000;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final int LARGEST_PAGE = 150_000;

    /** The width of an A4 page in CSS pixels. */
    private static final int A4_WIDTH = 794;

    private static final AtomicInteger EXCEPTIONS = new AtomicInteger(7_400);
    private static final AtomicInteger REMOVED = new AtomicInteger(7_600);

    @LocalServerPort
    private int port;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private Removals removals;

    @Autowired
    private Documents documents;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("credit531.chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox")));
    private final Path screenshots =
            Path.of(System.getProperty("credit531.artefacts", "../artefacts")).resolve("screenshots");
    private String batch = "";

    @BeforeAll
    void sendTheFiles() {
        try (BrowserContext context = context("zh-CN", 1280)) {
            Page page = context.newPage();
            signIn(page);
            send(page, "registration", "market-regulation", "登记.csv", registrations());
            batch = send(page, "construction-market-grade", "transport", "公路信用等级.csv", grades());
        }
        lookAgainAndAgain();
    }

    /** What the watch finds unusual: it asks about it half a minute later. */
    private void lookAgainAndAgain() {
        try (BrowserContext context = context("zh-CN", 1280)) {
            Page page = context.newPage();
            signIn(page, "clerk");
            for (int time = 0; time < 12; time++) {
                page.request().get(address("/subjects/" + Organisations.enterprise(1)));
            }
        }
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPublicPage(String language, int width) {
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            visit(page, "/", "home", language, width);
            visit(page, "/?q=公路", "results", language, width);
            visit(page, "/?q=没有这样的单位", "results-empty", language, width);
            visit(page, "/subjects/" + Organisations.enterprise(1), "subject", language, width);
            visit(page, "/subjects/" + Organisations.enterprise(31), "subject-unconfirmed", language, width);
            visit(page, "/subjects/" + Organisations.enterprise(1) + "/changes", "score-changes", language, width);
            visit(page, "/catalogue", "catalogue", language, width);
            visit(page, "/catalogue/registration", "catalogue-item", language, width);
            visit(page, "/catalogue/changes", "changes-public", language, width);
            visit(page, "/catalogue/registration/history", "item-history", language, width);
            visit(page, "/code-coverage", "code-coverage", language, width);
            visit(page, "/code-coverage?city=3301", "code-coverage-city", language, width);
            visit(page, "/models", "models", language, width);
            visit(page, "/models/enterprise-construction", "model", language, width);
            visit(page, "/models/enterprise/versions/1", "model-version", language, width);
            visit(page, "/law", "law", language, width);
            visit(page, "/law?state=ended", "law-ended", language, width);
            visit(page, "/law/zj-2018", "law-act", language, width);
            visit(page, "/law/zj-2018/16", "law-article", language, width);
            visit(page, "/coverage", "coverage", language, width);
            visit(page, "/coverage?dimension=enterprise.basic", "coverage-dimension", language, width);
            visit(page, "/catalogue/classes", "classes", language, width);
            visit(page, "/charter", "charter", language, width);
            visit(page, "/about", "about", language, width);
            visit(page, "/signing-keys", "signing-keys", language, width);
            visit(page, "/design", "design", language, width);
            visit(page, "/nowhere", "error-404", language, width);
            visit(page, "/sign-in", "sign-in", language, width);
            visit(page, "/session-expired", "session-expired", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfThoseWhoSend(String language, int width) {
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page);
            visit(page, "/batches", "batches", language, width);
            visit(page, "/batches/new", "upload", language, width);
            visit(page, "/batches/" + batch, "batch", language, width);
            visit(page, "/batches/" + batch + "/receipt", "receipt", language, width);
            visit(page, "/batches?file=nothing-of-that-name", "batches-none", language, width);
            visit(page, "/batches/columns", "columns", language, width);
            visit(page, "/reporting", "reporting", language, width);
            visit(page, "/reporting?unit=nobody", "reporting-empty", language, width);
            visit(page, "/reporting/zero-reports/new", "zero-report-new", language, width);
            page.click("main form button[type=submit]");
            page.waitForSelector(".error-summary");
            examine(page, "zero-report-errors", language, width);
            page.selectOption("#item", "quality-award");
            page.selectOption("#unit", "archives");
            page.click("main form button[type=submit]");
            page.waitForURL("**/zero-reports/*-*");
            examine(page, "zero-report", language, width);
            visit(page, "/batches/record", "record-items", language, width);
            visit(page, "/batches/record?item=construction-market-grade", "record", language, width);
            page.click("main form button[type=submit]");
            page.waitForSelector(".error-summary");
            examine(page, "record-errors", language, width);
            upload(page, "construction-market-grade", "transport", "预览.csv", grades());
            page.waitForURL("**/preview");
            examine(page, "preview", language, width);
            page.click("form[action$='/discard'] button");
            page.waitForSelector(".tag--failed");
            examine(page, "batch-discarded", language, width);
            visit(page, "/batches/" + batch + "/quarantine", "quarantine", language, width);
            page.click("main table a >> nth=0");
            page.waitForSelector("form[action$='/drop']");
            examine(page, "correction", language, width);
            page.click("form:has([name=revision]) button[type=submit]");
            page.waitForSelector(".acts");
            examine(page, "correction-again", language, width);
            page.click("form[action$='/drop'] button");
            page.waitForSelector("form[action$='/undo']");
            examine(page, "correction-dropped", language, width);
            page.click("form[action$='/undo'] button");
            page.waitForSelector("form[action$='/drop']");
            visit(page, "/batches/" + batch + "/quarantine?state=corrected", "quarantine-none", language, width);
            visit(page, "/code-exceptions", "code-exceptions-none", language, width);
            String code = Organisations.spoiled(Organisations.enterprise(EXCEPTIONS.incrementAndGet()));
            page.fill("#code", code);
            page.fill("#evidence", "营业执照原件，2026年3月2日在示例市政务服务中心核对");
            page.click("main form:has(#evidence) button[type=submit]");
            page.waitForSelector(".notice--success");
            examine(page, "code-exceptions", language, width);
            assertThat(page.textContent("main table")).contains(code);
            visit(page, "/code-disputes", "code-disputes", language, width);
        }
    }

    /** What is printed fits an A4 page, and what nobody can press on paper is not there. */
    @ParameterizedTest
    @CsvSource({"zh-CN", "en"})
    void printsOnA4(String language) {
        try (BrowserContext context = context(language, A4_WIDTH)) {
            Page page = context.newPage();
            signIn(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            print(page, "/subjects/" + Organisations.enterprise(1), "subject", language);
            print(page, "/batches/" + batch, "batch", language);
            print(page, "/batches/" + batch + "/quarantine", "quarantine", language);
            print(page, "/catalogue/registration", "catalogue-item", language);
            print(page, "/code-coverage", "code-coverage", language);
        }
    }

    private void print(Page page, String path, String name, String language) {
        visit(page, path, "print-" + name, language, A4_WIDTH);
        assertThat(page.isVisible(".menu")).as("menu on paper of " + path).isFalse();
        assertThat(page.locator("main button:visible").count())
                .as("buttons on paper of " + path)
                .isZero();
        page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPath(screenshots.resolve("print-%s-%s.pdf".formatted(name, language))));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfTheAdministrators(String language, int width) {
        try (BrowserContext context = context(language, width);
                BrowserContext other = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "administrator");
            visit(page, "/administration/accounts", "accounts", language, width);
            visit(page, "/administration/accounts?name=nobody-at-all", "accounts-none", language, width);
            visit(page, "/administration/organisation", "organisation", language, width);
            visit(page, "/administration/organisation?region=330302", "organisation-county", language, width);
            visit(page, "/administration/clients", "clients", language, width);
            page.fill("#name", "browser-%s-%d".formatted(language.toLowerCase(java.util.Locale.ROOT), width));
            page.selectOption("#unit", "transport");
            page.selectOption("#purpose", "collection");
            page.fill("#reason", "Sends invented records");
            page.click("form:has(#name) button[type=submit]");
            page.waitForSelector("#issued-secret");
            examine(page, "client-secret", language, width);
            visit(page, "/account", "own-account", language, width);
            visit(page, "/password/change", "password-change", language, width);
            Page second = other.newPage();
            signIn(second, "security");
            visit(second, "/administration/sign-in/1", "account-sign-in", language, width);
            second.navigate(address("/administration/accounts?name=reviewer"));
            second.click("tbody a");
            second.waitForSelector("dl");
            examine(second, "account", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfTheSecondStep(String language, int width) throws InvalidKeyException {
        try (BrowserContext context = context(language, width);
                BrowserContext other = context(language, width)) {
            var name = "official-%s-%d".formatted(language.toLowerCase(java.util.Locale.ROOT), width);
            Page page = context.newPage();
            page.navigate(address("/password"));
            page.fill("#name", name);
            page.fill("#code", createdBy(other, name));
            page.fill("#password", "correct horse battery");
            page.click("main form button[type=submit]");
            signIn(page, name, "correct horse battery");
            page.waitForSelector("#secret");
            examine(page, "second-factor-enrolment", language, width);
            var secret = page.textContent("#secret");
            page.fill("#code", code(secret, 0));
            page.click("main form button[type=submit]");
            page.waitForSelector(".notice--success");
            examine(page, "account-enrolled", language, width);
            page.click("main form[action$='/recovery-codes'] button");
            page.waitForSelector("#recovery-codes");
            examine(page, "recovery-codes", language, width);
            page.click(".masthead form button");
            signIn(page, name, "correct horse battery");
            page.waitForSelector("#code");
            examine(page, "second-factor", language, width);
            page.fill("#code", code(secret, 1));
            page.click("main form button[type=submit]");
            page.waitForSelector(".masthead a[href='/account']");
        }
    }

    /** The one-time code of an account that an administrator has made. */
    private String createdBy(BrowserContext administrators, String name) {
        Page page = administrators.newPage();
        signIn(page, "administrator");
        page.navigate(address("/administration/accounts"));
        page.fill("#name", name);
        page.click("form:has(#name) button[type=submit]");
        return page.textContent("#issued-code");
    }

    /** What an authenticator app shows now, or so many half minutes later. */
    private static String code(String secret, int later) throws InvalidKeyException {
        var key = new SecretKeySpec(Base32.decode(secret.replace(" ", "")), "HmacSHA1");
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(key, Instant.now().plusSeconds(30L * later), java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfTheAuditor(String language, int width) {
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "auditor");
            visit(page, "/audit/entries", "ledger", language, width);
            visit(page, "/audit/entries?who=nobody-at-all", "ledger-none", language, width);
            visit(page, "/audit/roots", "ledger-roots", language, width);
            visit(page, "/audit/verification", "ledger-verification", language, width);
            page.click("main form button[type=submit]");
            page.waitForSelector(".notice");
            examine(page, "ledger-verified", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfTheWatch(String language, int width) {
        try (BrowserContext context = context(language, width);
                BrowserContext other = context(language, width);
                BrowserContext third = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "clerk");
            visit(page, "/watch/mine", "watch-mine", language, width);
            page.fill("#perHour", "500");
            page.fill("#hours", "2");
            page.fill("#reason", "For a look");
            page.click("form:has(#reason) button[type=submit]");
            page.waitForSelector(".notice--success");
            examine(page, "watch-mine-asked", language, width);
            Page second = other.newPage();
            signIn(second, "supervisor");
            visit(second, "/watch/alerts", "watch-alerts", language, width);
            for (int tries = 0; tries < 60 && second.locator("main table a").count() == 0; tries++) {
                second.waitForTimeout(1_000);
                second.reload();
            }
            second.click("main table a >> nth=0");
            second.waitForSelector(".timeline");
            examine(second, "watch-alert", language, width);
            visit(second, "/watch/rules", "watch-rules", language, width);
            visit(second, "/watch/reviews", "watch-reviews", language, width);
            visit(second, "/watch/allowances", "watch-allowances", language, width);
            Page head = third.newPage();
            signIn(head, "approver");
            visit(head, "/audit/unit", "unit-ledger", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfASubject(String language, int width) {
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "subject");
            visit(page, "/looked-up", "looked-up", language, width);
        }
    }

    /** From the link beside a value to the mark, the case of the unit, its answer, and what a stranger sees of it. */
    @ParameterizedTest
    @CsvSource({"zh-CN,375,11", "zh-CN,1280,12", "en,375,13", "en,1280,14"})
    void opensEveryPageOfAnObjection(String language, int width, int firm) {
        String subject = "/subjects/" + Organisations.enterprise(firm);
        String number;
        String key;
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            page.navigate(address(subject));
            page.click("#records a[href*='item=construction-market-grade'] >> nth=0");
            page.waitForSelector("#words");
            examine(page, "objection-new", language, width);
            page.check("input[name=ground][value=text-error]");
            page.fill("#words", "Not as the certificate says");
            page.click("main form button[type=submit]");
            page.waitForSelector(".case-key");
            examine(page, "objection-submitted", language, width);
            number = page.innerText(".case-number");
            key = page.innerText(".case-key");
            visit(page, subject, "subject-disputed", language, width);
            assertThat(page.locator("#records .tag--unconfirmed").count()).isPositive();
            visit(page, "/objections/status", "objection-status", language, width);
            page.fill("#number", number);
            page.fill("#key", key);
            page.click("main form button[type=submit]");
            page.waitForSelector("main ol");
            examine(page, "objection-status-shown", language, width);
        }
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "clerk");
            visit(page, "/objections?text=" + number, "objections", language, width);
            page.click("main table a >> nth=0");
            page.waitForSelector(".case-words");
            page.click("form[action$='/accept'] button");
            page.waitForSelector(".notice--success");
            examine(page, "objection-case", language, width);
            page.fill("#remark-keep", "It is as the certificate says");
            page.click("form[action$='/keep'] button");
            page.waitForSelector(".notice--success");
            visit(page, "/objections/rates", "objection-rates", language, width);
            page.navigate(address(subject));
            assertThat(page.locator("#records .tag--unconfirmed").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfRemovals(String language, int width) {
        int number = REMOVED.incrementAndGet();
        String file = "统一社会信用代码,企业名称,企业类型,信用等级,评价得分,评价日期\n%s,示例删除公司,施工,D,40,2026-02-15\n"
                .formatted(Organisations.enterprise(number));
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page);
            send(page, "construction-market-grade", "transport", "删除.csv", file);
            String removal = remove(Organisations.enterprise(number));
            send(page, "construction-market-grade", "transport", "再次报送.csv", file);
            visit(page, "/removals", "removals", language, width);
            visit(page, "/removals?ground=repair&state=overdue", "removals-none", language, width);
            visit(page, "/removals/" + removal, "removal", language, width);
            visit(page, "/removals/returned", "removals-returned", language, width);
        }
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "subject");
            visit(page, "/removals/own", "removals-own", language, width);
        }
    }

    private String remove(String code) {
        var subject = subjects.requested(code);
        var record =
                records.of(subject.id(), LocalDate.now(clock), Long.MAX_VALUE).getFirst();
        var removal = new NewRemoval(
                record.item(), record.recordKey(), RemovalGround.REPAIR, "zj-2018:32", UUID.randomUUID());
        return String.valueOf(transaction.<UUID>execute(status -> removals.remove(removal)));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfADocument(String language, int width) {
        var held = documents.issue(PublicLetters.answer());
        var ended = documents.issue(PublicLetters.answer());
        documents.supersede(ended.id(), "The record was corrected (记录已更正)");
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            visit(page, "/documents/verify", "documents-verify", language, width);
            visit(page, "/documents/" + held.code(), "document-public", language, width);
            visit(page, "/documents/" + ended.code(), "document-superseded", language, width);
            visit(page, "/documents/status", "documents-status", language, width);
            page.navigate(address("/documents/verify"));
            page.setInputFiles("#file", file("letter.pdf", "no letter"));
            page.click("form[method=post] button[type=submit] >> nth=-1");
            page.waitForSelector(".outcome");
            examine(page, "documents-unknown", language, width);
            signIn(page, "subject");
            visit(page, "/documents", "documents", language, width);
            visit(page, "/documents/" + held.code(), "document", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfPersonalInformation(String language, int width) {
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "operator");
            visit(page, "/privacy/activities", "privacy-activities", language, width);
            visit(page, "/privacy/activities/ledger", "privacy-activity", language, width);
            page.click("form:has(#purpose) button[type=submit]");
            page.waitForSelector(".notice--success");
            examine(page, "privacy-activity-written", language, width);
            visit(page, "/privacy/breaches/new", "privacy-breach-new", language, width);
            page.fill("#title", "For a look " + language + width);
            page.fill("#happened", "Nothing");
            page.click("main form button[type=submit]");
            page.waitForSelector(".notice--success");
            visit(page, "/privacy/breaches", "privacy-breaches", language, width);
            page.click("main table a >> nth=0");
            page.waitForSelector("#advice");
            examine(page, "privacy-breach", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfNoticesAndWorkingDays(String language, int width) {
        var told = new NewNotice(
                new Addressee.OfAccount("operator"), "for-tests", Map.of("matter", "a look"), "/law", null);
        transaction.executeWithoutResult(status -> notices.send(told));
        try (BrowserContext context = context(language, width);
                BrowserContext other = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "operator");
            visit(page, "/notices", "notices", language, width);
            page.click("main table a >> nth=0");
            page.waitForSelector("main .summary-list");
            examine(page, "notice", language, width);
            assertThat(page.textContent("main .summary-list")).contains("operator");
            visit(page, "/notices/address", "notices-address", language, width);
            visit(page, "/calendar/2026", "calendar", language, width);
            visit(page, "/calendar/2027", "calendar-provisional", language, width);
            Page security = other.newPage();
            signIn(security, "security");
            visit(security, "/administration/mail", "administration-mail", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfAChange(String language, int width) {
        try (BrowserContext context = context(language, width);
                BrowserContext other = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "operator");
            visit(page, "/catalogue/changes/new?name=honour", "change-editor", language, width);
            String text = page.inputValue("#text");
            page.fill("#text", text.replace("openness: public", "openness: everybody"));
            page.click("button[value=check]");
            page.waitForSelector("#findings table");
            examine(page, "change-editor-flaws", language, width);
            page.fill("#text", text.replaceFirst("name: \\{zh: [^,]*,", "name: {zh: 荣誉" + language + width + ","));
            page.fill("#reason", "For a look");
            page.click("button[value=propose]");
            page.waitForSelector("#steps");
            examine(page, "change-own", language, width);
            Page second = other.newPage();
            signIn(second, "reviewer");
            second.navigate(page.url());
            examine(second, "change-to-sign", language, width);
            visit(second, "/catalogue/changes", "changes", language, width);
            visit(second, "/catalogue/acts/zj-2018/history", "act-history", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "zh-CN,1280", "en,375", "en,1280"})
    void opensEveryPageOfAModelOfficer(String language, int width) {
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            signIn(page, "model-officer");
            visit(page, "/modelling", "modelling", language, width);
            visit(
                    page,
                    "/modelling/weights?parts=4&comparison=2&comparison=4&comparison=-4&comparison=2&comparison=2&comparison=1",
                    "modelling-weights",
                    language,
                    width);
            page.navigate(address("/modelling"));
            page.click("#begin form button[type=submit]");
            page.waitForSelector("#text");
            page.click("button[value=check]");
            page.waitForSelector("#findings");
            examine(page, "modelling-editor", language, width);
            page.fill("#text", page.inputValue("#text") + "\n# " + language + " " + width + "\n");
            page.fill("#reason", "For a look");
            page.fill("#calibration", "On the invented province");
            page.click("button[value=save]");
            page.waitForSelector("#acts");
            examine(page, "modelling-draft", language, width);
            page.click("form[action$='/ask-experts'] button");
            page.waitForSelector("#minutes-form");
            page.fill("#expert", "University, auditing");
            page.click("form[action$='/experts'] button");
            page.waitForSelector("#opinions");
            examine(page, "modelling-review", language, width);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "en,1280"})
    void showsTheBandAmongPeers(String language, int width) throws InterruptedException {
        String code = comparedSubject();
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            visit(page, "/subjects/" + code, "subject-peers", language, width);
            assertThat(page.locator(".strip").first().isVisible()).isTrue();
            assertThat(page.locator(".strip__parts [aria-current]").first().textContent())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,375", "en,1280"})
    void showsChangesInEachFamily(String language, int width) throws InterruptedException {
        String changes = "/subjects/" + intermediary() + "/changes";
        try (BrowserContext context = context(language, width)) {
            Page page = context.newPage();
            visit(page, changes + "?family=intermediary", "score-changes-of-a-family", language, width);
            assertThat(page.locator(".tabs a").count()).isEqualTo(2);
            page.locator(".tabs a").first().click();
            assertThat(page.locator(".tabs [aria-current]").getAttribute("href"))
                    .doesNotContain("family=intermediary");
        }
    }

    /** An enterprise of the sample with few records that is evaluated as an intermediary, too, when it has been. */
    private String intermediary() throws InterruptedException {
        for (long waited = 0; waited < PATIENCE; waited += 500) {
            var found = database.sql().sql("""
                    select s.code from evaluation_result r join subject s on s.id = r.subject
                     where r.family = 'intermediary' and r.points is not null and s.kind = 'enterprise'
                     order by (select count(*) from party_record p where p.party_code = s.code), s.code limit 1
                    """).query(String.class).optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no intermediary of the sample was evaluated");
    }

    /** Somebody of the sample with few records whose peers are enough, as soon as they have been counted. */
    private String comparedSubject() throws InterruptedException {
        for (long waited = 0; waited < PATIENCE; waited += 500) {
            var found = database.sql().sql("""
                    select s.code from evaluation_result r join subject s on s.id = r.subject
                      join peer_count c on c.family = r.family and c.sector = r.sector and c.region = left(r.region, 2)
                     where r.family = 'enterprise'
                     order by (select count(*) from party_record p where p.party_code = s.code), s.code limit 1
                    """).query(String.class).optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(500);
        }
        throw new AssertionError("the peers of the sample were not counted");
    }

    @Test
    void computesWeightsWithoutAScript() {
        try (BrowserContext context = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page, "model-officer");
            page.navigate(address("/modelling/weights"));
            page.selectOption("#comparison-0", "2");
            page.selectOption("#comparison-1", "4");
            page.selectOption("#comparison-2", "2");
            page.click("main form button[type=submit]");
            assertThat(page.textContent("#result")).contains("57.1 %", "0.000");
        }
    }

    @Test
    void changesTheCatalogueWithoutAScript() {
        try (BrowserContext context = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                BrowserContext other = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page, "operator");
            page.navigate(address("/catalogue/changes"));
            page.selectOption("#item", "tax-credit-grade");
            page.click("form:has(#item) button[type=submit]");
            page.selectOption("#field", "name");
            page.fill("#labelEn", "Name of the taxpayer");
            page.click("button[value=apply]");
            page.waitForSelector("#findings");
            assertThat(page.inputValue("#text")).contains("Name of the taxpayer");
            page.fill("#reason", "Clearer");
            page.click("button[value=propose]");
            page.waitForSelector("#steps");
            Page second = other.newPage();
            signIn(second, "reviewer");
            second.navigate(page.url());
            second.click("form[action$='/sign'] button");
            second.waitForSelector(".notice--success");
            assertThat(second.textContent("main")).contains("Signed. It is in force");
            second.navigate(address("/catalogue/tax-credit-grade/history"));
            assertThat(second.textContent("#version-2")).contains("Name of the taxpayer");
        }
    }

    @Test
    void registersAClientWithoutAScript() {
        try (BrowserContext context = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page, "administrator");
            page.click(".menu a[href='/administration/accounts']");
            page.click(".tabs a[href='/administration/clients']");
            page.fill("#name", "without-script");
            page.selectOption("#unit", "transport");
            page.selectOption("#purpose", "collection");
            page.fill("#reason", "Sends invented records");
            page.click("form:has(#name) button[type=submit]");
            assertThat(page.textContent("#issued-secret")).hasSize(40);
            assertThat(page.textContent("#example")).contains("without-script:" + page.textContent("#issued-secret"));
        }
    }

    @Test
    void showsTheSumOfTheRowsAndTheirReasons() {
        try (BrowserContext context = context("en", 1280)) {
            Page page = context.newPage();
            signIn(page);
            page.navigate(address("/batches/" + batch));
            assertThat(page.textContent(".received")).isEqualTo("38");
            assertThat(page.textContent(".accepted")).isEqualTo("32");
            assertThat(page.textContent(".unchanged")).isEqualTo("0");
            assertThat(page.textContent(".quarantined")).isEqualTo("6");
            page.navigate(address("/batches/" + batch + "/quarantine"));
            assertThat(page.textContent("main")).contains("100000***********X").doesNotContain("10000019491231008X");
            var export = context.request()
                    .get(
                            address("/batches/" + batch + "/quarantine.csv"),
                            RequestOptions.create().setHeader("Accept-Language", "en"))
                    .text();
            assertThat(export)
                    .startsWith("\uFEFF\"Row\",\"Column\",\"As given\",\"Reason and remedy\"")
                    .contains("100000***********X")
                    .doesNotContain("10000019491231008X")
                    .hasLineCount(8);
        }
    }

    @Test
    void correctsARowWithoutAScript() {
        try (BrowserContext context = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page);
            String rows = "企业名称,统一社会信用代码,企业类型,信用等级,评价得分,评价日期\n改正一,,施工,A,90,2025-01-02\n";
            upload(page, "construction-market-grade", "transport", "改正.csv", rows);
            page.click("button[form=meanings]");
            for (int i = 0; i < 100 && page.locator("a[href*='/quarantine']").count() == 0; i++) {
                page.waitForTimeout(200);
                page.reload();
            }
            page.click("a[href$='/quarantine']");
            page.click("main table a >> nth=0");
            page.fill("#cell-1", Organisations.enterprise(531));
            page.click("form:has([name=revision]) button[type=submit]");
            assertThat(page.textContent(".accepted")).isEqualTo("1");
            page.click("a.batch-origin");
            assertThat(page.textContent(".rows-corrected")).isEqualTo("1");
            assertThat(page.textContent(".rows-open")).isEqualTo("0");
        }
    }

    @Test
    void addsTheContributionsUpToTheScore() {
        try (BrowserContext context = context("zh-CN", 1280)) {
            Page page = context.newPage();
            page.navigate(address("/subjects/" + Organisations.enterprise(1)));
            double sum = page.locator(".contributions [data-value]").all().stream()
                    .mapToDouble(row -> Double.parseDouble(row.getAttribute("data-value")))
                    .sum();
            assertThat(sum).isEqualTo(Double.parseDouble(page.textContent(".score__points strong")));
            page.waitForSelector(".chart__canvas canvas");
        }
    }

    @Test
    void findsAndReadsWithoutAScript() {
        try (BrowserContext context = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.fill("#q", "公路");
            page.click(".search button");
            page.click(".results a >> nth=0");
            assertThat(page.textContent("h1")).contains("公路");
            assertThat(page.locator(".contributions tbody tr").count()).isPositive();
        }
    }

    @Test
    void sendsAFileWithoutAScript() {
        try (BrowserContext context = opened(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page);
            page.navigate(address("/batches/new"));
            page.click("main form button[type=submit]");
            assertThat(page.textContent(".error-summary")).isNotBlank();
            page.selectOption("#item", "construction-market-grade");
            page.selectOption("#unit", "transport");
            page.setInputFiles("#file", file("again.csv", grades()));
            page.click("main form button[type=submit]");
            assertThat(page.url()).matches(".*/batches/[0-9a-f-]{36}/preview");
            page.selectOption("select[aria-label*='备注']", "score");
            page.click("button[formaction]");
            assertThat(page.locator("select[aria-label*='备注']").inputValue()).isEqualTo("score");
            assertThat(page.locator("select[aria-label*='评价得分']").inputValue()).isEqualTo("score");
            assertThat(page.textContent(".notice--error")).contains("备注");
            page.selectOption("select[aria-label*='备注']", "");
            page.click("button[form=meanings]");
            assertThat(page.url()).matches(".*/batches/[0-9a-f-]{36}");
        }
    }

    @Test
    void declaresNothingToReportAndTakesItBackWithoutAScript() {
        try (BrowserContext context =
                opened(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page, "clerk");
            page.navigate(address("/reporting?item=road-transport-grade"));
            page.click("td:nth-last-child(2) a[href*='/zero-reports/new']");
            page.click("main form button[type=submit]");
            assertThat(page.textContent("h1")).isEqualTo("Zero report");
            assertThat(page.locator(".signed-signature").textContent()).hasSize(128);
            page.navigate(address("/reporting?item=road-transport-grade"));
            assertThat(page.locator("tbody .tag--info").count()).isEqualTo(1);
            page.click("td:nth-last-child(2) a[href*='/zero-reports/']");
            page.click("form[action$='/withdraw'] button");
            assertThat(page.textContent("main")).contains("It was withdrawn");
            page.navigate(address("/reporting?item=road-transport-grade"));
            assertThat(page.locator("tbody .tag--info").count()).isZero();
        }
    }

    @Test
    void printsAReceiptOnA4() {
        try (BrowserContext context = context("zh-CN", 1280)) {
            Page page = context.newPage();
            signIn(page);
            page.navigate(address("/batches/" + batch + "/receipt"));
            byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertThat(new String(paper, StandardCharsets.ISO_8859_1)).contains("/MediaBox [0 0 594.");
            assertThat(page.textContent("main")).contains("SM3");
        }
    }

    @Test
    void discardsAFileAfterALook() {
        try (BrowserContext context = context("en", 1280)) {
            Page page = context.newPage();
            signIn(page);
            upload(page, "construction-market-grade", "transport", "unwanted.csv", grades());
            page.waitForURL("**/preview");
            assertThat(page.textContent("main")).doesNotContain("10000019491231008X");
            page.click("form[action$='/discard'] button");
            page.waitForSelector(".tag--failed");
            page.navigate(address("/batches?file=UNWANTED&state=failed"));
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            String list = context.request()
                    .get(address("/batches/list.csv?file=unwanted"))
                    .text();
            assertThat(list).contains("unwanted.csv").hasLineCount(2);
        }
    }

    @Test
    void entersARecordAndIsToldBesideTheFieldWhatIsWrong() {
        try (BrowserContext context =
                opened(new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            signIn(page);
            page.navigate(address("/batches/record"));
            page.click("a[href*='item=construction-market-grade']");
            page.fill("[name='field.uscc']", "9.13E+17");
            page.fill("[name='field.name']", "示例单条公司");
            page.click("main form button[type=submit]");
            assertThat(page.textContent(".error-summary")).isNotBlank();
            assertThat(page.textContent("[id='field.uscc-error']")).isNotBlank();
            assertThat(page.inputValue("[name='field.name']")).isEqualTo("示例单条公司");
            page.fill("[name='field.uscc']", Organisations.enterprise(77));
            page.selectOption("[name='field.role']", "construction");
            page.selectOption("[name='field.grade']", "AA");
            page.fill("[name='field.evaluated-on']", "2026-01-15");
            page.click("main form button[type=submit]");
            assertThat(page.url()).matches(".*/batches/[0-9a-f-]{36}");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "credit531.real-data", matches = ".+")
    void takesAPublishedListOverThePageAndNothingTheSecondTime() throws IOException {
        try (BrowserContext context = context("en", 1280)) {
            Page page = context.newPage();
            signIn(page);
            assertThat(takePublishedList(page)).contains("14,640", "4,335", "4,339");
            assertThat(takePublishedList(page)).contains("14,640", "10,301", "4,339");
            page.navigate(address("/subjects/" + PublishedList.firstCode(publishedList())));
            assertThat(page.locator(".contributions tbody tr").count()).isPositive();
        }
    }

    private String takePublishedList(Page page) {
        page.navigate(address("/batches/new"));
        page.selectOption("#item", "construction-market-grade");
        page.selectOption("#unit", "transport");
        page.fill("#effective", "2024-12-31");
        page.setInputFiles("#file", publishedList());
        page.click("main form button[type=submit]");
        confirm(page);
        page.reload();
        return page.textContent("main");
    }

    private static Path publishedList() {
        return Path.of(System.getProperty("credit531.real-data", ""), "construction_highway_credit_grades.csv");
    }

    @Test
    void remembersTheLanguage() {
        try (BrowserContext context = context("zh-CN", 1280)) {
            Page page = context.newPage();
            page.navigate(address("/catalogue/registration"));
            assertThat(page.getAttribute("html", "lang")).isEqualTo("zh-CN");
            page.click(".tools a[hreflang]");
            assertThat(page.url()).endsWith("/catalogue/registration");
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
            page.navigate(address("/"));
            assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        }
    }

    @Test
    void reachesTheContentByKeyboard() {
        try (BrowserContext context = context("en", 1280)) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    private void visit(Page page, String path, String name, String language, int width) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        var response = page.navigate(address(path));
        assertThat(response.body().length).as("size of " + path).isLessThan(LARGEST_PAGE);
        if (page.locator("[data-chart] [data-value]").count() > 0) {
            page.waitForSelector(".chart__canvas canvas");
            page.waitForTimeout(600);
        }
        examine(page, name, language, width);
        assertThat(complaints).as("console of " + path).isEmpty();
    }

    /** The page as it is now: its picture, its width, and what axe finds. */
    private void examine(Page page, String name, String language, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(screenshots.resolve("%s-%s-%d.png".formatted(name, language, width))));
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(name + " scrolls sideways")
                .isLessThanOrEqualTo(width);
        assertThat(serious(page)).as("axe on " + name).isEmpty();
    }

    /** Our pages have no frames, so axe need not open a second page to put its findings together. */
    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(PagesBrowserTests::finding)
                        .toList();
    }

    private static String finding(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private BrowserContext context(String language, int width) {
        return opened(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 800));
    }

    /** A machine that tests two classes at a time may let a page wait. */
    private BrowserContext opened(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private void signIn(Page page) {
        signIn(page, "operator");
    }

    private void signIn(Page page, String account) {
        signIn(page, account, account);
    }

    private void signIn(Page page, String account, String password) {
        page.navigate(address("/sign-in"));
        page.fill("main input[name=name]", account);
        page.fill("main input[name=password]", password);
        page.click("main form button[type=submit]");
    }

    private static void confirm(Page page) {
        page.waitForURL("**/preview");
        page.click("button[form=meanings]");
        page.waitForURL(java.util.regex.Pattern.compile(".*/batches/[0-9a-f-]{36}"));
        page.waitForSelector(".tag--done, .tag--failed");
    }

    private void upload(Page page, String item, String unit, String name, String csv) {
        page.navigate(address("/batches/new"));
        page.selectOption("#item", item);
        page.selectOption("#unit", unit);
        page.setInputFiles("#file", file(name, csv));
        page.click("main form button[type=submit]");
    }

    private String send(Page page, String item, String unit, String name, String csv) {
        upload(page, item, unit, name, csv);
        confirm(page);
        assertThat(page.locator("main .tag--done").count()).isPositive();
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    private static FilePayload file(String name, String csv) {
        return new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static String registrations() {
        StringBuilder csv = new StringBuilder("统一社会信用代码,名称,登记状态,成立日期,法定代表人,注册资本(万元),住所,行业代码,登记机关,核准日期\n");
        for (int number = 1; number <= 30; number++) {
            csv.append("%s,示例%d号公路工程有限公司,存续,20%02d-03-01,示例人,%d,示例省示例市示例路%d号,E4812,示例市市场监督管理局,2024-05-06\n"
                    .formatted(Organisations.enterprise(number), number, number % 25, number * 500, number));
        }
        return csv.toString();
    }

    private static String grades() {
        String[] grades = {"AA", "A", "B", "C", "D"};
        StringBuilder csv = new StringBuilder("统一社会信用代码,企业名称,企业类型,信用等级,评价得分,评价日期,备注\n");
        for (int number = 1; number <= 31; number++) {
            csv.append("%s,示例%d号公路工程有限公司,施工,%s,%d.5,2026-01-15,\n"
                    .formatted(Organisations.enterprise(number), number, grades[number % 5], 96 - number));
        }
        csv.append("%s,示例1号公路工程有限公司,施工,C,71,2025-01-15,\n".formatted(Organisations.enterprise(1)));
        csv.append(",没有代码的示例公司,施工,A,90,2026-01-15,\n");
        csv.append("9.13E+17,示例表格公司,施工,A,90,2026-01-15,\n");
        csv.append("10000019491231008X,示例人,施工,A,90,2026-01-15,\n");
        csv.append("%s,示例校验公司,施工,A,90,2026-01-15,\n".formatted(Organisations.spoiled(Organisations.enterprise(40))));
        csv.append("%s,示例等级公司,施工,优,90,2026-01-15,\n".formatted(Organisations.enterprise(41)));
        csv.append("%s,示例日期公司,设计,A,很多,一月,\n".formatted(Organisations.enterprise(42)));
        return csv.toString();
    }
}
