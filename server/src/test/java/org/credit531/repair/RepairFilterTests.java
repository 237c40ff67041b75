package org.credit531.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page before ended: any day of the calendar, and nothing else, since the database is asked for what comes after it. */
class RepairFilterTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-30", "2026-10-31", "2028-02-29", "2026-01-01", "infinity"})
    void continuesAfterAnyDay(String day) {
        RepairFilter filter = RepairFilter.of(null, "", null, day + "~XF-1");
        assertThat(filter.afterDue()).isEqualTo(day);
        assertThat(filter.afterNumber()).isEqualTo("XF-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-09-31",
                "2027-02-29",
                "0000-01-01",
                "+999999999-01-01",
                "-0001-01-01",
                "",
                "x"
            })
    void beginsAnewAfterWhatIsNoDay(String day) {
        RepairFilter filter = RepairFilter.of(null, "", null, day + "~XF-1");
        assertThat(filter.afterDue()).isNull();
        assertThat(filter.afterNumber()).isNull();
    }
}
