package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.IssuedDocument;
import org.credit531.documents.NewDocument;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A document over the pages: who reads it, what everybody else may know, and how anybody verifies it. */
@PlatformTest(properties = "credit531.sample=tiny")
@Import(ClockSettings.class)
class DocumentPagesIntegrationTests {

    /** The organisation of the sample's account of a subject. */
    private static final String OWN = "91330500YX46AKAM35";

    private static final String SAID = "经查，异议成立";

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private TestDatabase database;

    private IssuedDocument letter(String addressee) {
        return documents.issue(
                new NewDocument("objection-answer", "异议处理结果告知书", List.of(new Block.Paragraph(SAID)), "/objections/7")
                        .to(UUID.randomUUID(), addressee, "虚构甲公司")
                        .by("transport", "330000"));
    }

    private PageVisitor visitor(String name) throws Exception {
        var visitor = new PageVisitor(port);
        if (!name.isEmpty()) {
            visitor.signIn(name);
        }
        return visitor;
    }

    @Test
    void showTheirTextToThoseWhomTheyConcern() throws Exception {
        var own = letter(OWN);
        var foreign = letter("91330500YXAAAAAA3X");
        for (var name : List.of("subject", "clerk", "approver", "operator")) {
            var visitor = visitor(name);
            assertThat(visitor.get("/documents").body()).as(name).contains(own.number());
            assertThat(visitor.get("/documents/" + own.code()).body()).as(name).contains(SAID, own.number());
            var file = visitor.get("/documents/" + own.code() + "/pdf");
            assertThat(file.statusCode()).as(name).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
            var ofd = visitor.get("/documents/" + own.code() + "/ofd");
            assertThat(ofd.statusCode()).as(name).isEqualTo(200);
            assertThat(ofd.headers().firstValue("Content-Type")).contains("application/ofd");
        }
        var subject = visitor("subject");
        assertThat(subject.get("/documents").body()).doesNotContain(foreign.number());
        assertThat(subject.get("/documents/" + foreign.code()).body())
                .contains(foreign.number())
                .doesNotContain(SAID);
        for (var form : List.of("/pdf", "/ofd")) {
            assertThat(subject.get("/documents/" + foreign.code() + form).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void showEverybodyElseWhetherTheyHoldAndNothingOfTheirText() throws Exception {
        var letter = letter(OWN);
        for (var name : List.of("", "inspector", "auditor", "supervisor")) {
            var visitor = visitor(name);
            var page = visitor.get("/documents/" + letter.code());
            assertThat(page.statusCode()).as(name).isEqualTo(200);
            assertThat(page.body())
                    .as(name)
                    .contains(letter.number(), "notice--success")
                    .doesNotContain(SAID, "虚构甲公司", "/pdf", "/ofd");
            assertThat(visitor.get("/documents/" + letter.code() + "/pdf").statusCode())
                    .as(name)
                    .isIn(302, 403);
            assertThat(visitor.get("/documents").statusCode()).as(name).isIn(302, 403);
        }
    }

    @Test
    void areVerifiedByTheirCodeHoweverItIsTyped() throws Exception {
        var letter = letter(OWN);
        var visitor = visitor("");
        String typed = letter.code().toLowerCase(java.util.Locale.ROOT).replaceAll("(.{5})", "$1%20");
        var answer = visitor.get("/documents/verify?code=" + typed);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/documents/" + letter.code());
        assertThat(visitor.get("/documents/verify?code=0123").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/documents/00000000000000000000000000").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/documents/..%2f").statusCode()).isIn(400, 404);
    }

    @Test
    void areVerifiedByTheirFile() throws Exception {
        var letter = letter(OWN);
        byte[] file = download(letter);
        var visitor = visitor("");
        assertThat(verified(visitor, file))
                .contains("notice--success", letter.number())
                .doesNotContain(SAID);
        file[file.length / 2] ^= 1;
        assertThat(verified(visitor, file)).contains("notice--error", letter.number());
        file[file.length / 2] ^= 1;
        documents.supersede(letter.id(), "The record was corrected");
        assertThat(verified(visitor, file)).contains("notice--warning", "The record was corrected");
        documents.destroy(letter.id(), "pipl:47");
        assertThat(verified(visitor, file)).contains("notice--warning", "pipl:47");
        assertThat(visitor("subject").get("/documents/" + letter.code()).body()).doesNotContain(SAID, "/pdf");
        assertThat(visitor("subject")
                        .get("/documents/" + letter.code() + "/pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/documents/status").body())
                .contains(letter.number())
                .doesNotContain(letter.code());
        assertThat(visitor.get("/documents/status.csv").body())
                .contains(letter.number())
                .doesNotContain(letter.code());
        assertThat(verified(visitor, "no document".getBytes(ISO_8859_1))).contains("notice--error");
        assertThat(verified(visitor, new byte[0])).contains("error-summary");
        assertThat(verified(visitor, new byte[(20 << 20) + 1])).contains("error-summary");
    }

    private String verified(PageVisitor visitor, byte[] file) throws Exception {
        return visitor.upload("/documents/verify", "/documents/verify", Map.of(), file)
                .body();
    }

    /** As the client of the credit centre would take it: byte by byte. */
    private byte[] download(IssuedDocument letter) throws Exception {
        var cookies = new java.net.CookieManager();
        var http = HttpClient.newBuilder().cookieHandler(cookies).build();
        var page = http.send(request("/sign-in").GET().build(), BodyHandlers.ofString())
                .body();
        var token = java.util.regex.Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(token.find()).isTrue();
        var form = "name=operator&password=operator&_csrf=" + token.group(1);
        http.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        var answer =
                http.send(request("/documents/" + letter.code() + "/pdf").GET().build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @Test
    void haveAnEntryForEachLook() throws Exception {
        var letter = letter(OWN);
        visitor("subject").get("/documents/" + letter.code());
        visitor("clerk").get("/documents/" + letter.code() + "/pdf");
        visitor("inspector").get("/documents/" + letter.code());
        assertThat(entries(letter, 4))
                .containsExactly(
                        "document.issued objection-answer " + letter.number(),
                        "document.read " + letter.number(),
                        "document.read " + letter.number(),
                        "document.verified " + letter.number() + " valid");
    }

    /** Looks are in a journal at once, and in the ledger a moment later. */
    private List<String> entries(IssuedDocument letter, int expected) throws InterruptedException {
        List<String> found = List.of();
        for (int time = 0; time < 1_800 && found.size() < expected; time++) {
            Thread.sleep(100);
            found = database.sql()
                    .sql("""
                            select e.event || ' ' || d.resource from ledger_entry e
                              join ledger_detail d on d.month = e.month and d.number = e.number
                             where e.event like 'document.%' and d.resource like '%' || ? || '%' order by e.number
                            """)
                    .param(letter.number())
                    .query(String.class)
                    .list();
        }
        return found;
    }
}
