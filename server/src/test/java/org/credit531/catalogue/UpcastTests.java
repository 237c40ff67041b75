package org.credit531.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.credit531.language.DataFiles;
import org.junit.jupiter.api.Test;

class UpcastTests {

    private static final String ITEM = """
            item: test-grade
            version: 3
            name: {zh: 测试, en: Test}
            description: {zh: 测试, en: Test}
            national-class: evaluation-results
            part: basic
            unit: transport
            article: "zj-2018:12"
            subjects: [enterprise]
            party: {code: uscc, name: name}
            effective-from: day
            fields:
              - {name: uscc, label: {zh: 代码, en: Code}, type: organisation-number, openness: public, required: true}
              - {name: name, label: {zh: 名称, en: Name}, type: text, openness: public, required: true}
              - {name: day, label: {zh: 日期, en: Day}, type: date, openness: public, required: true}
              - {name: place, label: {zh: 地点, en: Place}, type: text, openness: public}
            upcasts:
              - {to: 2, renamed: {where: place}}
              - {to: 3, stated: {source: paper, place: unknown}}
            """;

    private final Item item = DataFiles.parse("test-grade.yaml", ITEM, Item.class);

    @Test
    void renamesAndStatesStepByStep() {
        assertThat(item.upcast(Map.of("name", "甲", "where", "杭州"), 1))
                .containsOnly(Map.entry("name", "甲"), Map.entry("place", "杭州"), Map.entry("source", "paper"));
        assertThat(item.upcast(Map.of("name", "甲"), 2))
                .containsOnly(Map.entry("name", "甲"), Map.entry("place", "unknown"), Map.entry("source", "paper"));
    }

    @Test
    void leavesThePresentVersionAlone() {
        Map<String, Object> present = Map.of("name", "甲", "where", "stays");
        assertThat(item.upcast(present, 3)).isEqualTo(present);
    }

    @Test
    void refusesAnItemThatContradictsItself() {
        for (var wrong : new String[][] {
            {"effective-from: day", "effective-from: night", "night"},
            {"party: {code: uscc", "party: {code: name", "organisation-number"},
            {"version: 3", "version: 0", "version"},
            {"part: basic", "part: negative", "retention"},
            {"{name: place", "{name: day", "day"}
        }) {
            assertThatThrownBy(() -> DataFiles.parse("i.yaml", ITEM.replace(wrong[0], wrong[1]), Item.class))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("i.yaml:")
                    .hasMessageContaining(wrong[2]);
        }
    }
}
