package org.credit531.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesPageTests {

    @ParameterizedTest
    @CsvSource({"15, 15 minutes", "60, 60 minutes", "90, 90 minutes", "720, 12 hours", "1440, 24 hours", "10080, 7 days"
    })
    void saysHowLongInTheLargestUnitOfWhichThereAreSeveral(int minutes, String said) {
        assertThat(RulesPage.within(minutes, Locale.ENGLISH)).isEqualTo(said);
    }
}
