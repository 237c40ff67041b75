package org.credit531.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairsTests {

    private static final Map<String, Long> FREQUENCIES =
            Map.of("有限", 6_000_000L, "限公", 6_000_000L, "公司", 6_000_001L, "设计", 170_000L, "砥舟", 9_000L);

    @Test
    void theRarestFewTellWhichNamesAreMeant() {
        var pairs = Pairs.of("岚砥舟工设计有限公司");

        assertThat(Pairs.telling(pairs, FREQUENCIES)).containsExactly("岚砥", "舟工", "工设");
    }

    @Test
    void whatAllNamesHaveIsAskedForWhereNothingElseWasTyped() {
        assertThat(Pairs.telling(Pairs.of("有限公司"), FREQUENCIES)).containsExactly("有限", "限公", "公司");
        assertThat(Pairs.telling(List.of("公司", "设计", "有限", "砥舟"), FREQUENCIES)).containsExactly("砥舟", "设计", "有限");
    }
}
