package org.credit531.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The checklist of ASVS says of each requirement of levels 1 and 2 what became of it, and names tests that exist. */
class AsvsTests {

    /** How many requirements of levels 1 and 2 each chapter of version 5.0.0 has. */
    private static final Map<Integer, Integer> REQUIREMENTS = Map.ofEntries(
            Map.entry(1, 27),
            Map.entry(2, 11),
            Map.entry(3, 19),
            Map.entry(4, 10),
            Map.entry(5, 9),
            Map.entry(6, 35),
            Map.entry(7, 18),
            Map.entry(8, 7),
            Map.entry(9, 7),
            Map.entry(10, 29),
            Map.entry(11, 14),
            Map.entry(12, 9),
            Map.entry(13, 13),
            Map.entry(14, 9),
            Map.entry(15, 13),
            Map.entry(16, 16),
            Map.entry(17, 7));

    @Test
    void saysOfEachRequirementWhatBecameOfIt() throws IOException {
        var counted = new TreeMap<Integer, Integer>();
        List<String> ids = new ArrayList<>();
        for (var line : Checklist.of("asvs.md").lines()) {
            assertThat(line.state()).as(line.ids().toString()).isIn("met", "partly", "open", "none");
            if (!line.state().equals("none")) {
                assertThat(line.reason()).as(line.ids().toString()).isNotBlank();
            }
            for (var id : line.ids()) {
                ids.add(id);
                counted.merge(Integer.parseInt(id.substring(0, id.indexOf('.'))), 1, Integer::sum);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(counted).isEqualTo(new TreeMap<>(REQUIREMENTS));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        assertThat(Checklist.of("asvs.md").testsThatExist()).isGreaterThan(80);
    }
}
