package org.credit531.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two texts say differently, whatever their lines look like. */
class DifferenceTests {

    private static final String ITEM = """
            item: grade
            name: {zh: 等级, en: Grade}
            retention: {months: 60, article: "a:1"}
            fields:
              - name: score
                label: {zh: 得分, en: Score}
                headings: [分数, 总分]
                openness: public
              - name: kind
                codes:
                  good: {label: {zh: 好, en: Good}, words: [优]}
            """;

    @Test
    void findsNothingInComments() {
        assertThat(Difference.between(ITEM, "# note\n" + ITEM.replace("months: 60, ", "months:   60,  ")))
                .isEmpty();
    }

    @Test
    void namesTheFieldAndTheMatter() {
        String after = ITEM.replace("openness: public", "openness: never")
                .replace("总分]", "综合得分]")
                .replace("months: 60", "months: 36")
                .replace("words: [优]", "words: [优, 良]");
        assertThat(Difference.between(ITEM, after))
                .containsExactlyInAnyOrder(
                        new Difference("score", "openness", "public", "never"),
                        new Difference("score", "headings", "分数、总分", "分数、综合得分"),
                        new Difference("", "retention.months", "60", "36"),
                        new Difference("kind.good", "words", "优", "优、良"));
    }

    @Test
    void tellsWholeFieldsOnce() {
        String after = ITEM + "  - {name: note, type: text}\n";
        assertThat(Difference.between(ITEM, after))
                .containsExactly(new Difference("note", "added", null, "name: note; type: text"));
        assertThat(Difference.between(after, ITEM))
                .containsExactly(new Difference("note", "gone", "name: note; type: text", null));
        assertThat(Difference.between("", ITEM)).isNotEmpty();
    }

    @Test
    void readsActsToo() {
        String act = "act: x\nfrom: 2020-01-01\ncited:\n  \"1\": {zh: 甲, en: A}\n";
        assertThat(Difference.between(act, act.replace("en: A}", "en: A, until: 2026-01-01}")))
                .containsExactly(new Difference("1", "until", null, "2026-01-01"));
    }

    @Test
    void showsLinesWithAFewAround() {
        assertThat(LineDiff.between("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\ne\nx\ny\ng\nh\n"))
                .extracting(line -> line.sign() + line.text())
                .containsExactly("c", "d", "e", "−f", "+x", "+y", "g", "h");
        assertThat(LineDiff.between("a\n", "a\n"))
                .extracting(LineDiff.Line::kind)
                .doesNotContain("added", "gone");
        assertThat(LineDiff.between("", "a\nb\n"))
                .extracting(LineDiff.Line::kind)
                .containsExactly("added", "added");
    }

    @Test
    void editsValuesAndLeavesEverythingElse() {
        String text = "# 保留\n" + ITEM;
        String edited = new TextEdit(text)
                .field("score", "internal", "openness")
                .field("score", "得 分: 甲", "label", "zh")
                .words("score", "均分, 分数", "总分", "headings")
                .words("kind", "佳", "", "codes", "good", "words")
                .words("kind", "种类", "", "headings")
                .item("36", "retention", "months")
                .item("2027-01-01", "closed-from")
                .text();
        assertThat(edited)
                .startsWith("# 保留\n")
                .contains("openness: internal", "{zh: \"得 分: 甲\", en: Score}", "headings: [分数, 均分]", "words: [优, 佳]")
                .contains("- name: kind\n    headings: [种类]\n", "months: 36,", "closed-from: \"2027-01-01\"");
        assertThat(TextEdit.numbered("item: a\nversion: 3 # x\n", 4)).isEqualTo("item: a\nversion: 4\n");
    }
}
