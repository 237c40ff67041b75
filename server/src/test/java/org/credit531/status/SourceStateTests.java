package org.credit531.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SourceStateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void isCurrentWithAFileOfThisMonthOrTheLast() {
        assertThat(SourceState.of(TODAY, false, TODAY)).isEqualTo(SourceState.CURRENT);
        assertThat(SourceState.of(LocalDate.of(2026, 10, 1), false, TODAY)).isEqualTo(SourceState.CURRENT);
    }

    @Test
    void isSilentWithoutAndOverdueOnlyWhereReportingSaysSo() {
        assertThat(SourceState.of(LocalDate.of(2026, 9, 30), false, TODAY)).isEqualTo(SourceState.SILENT);
        assertThat(SourceState.of(LocalDate.of(2026, 9, 30), true, TODAY)).isEqualTo(SourceState.OVERDUE);
    }

    @Test
    void isNotCollectedBeforeTheFirstFile() {
        assertThat(SourceState.of(null, false, TODAY)).isEqualTo(SourceState.NEVER);
    }
}
