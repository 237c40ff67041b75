package org.credit531.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsTests {

    @Test
    void readsWhatIsDone() {
        var acts = Acts.read("acts.yaml", Shop.ACTS).all();
        assertThat(acts).extracting(Act::id).containsExactly("pay", "repair", "report");
        assertThat(acts.get(1).bySource()).isTrue();
        assertThat(acts.get(1).change()).isInstanceOf(Act.Change.Ends.class);
        assertThat(acts.getLast().change())
                .isEqualTo(new Act.Change.Adds(
                        java.util.Map.of("year", Act.Day.YEAR_BEFORE, "submitted-on", Act.Day.OF_THE_ACT),
                        java.util.List.of("year")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "mends: {cleared-on: day};ends: true;acts.yaml:2: an act that mends needs open: state the fields",
                "open: {cleared-on: absent};ends: true;acts.yaml:2: an act does nothing: state exactly one of mends, ends and adds",
                "{cleared-on: absent};{cleared-on: gone};acts.yaml:6: a field is open when it is absent or has one of some codes",
                "article: zszg:45;article: 第四十五条;acts.yaml:4: article cannot be",
                "after: 6 months;after: soon;after cannot be",
                "id: report;id: pay;there is an act pay already",
                "unless: [year];until: [year];an act has no key until"
            })
    void saysWhatIsWrongAndWhere(String found, String written, String expected) {
        var broken = expected.contains("needs open")
                ? Shop.ACTS.replace("    open: {cleared-on: absent}\n", "")
                : expected.contains("does nothing")
                        ? Shop.ACTS.replace("    mends: {cleared-on: day}\n", "")
                        : Shop.ACTS.replace(found, written);
        assertThat(broken).isNotEqualTo(Shop.ACTS);
        assertThatThrownBy(() -> Acts.read("acts.yaml", broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(expected);
    }
}
