package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentLimitsTests {

    private static void refused(String reason, String title, List<Block> body) {
        assertThatThrownBy(() -> new NewDocument("letter", title, body, "/letters/1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void takeAWholeLetterWithRareCharacters() {
        assertThat(LetterFixture.inBothLanguages().english()).isNotNull();
        assertThat(LetterFixture.plain("𠮷野 㐂 龘 é ① ℃ \uD83D\uDE00\n第二行").body())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\u202Eb", "a\u200Bb", "a\uFEFFb", "a\uD800b", "a\u0007", "a\rb"})
    void refuseWhatCannotBePrinted(String text) {
        refused("block 1 has characters", "函", List.of(new Block.Paragraph(text)));
        refused("block 1 has characters", "函", List.of(new Block.Facts(List.of(new Fact(text, "x")))));
        refused("the title has characters", text, List.of());
    }

    /** Names and numbers come from records as others sent them. */
    @Test
    void leaveOutWhatCannotBePrintedOfNamesAndNumbers() {
        assertThat(new Fact("x", "\uFEFF甲\u200B\t乙\r\n丙\u202E").value()).isEqualTo("甲 乙\n丙");
        var letter = LetterFixture.plain("x").to(UUID.randomUUID(), "x", "丙乙\u200B路桥\r\n公司\uFEFF");
        assertThat(letter.addressee()).extracting(NewDocument.Addressee::name).isEqualTo("丙乙路桥 公司");
    }

    @Test
    void refuseWhatIsTooLongAndSayWhere() {
        refused("the title", " ", List.of());
        refused("the title", "长".repeat(201), List.of());
        refused("400 blocks", "函", Collections.nCopies(401, new Block.Paragraph("x")));
        refused("block 2 has a text", "函", List.of(new Block.Paragraph("x"), new Block.Paragraph("长".repeat(4_001))));
        refused("300000 characters", "函", Collections.nCopies(80, new Block.Paragraph("长".repeat(4_000))));
        refused("block 1 is empty", "函", List.of(new Block.Paragraph(" ")));
        var row = List.of("x");
        refused("too many rows", "函", List.of(new Block.Table(row, Collections.nCopies(2_001, row))));
        var wide = Collections.nCopies(13, "x");
        refused("too many rows or columns", "函", List.of(new Block.Table(wide, List.of())));
    }

    @Test
    void refuseATableWhoseRowsHaveOtherColumns() {
        assertThatThrownBy(() -> new Block.Table(List.of("a", "b"), List.of(List.of("c"))))
                .hasMessage("a row of 1 cells stands under 2 headings");
    }

    @Test
    void refuseWhatIsNoPathAndReasonsThatAreNone() {
        assertThatThrownBy(() -> new NewDocument("letter", "函", List.of(), "https://example.org/"))
                .hasMessageContaining("no path");
        assertThatThrownBy(() -> DocumentLimits.checkReason(" ")).hasMessageContaining("the reason");
    }
}
