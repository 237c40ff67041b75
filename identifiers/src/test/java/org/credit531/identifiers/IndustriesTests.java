package org.credit531.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The classification of industries. */
class IndustriesTests {

    @Test
    void hasTheEntriesOfTheStandard() {
        var counts = Industries.all().stream().collect(Collectors.groupingBy(Industry::level, Collectors.counting()));
        assertThat(counts)
                .containsEntry(Industry.Level.SECTION, 20L)
                .containsEntry(Industry.Level.DIVISION, 97L)
                .containsEntry(Industry.Level.GROUP, 473L)
                .containsEntry(Industry.Level.CLASS, 1_381L);
    }

    @Test
    void readsCodesWithAndWithoutTheSection() {
        Industry rice = Industries.of("0111").orElseThrow();
        assertThat(rice.name()).isEqualTo("稻谷种植");
        assertThat(rice.fullCode()).isEqualTo("A0111");
        assertThat(Industries.of("A0111")).contains(rice);
        assertThat(Industries.of("B0111")).isEmpty();
        assertThat(Industries.of("")).isEmpty();
        assertThat(Industries.of("99999")).isEmpty();
    }

    @Test
    void climbsFromEveryEntryToItsSection() {
        assertThat(Industries.all()).allSatisfy(industry -> {
            var parents = Industries.parents(industry);
            assertThat(parents).hasSize(industry.level().ordinal());
            assertThat(parents).allMatch(parent -> parent.section() == industry.section());
        });
    }
}
