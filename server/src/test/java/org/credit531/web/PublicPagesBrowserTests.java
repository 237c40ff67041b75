package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Contrast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.credit531.documents.Block;
import org.credit531.documents.Documents;
import org.credit531.documents.NewDocument;
import org.credit531.identifiers.SubjectKind;
import org.credit531.testing.BrowserTest;
import org.credit531.testing.PublicPages;
import org.credit531.testing.Screen;
import org.credit531.testing.Scrutiny;
import org.credit531.testing.TestDatabase;
import org.credit531.testing.Walk;
import org.credit531.testing.Walks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page for everybody, looked at alike: {@code web/public-pages.csv} lists them. */
@BrowserTest
class PublicPagesBrowserTests {

    @Autowired
    private Walks walks;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Documents documents;

    private final Map<String, String> examples = new HashMap<>();

    /** What stands in braces in the file. */
    @BeforeAll
    void findExamples() {
        for (SubjectKind kind : SubjectKind.values()) {
            code(kind).ifPresent(code -> examples.put("{" + kind.code() + "}", code));
        }
        var letter = new NewDocument(
                        "objection-answer", "异议处理结果告知书", List.of(new Block.Paragraph("经核实，无误。")), "/objections/1")
                .to(UUID.fromString("00000000-0000-0000-0000-000000000531"), "91330500YX46AKAM35", "虚构建设工程有限公司")
                .inEnglish("Answer to an objection", List.of(new Block.Paragraph("The record was found right.")));
        examples.put("{document}", documents.issue(letter).code());
        try (Walk walk = walks.on(Screen.CHINESE_DESK)) {
            examples.put("{licence}", firstOf(walk, "/publicity/licences"));
            examples.put("{penalty}", firstOf(walk, "/publicity/penalties"));
        }
    }

    private Optional<String> code(SubjectKind kind) {
        return database.sql()
                .sql("""
                        select code from subject
                         where kind = :kind and code_state = 'confirmed' and merged_into is null
                         order by code limit 1
                        """)
                .param("kind", kind.code())
                .query(String.class)
                .optional();
    }

    private static String firstOf(Walk walk, String list) {
        walk.open(list);
        return walk.page().locator("main a[href^='" + list + "/']").first().getAttribute("href");
    }

    private List<PublicPages.Line> pages() {
        return PublicPages.all().stream()
                .filter(PublicPages.Line::isExample)
                .map(line -> new PublicPages.Line(line.endpoint(), address(line.example()), line.note()))
                .toList();
    }

    private String address(String example) {
        String address = example;
        for (var entry : examples.entrySet()) {
            address = address.replace(entry.getKey(), entry.getValue());
        }
        assertThat(address).as("example " + example).doesNotContain("{");
        return address;
    }

    @Test
    void serveWhoeverReadsThem() {
        try (Walk walk = walks.onlyOn(Screen.CHINESE_PHONE)) {
            var scrutiny = new Scrutiny(walk, Screen.CHINESE_PHONE);
            pages().forEach(page -> scrutiny.whole(page.example(), page.note()));
            assertThat(scrutiny.found()).isEmpty();
        }
    }

    @Test
    void serveWhoeverReadsEnglish() {
        try (Walk walk = walks.onlyOn(Screen.ENGLISH_DESK)) {
            var scrutiny = new Scrutiny(walk, Screen.ENGLISH_DESK);
            pages().forEach(page -> scrutiny.words(page.example(), page.note()));
            assertThat(scrutiny.found()).isEmpty();
        }
    }

    @Test
    void serveWhoeverWantsLargerTypeAndMoreContrast() {
        try (Walk walk = walks.onlyOn(Screen.CHINESE_PHONE)) {
            walk.open("/display/choose?size=large&contrast=high&back=/");
            var scrutiny = new Scrutiny(walk, Screen.CHINESE_PHONE);
            pages().forEach(page -> scrutiny.look(page.example()));
            assertThat(scrutiny.found()).isEmpty();
        }
    }

    @Test
    void haveTheSameContrastForWhomeverTheSystemSaysWantsIt() {
        try (Walk asked = walks.onlyOn(Screen.CHINESE_PHONE);
                Walk chosen = walks.onlyOn(Screen.CHINESE_PHONE)) {
            asked.page().emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
            chosen.open("/display/choose?contrast=high&back=/");
            String subject = address("/subjects/{enterprise}");
            assertThat(asked.open(subject)).isPositive();
            assertThat(chosen.open(subject)).isPositive();
            assertThat(borders(asked)).isEqualTo(borders(chosen)).contains("2px");
        }
    }

    private static String borders(Walk walk) {
        return String.valueOf(walk.page().evaluate("""
                () => [...document.querySelectorAll('.tag, .notice, .score, .filter, .next, .button, a, h1')]
                    .map(one => getComputedStyle(one))
                    .map(look => look.borderTopWidth + ' ' + look.borderTopColor + ' ' + look.color + ' ' + look.backgroundColor)
                    .join('; ')"""));
    }
}
