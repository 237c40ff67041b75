package org.credit531.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.credit531.language.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleLintTests {

    private static final Label TEXT = new Label("某", "some");

    @Test
    void findsNothingInTheFiles() {
        assertThat(ArticleLint.findings(LawFixture.laws().articles())).isEmpty();
        assertThat(LawFixture.laws().articles()).hasSizeGreaterThan(250);
    }

    @Test
    void saysWhichFileAndArticleAndWhatToDo() {
        assertThat(ArticleLint.findings(List.of(article("a:1", "2020-01-01", null))))
                .containsExactly("a.yaml: a:1: until 2020-01-01 is not after from 2020-01-01: correct one of them");
        assertThat(ArticleLint.findings(List.of(article("a:1", "2021-01-01", "b:2"))))
                .singleElement()
                .asString()
                .contains("no article 'b:2'");
        assertThat(ArticleLint.findings(List.of(article("a:1", null, "b:2"), article("b:2", null, null))))
                .singleElement()
                .asString()
                .contains("a:1", "has no until");
    }

    @Test
    void refusesArticlesThatReplaceEachOtherInACircle() {
        var circle = List.of(article("a:1", "2021-01-01", "b:2"), article("b:2", "2022-01-01", "a:1"));
        assertThat(ArticleLint.findings(circle)).hasSize(2).allMatch(finding -> finding.contains("leads back to it"));
    }

    private static Article article(String id, @Nullable String until, @Nullable String by) {
        return new Article(
                id,
                TEXT,
                id.substring(2),
                TEXT,
                LocalDate.of(2020, 1, 1),
                until == null ? null : LocalDate.parse(until),
                null,
                by,
                TextRead.NONE);
    }
}
