package org.credit531.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.access.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events are those described in words, with their purposes; addresses are shortened. */
class AuditEventTests {

    private static final Path WORDS = Path.of("../docs/audit-events.md");
    private static final Pattern EVENT = Pattern.compile("\\| `([a-z-]+\\.[a-z-]+)` \\|.*\\| `([a-z-]+)` \\|");

    @Test
    void areAllDescribedInWords() throws Exception {
        var described = new TreeSet<String>();
        for (var line : Files.readAllLines(WORDS)) {
            var match = EVENT.matcher(line);
            if (match.matches()) {
                described.add(match.group(1) + " for " + match.group(2));
            }
        }
        var events = Arrays.stream(AuditEvent.values())
                .map(event -> event.code() + " for " + event.purpose().code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "2001:db8:1:2::7, 2001:db8:1:0:0:0:0:0/48",
        "nonsense, ''",
    })
    void keepTheNetworkOnly(String address, String network) {
        assertThat(Origin.shortened(address)).isEqualTo(network);
    }
}
