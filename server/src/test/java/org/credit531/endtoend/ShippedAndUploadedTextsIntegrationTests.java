package org.credit531.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.ItemTexts;
import org.credit531.edition.Edition;
import org.credit531.edition.Editions;
import org.credit531.edition.Shelf;
import org.credit531.law.ActTexts;
import org.credit531.record.Knowledge;
import org.credit531.testing.ClockSettings;
import org.credit531.testing.PlatformTest;
import org.credit531.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Where the text of a change may come from besides the keyboard: the files of a newer release, and a file of one's own. */
@PlatformTest(properties = "credit531.sample=small")
@Import(ClockSettings.class)
class ShippedAndUploadedTextsIntegrationTests {

    private static final String CHANGES = "/catalogue/changes";
    private static final String NEW = "/catalogue/changes/new";
    private static final String TODAY = "2026-11-23";
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 23, 12, 0, 0, 0, ZoneOffset.ofHours(8));
    private static final Pattern ID = Pattern.compile("/catalogue/changes/([0-9a-f-]{36})");
    private static final Pattern HASH = Pattern.compile("name=\"(textHash|impactHash)\" value=\"([0-9a-f]{64})\"");
    private static final Pattern TEXT =
            Pattern.compile("<textarea[^>]*id=\"text\"[^>]*>(.*?)</textarea>", Pattern.DOTALL);
    private static final String NEWER = "本次发行的文件与签署时的文件不同";

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ItemTexts items;

    @Autowired
    private ActTexts acts;

    @Autowired
    private Editions editions;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SettableClock clock;

    private PageVisitor operator;

    @BeforeEach
    void signIn() throws Exception {
        clock.set(TODAY);
        operator = new PageVisitor(port);
        operator.signIn("operator");
    }

    @Test
    void offersTheItemOfANewerReleaseAsAProposal() throws Exception {
        String shipped = items.shipped("honour").orElseThrow();
        String signed = relabelled(shipped, "当时签署的名称").replaceFirst("(?m)^version: .*$", "version: 2");
        signedUnderAnotherRelease(Shelf.ITEM, "honour", signed);
        assertThat(catalogue.require("honour").name().zh())
                .as("what was signed stays")
                .isEqualTo("当时签署的名称");

        String page = operator.get(CHANGES).body();
        assertThat(page).contains("当时签署的名称", NEWER, "shelf=item&amp;name=honour&amp;shipped=true");
        String offered =
                text(operator.get(NEW + "?shelf=item&name=honour&shipped=true").body());
        assertThat(offered).isEqualTo(shipped.replaceFirst("(?m)^version: .*$", "version: 3"));

        String id = proposed(operator.submit(CHANGES, NEW, form("item", "honour", offered, "propose")));
        assertThat(operator.get(CHANGES + "/" + id).body()).contains("当时签署的名称", "待签署");
        assertThat(new PageVisitor(port).get(CHANGES).body())
                .as("a matter of the credit centre")
                .doesNotContain(NEWER);
    }

    @Test
    void offersTheActOfANewerReleaseAsAProposal() throws Exception {
        String shipped = acts.shipped("hrss-40").orElseThrow();
        signedUnderAnotherRelease(
                Shelf.ACT, "hrss-40", shipped.replaceFirst("(?m)^(from: .*)$", "$1\nuntil: 2027-01-01"));

        assertThat(operator.get(CHANGES).body()).contains("shelf=act&amp;name=hrss-40&amp;shipped=true");
        assertThat(text(operator.get(NEW + "?shelf=act&name=hrss-40&shipped=true")
                        .body()))
                .isEqualTo(shipped);
    }

    @Test
    void saysNothingWhereTheFileIsTheOneThatLayBelow() throws Exception {
        String shipped = items.shipped("bankruptcy").orElseThrow();
        String next = relabelled(shipped, "破产甲").replaceFirst("(?m)^version: .*$", "version: 2");
        sign(proposed(operator.submit(CHANGES, NEW, form("item", "bankruptcy", next, "propose"))));
        assertThat(catalogue.require("bankruptcy").name().zh()).isEqualTo("破产甲");
        assertThat(operator.get(CHANGES).body()).doesNotContain("name=bankruptcy&amp;shipped=true");
    }

    @Test
    void takesTheUploadedFileInThePlaceOfTheTypedText() throws Exception {
        String file = "\uFEFF"
                + relabelled(items.shipped("wage-arrears").orElseThrow(), "上传的名称")
                        .replaceFirst("(?m)^version: .*$", "version: 2")
                        .replace("\n", "\r\n");
        Map<String, String> form = form("item", "wage-arrears", "typed: before", "check");
        String checked = operator.upload(NEW, NEW, form, file.getBytes(UTF_8)).body();
        assertThat(checked).contains("文本没有问题");
        assertThat(text(checked)).contains("上传的名称").doesNotContain("typed: before", "\r");

        form.put("act", "propose");
        String id = proposed(operator.upload(NEW, NEW, form, file.getBytes(UTF_8)));
        assertThat(operator.get(CHANGES + "/" + id).body()).contains("上传的名称", "待签署");
    }

    @Test
    void namesWhatIsWrongWithAnUploadedFileAndKeepsWhatWasTyped() throws Exception {
        Map<String, String> form = form("item", "wage-arrears", "typed: before", "propose");
        byte[] otherwise = "name: 拖欠工资".getBytes(Charset.forName("GB18030"));
        var refused = operator.upload(NEW, NEW, form, otherwise);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("文件不是 UTF-8 编码");
        assertThat(text(refused.body())).isEqualTo("typed: before");

        assertThat(operator.upload(NEW, NEW, form, "item: [".getBytes(UTF_8)).body())
                .contains("不是正确的 YAML");
        var large = operator.upload(NEW, NEW, form, "# 注\n".repeat(100_000).getBytes(UTF_8));
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("文本超过");
    }

    /** An edition that people signed when another file than today's lay below it. */
    private void signedUnderAnotherRelease(Shelf shelf, String name, String text) {
        var signed = new Edition.Signatures("wang", NOW, "li", NOW);
        var edition =
                new Edition(shelf, name, 2, text, "hash of another file", LocalDate.parse(TODAY), null, "test", signed);
        transaction.executeWithoutResult(status -> {
            editions.add(edition);
            editions.enter(edition, knowledge.next("change", null));
        });
    }

    private void sign(String id) throws Exception {
        var reviewer = new PageVisitor(port);
        reviewer.signIn("reviewer");
        String page = CHANGES + "/" + id;
        Map<String, String> hashes = new HashMap<>();
        Matcher hash = HASH.matcher(reviewer.get(page).body());
        while (hash.find()) {
            hashes.put(hash.group(1), hash.group(2));
        }
        assertThat(reviewer.submit(page, page + "/sign", hashes).statusCode()).isEqualTo(302);
    }

    private static String relabelled(String text, String name) {
        return text.replaceFirst("(?m)^name: \\{zh: [^,]*,", "name: {zh: " + name + ",");
    }

    private static Map<String, String> form(String shelf, String name, String text, String act) {
        return new HashMap<>(
                Map.of("shelf", shelf, "name", name, "text", text, "reason", "试验", "effective", TODAY, "act", act));
    }

    private static String text(String page) {
        Matcher text = TEXT.matcher(page);
        assertThat(text.find()).as(page).isTrue();
        return HtmlUtils.htmlUnescape(text.group(1));
    }

    private static String proposed(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group(1);
    }
}
