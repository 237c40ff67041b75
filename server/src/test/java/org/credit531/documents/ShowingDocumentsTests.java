package org.credit531.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShowingDocumentsTests {

    @Test
    void tellsAReasonOfBothLanguagesInThatOfTheReader() {
        String why = "所载的信息已依法移除。 / A record that it tells has been removed by law.";

        assertThat(ShowingDocuments.ofReader(why, Locale.SIMPLIFIED_CHINESE)).isEqualTo("所载的信息已依法移除。");
        assertThat(ShowingDocuments.ofReader(why, Locale.ENGLISH))
                .isEqualTo("A record that it tells has been removed by law.");
    }

    @Test
    void leavesAReasonThatSomebodyHasWrittenAsItIs() {
        for (String why : new String[] {"记录已更正", "更正 / 补充", "one / another", "pipl:47"}) {
            assertThat(ShowingDocuments.ofReader(why, Locale.ENGLISH)).isEqualTo(why);
            assertThat(ShowingDocuments.ofReader(why, Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo(why);
        }
    }
}
