package org.credit531.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTests {

    @Test
    void isWideWhereItsColumnsNeedMoreRoomThanADeskHas() {
        assertThat(table(10, "Decided on", "2026-06-30").wide()).isFalse();
        assertThat(table(12, "Decided on", "2026-06-30").wide()).isTrue();
    }

    @Test
    void letsLongTextsBreakAndLongWordsNot() {
        assertThat(table(9, "Reason", "a text of many short words that goes on and on")
                        .wide())
                .isFalse();
        assertThat(table(9, "Number", "91330000609120272T").wide()).isTrue();
        assertThat(table(9, "事由", "经查，当事人未按规定公示年度报告，责令改正").wide()).isFalse();
    }

    @Test
    void countsAChineseCharacterAsTwoLetters() {
        assertThat(table(14, "处罚机关", "市局").wide()).isFalse();
        assertThat(table(15, "处罚机关", "市局").wide()).isTrue();
    }

    @Test
    void isNarrowWithoutRows() {
        assertThat(new DataTable("empty", List.of(new DataTable.Column("Name", false)), List.of()).wide())
                .isFalse();
    }

    private static DataTable table(int columns, String label, String text) {
        return new DataTable(
                "caption",
                Collections.nCopies(columns, new DataTable.Column(label, false)),
                List.of(new DataTable.Row(null, Collections.nCopies(columns, DataTable.Cell.of(text)))));
    }
}
