package org.credit531.objection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page before ended: any day of the calendar, and nothing else, since the database is asked for what comes after it. */
class ObjectionFilterTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-30", "2026-10-31", "2028-02-29", "2026-01-01", "infinity"})
    void continuesAfterAnyDay(String day) {
        ObjectionFilter filter = ObjectionFilter.of(null, "", null, day + "~YY-1");
        assertThat(filter.afterDue()).isEqualTo(day);
        assertThat(filter.afterNumber()).isEqualTo("YY-1");
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
        ObjectionFilter filter = ObjectionFilter.of(null, "", null, day + "~YY-1");
        assertThat(filter.afterDue()).isNull();
        assertThat(filter.afterNumber()).isNull();
    }
}
