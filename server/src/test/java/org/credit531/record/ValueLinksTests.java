package org.credit531.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which values have a link of their own that reports an error, and where it leads. */
class ValueLinksTests {

    @Test
    void areGivenUntilThePageHasEnough() {
        var links = new ValueLinks(200);
        assertThat(links.take(150)).isTrue();
        assertThat(links.take(60)).as("more than are left").isFalse();
        assertThat(links.take(50)).isTrue();
        assertThat(links.take(1)).isFalse();
        assertThat(links.take(0)).isTrue();
    }

    @Test
    void areFewOnAPageThatIsHeavyByItself() {
        var links = new ValueLinks(201);
        assertThat(links.take(25)).isFalse();
        assertThat(links.take(24)).isTrue();
    }

    @Test
    void leadToTheFormWithTheValueChosen() {
        UUID key = UUID.fromString("00000000-0000-0000-0000-000000000531");
        assertThat(ReportAddress.of("91330000609120272T", "honour", key, "level"))
                .isEqualTo(ReportAddress.of("91330000609120272T", "honour", key) + "&field=level")
                .startsWith("/objections/new?subject=91330000609120272T&item=honour&record=" + key);
    }
}
