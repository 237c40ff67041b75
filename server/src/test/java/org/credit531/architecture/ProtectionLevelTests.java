package org.credit531.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The checklist of GB/T 22239-2019, level 3, says of each requirement to a platform what became of it, and names tests that exist. */
class ProtectionLevelTests {

    /** How many requirements each section has. */
    private static final Map<String, Integer> REQUIREMENTS = Map.ofEntries(
            Map.entry("8.1.4.1", 4),
            Map.entry("8.1.4.2", 7),
            Map.entry("8.1.4.3", 4),
            Map.entry("8.1.4.4", 6),
            Map.entry("8.1.4.5", 1),
            Map.entry("8.1.4.6", 1),
            Map.entry("8.1.4.7", 2),
            Map.entry("8.1.4.8", 2),
            Map.entry("8.1.4.9", 3),
            Map.entry("8.1.4.10", 2),
            Map.entry("8.1.4.11", 2),
            Map.entry("8.1.5.1", 2),
            Map.entry("8.1.5.2", 2),
            Map.entry("8.1.5.3", 2),
            Map.entry("8.1.5.4", 6));

    @Test
    void saysOfEachRequirementWhatBecameOfIt() throws IOException {
        var counted = new TreeMap<String, Integer>();
        List<String> ids = new ArrayList<>();
        for (var line : Checklist.of("level-3.md").lines()) {
            assertThat(line.state()).as(line.ids().toString()).isIn("met", "partly", "operator");
            if (!line.state().equals("operator")) {
                assertThat(line.reason()).as(line.ids().toString()).isNotBlank();
            }
            for (var id : line.ids()) {
                ids.add(id);
                counted.merge(id.split(" ")[0], 1, Integer::sum);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(counted).isEqualTo(new TreeMap<>(REQUIREMENTS));
    }

    @Test
    void namesTestsThatExist() throws IOException {
        assertThat(Checklist.of("level-3.md").testsThatExist()).isGreaterThan(50);
    }
}
