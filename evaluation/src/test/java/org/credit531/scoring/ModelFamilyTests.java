package org.credit531.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelFamilyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final CompiledModel BASE = ModelFiles.compiled(ModelFiles.moreFeatures());
    private static final CompiledModel TRADE = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade());
    private static final CompiledModel OTHER = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade()
            .replace("id: more-features-trade", "id: more-features-bridges")
            .replace("'48', '2611'", "'4812'"));

    private final ModelFamily family = ModelFamily.of(List.of(TRADE, BASE, OTHER));

    @Test
    void letsTheBaseEvaluateWhatNoExtensionDoes() {
        assertThat(chosen(registration("R", DAY, "C26"))).isEqualTo(BASE);
        assertThat(chosen(registration("R", DAY, "F"))).isEqualTo(BASE);
        assertThat(family.base()).isEqualTo(BASE);
        assertThat(family.models()).containsExactly(BASE, TRADE, OTHER);
    }

    @Test
    void letsTheExtensionWithTheLongestPrefixEvaluate() {
        assertThat(chosen(registration("R", DAY, "E48"))).isEqualTo(TRADE);
        assertThat(chosen(registration("R", DAY, "2611"))).isEqualTo(TRADE);
        assertThat(chosen(registration("R", DAY, "E4812"))).isEqualTo(OTHER);
        assertThat(chosen(registration("R", DAY, "4812"))).isEqualTo(OTHER);
    }

    @Test
    void letsAWholeCodeDecideBeforeTheBeginningOfOne() {
        var listed = ModelFiles.compiled(ModelFiles.moreFeaturesOfTrade()
                .replace("id: more-features-trade", "id: more-features-listed")
                .replace("industry: {item", "part: {item")
                .replace("prefixes: ['48', '2611']", "codes: ['E4899', other]"));
        var with = ModelFamily.of(List.of(BASE, TRADE, listed));
        assertThat(with.choose(List.of(registration("R", DAY, "E4899")), DAY).model())
                .isEqualTo(listed);
        assertThat(with.choose(List.of(registration("R", DAY, "E48991")), DAY).model())
                .isEqualTo(TRADE);
        assertThat(with.choose(List.of(registration("R", DAY, "other")), DAY).model())
                .isEqualTo(listed);
        assertThat(with.choose(List.of(registration("R", DAY, "others")), DAY).model())
                .isEqualTo(BASE);
        assertThatThrownBy(() -> ModelFamily.of(List.of(BASE, listed, listed)))
                .hasMessageContaining("Two models evaluate the code E4899");
    }

    @Test
    void goesByTheLastRecordThatMayBeUsed() {
        var earlier = registration("R1", DAY.minusDays(9), "E48");
        assertThat(chosen(registration("R2", DAY, "C26"), earlier)).isEqualTo(BASE);
        var withheld = new Fact(
                "registration", "R2", DAY, null, LocalDate.MAX, Map.of("listed", true, "industry", "C26"), true);
        assertThat(chosen(withheld, earlier)).isEqualTo(TRADE);
    }

    @Test
    void evaluatesNobodyWhoLacksWhatTheModelRequires() {
        var unlisted = new Fact("registration", "R", DAY, null, LocalDate.MAX, Map.of("industry", "E48"));
        assertThat(family.choose(List.of(unlisted), DAY)).isEqualTo(new ModelFamily.Choice(null, null));
        assertThat(family.choose(List.of(), DAY).model()).isNull();
    }

    @Test
    void saysWhenItWillChooseOtherwise() {
        var soon = registration("R", DAY.plusDays(3), "E48");
        assertThat(family.choose(List.of(soon), DAY)).isEqualTo(new ModelFamily.Choice(null, DAY.plusDays(3)));
        assertThat(family.choose(List.of(soon), DAY.plusDays(3))).isEqualTo(new ModelFamily.Choice(TRADE, null));
    }

    /** Day by day: nothing else is chosen before the day that was told. */
    @Test
    void choosesTheSameBeforeTheNextChange() {
        var subjects = new GeneratedSubjects(531);
        int changes = 0;
        for (int i = 0; i < 200; i++) {
            var facts = subjects.next();
            var current = family.choose(facts, DAY.minusYears(1));
            for (var day = DAY.minusYears(1); day.isBefore(DAY.plusYears(1)); day = day.plusDays(1)) {
                var choice = family.choose(subjects.shuffled(facts), day);
                if (day.equals(current.nextChange())) {
                    changes += Objects.equals(choice.model(), current.model()) ? 0 : 1;
                    current = choice;
                }
                assertThat(choice).isEqualTo(current);
            }
        }
        assertThat(changes).isGreaterThan(20);
    }

    @Test
    void refusesModelsThatDoNotBelongTogether() {
        assertThatThrownBy(() -> ModelFamily.of(List.of(TRADE))).hasMessageContaining("one base model, not 0");
        assertThatThrownBy(() -> ModelFamily.of(List.of(BASE, ModelFiles.compiled(ModelFiles.allFeatures()))))
                .hasMessageContaining("one base model, not 2 (more-features, all-features)");
        assertThatThrownBy(() -> ModelFamily.of(List.of(BASE, TRADE, TRADE)))
                .hasMessageContaining("Two models evaluate the industry 48");
        var later = ModelFiles.compiled(ModelFiles.moreFeatures().replace("version: 3", "version: 4"));
        assertThatThrownBy(() -> ModelFamily.of(List.of(later, TRADE)))
                .hasMessageContaining("extends more-features in version 3, in force is more-features in version 4");
    }

    private CompiledModel chosen(Fact... facts) {
        return Objects.requireNonNull(family.choose(List.of(facts), DAY).model());
    }

    private static Fact registration(String key, LocalDate from, String industry) {
        return new Fact("registration", key, from, null, LocalDate.MAX, Map.of("listed", true, "industry", industry));
    }
}
