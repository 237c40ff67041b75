package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.credit531.notices.Addressee;
import org.credit531.notices.NewNotice;
import org.credit531.notices.Notices;
import org.credit531.record.Records;
import org.credit531.subject.Subjects;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** From the window that prints a letter to the organisation's own space, its matters and its file. */
@PlatformTest(properties = "credit531.sample=tiny")
class SpaceIntegrationTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String WINDOW = "/sign-in-letters";
    private static final Pattern CODE = Pattern.compile("(?:[2-9A-Z]{4}-){4}[2-9A-Z]{4}");
    private static final Pattern POINTS = Pattern.compile("score__points\"><strong>([^<]+)<");
    private static final Pattern CASE = Pattern.compile("/objections/new\\?subject=[^\"]+");

    @LocalServerPort
    private int port;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Notices notices;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Records records;

    @Autowired
    private TransactionTemplate transaction;

    private PageVisitor operator;

    @BeforeEach
    void open() throws Exception {
        operator = new PageVisitor(port);
        operator.signIn("operator");
    }

    @Test
    void printsALetterThatOpensTheSpaceAndLeavesTheProofOfHandingOver() throws Exception {
        String firm = firm(0);
        String letter = text(operator.fileOf(WINDOW, handingOver(firm)));
        assertThat(letter).contains("登录验证函", firm, "Letter with a code for signing in");
        var visitor = new PageVisitor(port);
        assertThat(signIn(visitor, firm, code(letter))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/space");
        var own = visitor.get("/documents");
        assertThat(own.body()).contains("登录验证函交付凭证</td>").doesNotContain("登录验证函</td>");
        var proof = Pattern.compile("/documents/([0-9A-Z]{26})").matcher(own.body());
        assertThat(proof.find()).isTrue();
        assertThat(visitor.get("/documents/" + proof.group(1)).body()).contains("张三", "出示营业执照和授权书", "operator");
        assertThat(operator.get(WINDOW).body()).contains(firm, "tag--done");
    }

    @Test
    void keepsNothingOfALetterAndVerifiesIt() throws Exception {
        String firm = firm(1);
        byte[] letter = operator.fileOf(WINDOW, handingOver(firm));
        String number = Pattern.compile("浙信验〔[0-9]{4}〕[0-9]+号")
                .matcher(text(letter))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(database.sql().sql("""
                                select count(*) from document d join document_content c on c.document = d.id
                                where d.number = ?
                                """).param(number).query(Integer.class).single())
                .isZero();
        var verified = new PageVisitor(port).upload("/documents/verify", "/documents/verify", Map.of(), letter);
        assertThat(verified.body()).contains(number);
    }

    @Test
    void printsNoneWithoutProofOrForNobody() throws Exception {
        String firm = firm(2);
        var without = new HashMap<>(handingOver(firm));
        without.put("proof", "");
        assertThat(operator.submit(WINDOW, WINDOW, without).statusCode()).isEqualTo(422);
        without.put("proof", "10000019491231008X");
        assertThat(operator.submit(WINDOW, WINDOW, without).statusCode())
                .as("a number of a person")
                .isEqualTo(400);
        var nobody = operator.submit(WINDOW, WINDOW, handingOver("91330000YXAAAAAA3X"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("href=\"#organisation\"");
        assertThat(database.sql()
                        .sql("select count(*) from sign_in_letter where subject = ?")
                        .param(firm)
                        .query(Integer.class)
                        .single())
                .isZero();
        var clerk = new PageVisitor(port);
        clerk.signIn("clerk");
        assertThat(clerk.get(WINDOW).statusCode()).isEqualTo(403);
    }

    @Test
    void showsWhatIsUnderWayWithTheNearestDayFirst() throws Exception {
        String firm = firm(3);
        var visitor = signedIn(firm);
        assertThat(visitor.get("/space").body()).contains("class=\"empty\"").doesNotContain("class=\"matters\"");
        UUID subject = subjects.requested(firm).id().value();
        UUID notice = transaction.execute(status -> notices.send(new NewNotice(
                new Addressee.OfSubject(subject), "for-tests", Map.of("matter", "a look"), "/law", null)));
        object(visitor, firm);
        String home = visitor.get("/space").body();
        assertThat(home).contains("class=\"matters\"", "/notices/" + notice, "/objections/");
        assertThat(home.indexOf("href=\"/objections/")).isPositive();
        assertThat(home.indexOf("matters__title\" href=\"/objections/"))
                .as("what has a day stands before what has none")
                .isBetween(0, home.indexOf("/notices/" + notice));
        visitor.get("/notices/" + notice);
        assertThat(visitor.get("/space").body()).doesNotContain("/notices/" + notice);
    }

    private static void object(PageVisitor visitor, String firm) throws Exception {
        var report = CASE.matcher(visitor.get("/space/file").body());
        String form = report.results()
                .map(found -> found.group().replace("&amp;", "&"))
                .filter(address -> address.contains("record="))
                .findFirst()
                .orElseThrow();
        var query = new HashMap<String, String>();
        for (String pair : form.substring(form.indexOf('?') + 1).split("&", -1)) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        query.putAll(Map.of("ground", "text-error", "words", "It is not as the certificate says."));
        assertThat(query.get("subject")).isEqualTo(firm);
        assertThat(visitor.submit(form, "/objections/new", query).statusCode()).isEqualTo(302);
    }

    @Test
    void givesTheOwnFileAlongAsTheOrganisationSeesIt() throws Exception {
        String firm = firm(4);
        var visitor = signedIn(firm);
        var entries = entries(visitor.bytes("/space/file.zip"));
        assertThat(entries).containsOnlyKeys("README.txt", "file.json");
        assertThat(entries.get("README.txt")).contains(firm);
        var file = JsonMapper.shared().readTree(entries.get("file.json"));
        assertThat(file.get("code").asString()).isEqualTo(firm);
        assertThat(file.get("records").size())
                .isEqualTo(records.of(subjects.requested(firm).id(), LocalDate.now(SHANGHAI), Long.MAX_VALUE)
                        .size())
                .isPositive();
        assertThat(file.get("records").get(0).propertyNames()).contains("effectiveFrom", "leavesOn", "values", "unit");
    }

    @Test
    void makesACommitmentPublicAndTakesItBackWhileNobodyHasVerifiedIt() throws Exception {
        String firm = firm(6);
        var visitor = signedIn(firm);
        String before = evaluation(firm);
        var commitment = Map.of("text", "prompt-payment", "signer", "李四");
        visitor.submit("/space/commitments", "/space/commitments", Map.of("text", "prompt-payment", "signer", "12345"));
        assertThat(commitments(firm)).isEmpty();
        visitor.submit("/space/commitments", "/space/commitments", commitment);
        assertThat(commitments(firm)).containsExactly("公示-" + firm + "-prompt-payment-" + today() + " pending");
        visitor.submit("/space/commitments", "/space/commitments", commitment);
        assertThat(commitments(firm)).as("the same a second time").hasSize(1);
        String everybody = new PageVisitor(port).get("/subjects/" + firm).body();
        assertThat(everybody).contains("按期履行合同、支付账款").doesNotContain("李四");
        assertThat(visitor.get("/documents").body()).contains("信用承诺书");
        assertThat(evaluation(firm)).as("it counts in no evaluation").isEqualTo(before);
        var key = Pattern.compile("/space/commitments/[0-9a-f-]{36}/withdraw")
                .matcher(visitor.get("/space/commitments").body());
        assertThat(key.find()).isTrue();
        assertThat(signedIn(firm(7))
                        .submit("/space/commitments", key.group(), Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(commitments(firm)).as("another's is not taken back").hasSize(1);
        visitor.submit("/space/commitments", key.group(), Map.of());
        assertThat(new PageVisitor(port).get("/subjects/" + firm).body()).doesNotContain("公示-" + firm);
    }

    private String evaluation(String firm) throws Exception {
        var points =
                POINTS.matcher(new PageVisitor(port).get("/subjects/" + firm).body());
        assertThat(points.find()).as("a score on the page of " + firm).isTrue();
        return points.group(1);
    }

    private static String today() {
        return LocalDate.now(SHANGHAI).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private List<String> commitments(String firm) {
        return database.sql().sql("""
                        select (payload ->> 'number') || ' ' || (payload ->> 'kept') as said from statement
                        where item = 'credit-commitment' and party_code = ? and starts_with(payload ->> 'number', '公示-')
                        """).param(firm).query(String.class).list();
    }

    @Test
    void showsEveryPageToWhoeverIsInAndToNobodyElse() throws Exception {
        var visitor = signedIn(firm(5));
        for (String page :
                List.of("/space", "/space/file", "/space/evaluation", "/space/commitments", "/space/profile")) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(visitor.get(page).body()).as(page).contains("class=\"own-nav");
            assertThat(new PageVisitor(port).get(page).statusCode()).as(page).isEqualTo(302);
        }
        assertThat(operator.get("/space/file").statusCode()).isEqualTo(403);
        assertThat(operator.get("/objections").body()).doesNotContain("own-nav");
    }

    private PageVisitor signedIn(String firm) throws Exception {
        var visitor = new PageVisitor(port);
        signIn(visitor, firm, code(text(operator.fileOf(WINDOW, handingOver(firm)))));
        return visitor;
    }

    private static HttpResponse<String> signIn(PageVisitor visitor, String firm, String code) throws Exception {
        return visitor.submit(
                "/space/sign-in", "/space/sign-in", Map.of("organisation", firm, "code", code, "person", "finance"));
    }

    private static Map<String, String> handingOver(String firm) {
        return Map.of("organisation", firm, "way", "window", "receiver", "张三", "proof", "出示营业执照和授权书");
    }

    private static String code(String letter) {
        return CODE.matcher(letter).results().findFirst().orElseThrow().group();
    }

    private static String text(byte[] file) throws Exception {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Map<String, String> entries(byte[] archive) throws Exception {
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    /** An enterprise of the sample, another for each test. */
    private String firm(int number) {
        return database.sql()
                .sql("select code from public_subject where code like '9133%' order by code offset ? limit 1")
                .param(number)
                .query(String.class)
                .single();
    }
}
