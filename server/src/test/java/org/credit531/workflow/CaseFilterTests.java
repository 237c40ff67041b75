package org.credit531.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page before ended: any day of the calendar, and nothing else, since the database is asked for what comes after it. */
class CaseFilterTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-30", "2026-10-31", "2028-02-29", "2026-01-01", "infinity"})
    void continuesAfterAnyDay(String day) {
        CaseFilter filter = CaseFilter.of(null, "", null, day + "~YY-1");
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
        CaseFilter filter = CaseFilter.of(null, "", null, day + "~YY-1");
        assertThat(filter.afterDue()).isNull();
        assertThat(filter.afterNumber()).isNull();
    }

    @Test
    void continuesAfterTheLastCaseOfAPage() {
        String dated = CaseFilter.after(LocalDate.of(2026, 9, 30), "YY-1");
        assertThat(CaseFilter.of("", "", null, dated)).isEqualTo(new CaseFilter("", null, null, "2026-09-30", "YY-1"));
        String undated = CaseFilter.after(null, "XF-1");
        assertThat(CaseFilter.of(null, "", null, undated).afterDue()).isEqualTo("infinity");
    }
}
