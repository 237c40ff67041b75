package org.credit531.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree knows where each part stands, and refuses what would make it grow without end. */
class DataTreeTests {

    @Test
    void knowsThePlaceOfEveryPart() {
        String text = "# 注释 𠮷\na: {b: 值}\nc:\n  - 1\n  - true\n";
        var root = (DataTree.Part.Keyed) DataTree.of(text);
        var value = ((DataTree.Part.Keyed) root.parts().get("a")).parts().get("b");
        assertThat(value.place().line()).isEqualTo(2);
        assertThat(text.substring(value.place().from(), value.place().until())).isEqualTo("值");
        var list = (DataTree.Part.Listed) root.parts().get("c");
        assertThat(list.parts())
                .extracting(part -> ((DataTree.Part.Scalar) part).kind())
                .containsExactly(DataTree.Part.Kind.INTEGER, DataTree.Part.Kind.TRUTH);
        assertThat(root.lines()).containsEntry("c", 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a: [", "a: 1\na: 2", "a: &x 1\nb: *x", "? [a]\n: b", "a: 1\n\tb: 2"})
    void saysWhereATextIsBroken(String text) {
        assertThatThrownBy(() -> DataTree.of(text))
                .isInstanceOfSatisfying(
                        DataTree.Broken.class,
                        broken -> assertThat(broken.flaw().line()).isPositive());
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> DataTree.of("[".repeat(100_000))).isInstanceOf(DataTree.Broken.class);
    }
}
