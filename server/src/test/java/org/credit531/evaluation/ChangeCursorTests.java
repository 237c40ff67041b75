package org.credit531.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeCursorTests {

    private static final TwoDays DAYS = new TwoDays(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 23));

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "59, 1", "60, 1", "61, 2", "230, 4"})
    void holdsEachLineOnceOnItsPages(int count, int pages) {
        List<Integer> lines = IntStream.range(0, count).boxed().toList();
        var seen = new ArrayList<Integer>();
        int page = 0;
        for (ChangeCursor place = at(0); place != null; place = following(place, count)) {
            seen.addAll(place.page(lines, 60));
            page++;
        }
        assertThat(seen).isEqualTo(lines);
        assertThat(page).isEqualTo(pages);
    }

    private static ChangeCursor at(int start) {
        return new ChangeCursor(DAYS, 7, 206, start);
    }

    private static @Nullable ChangeCursor following(ChangeCursor place, int count) {
        return place.next(count, 60) == null ? null : at(place.begin(count) + 60);
    }

    @Test
    void keepsTheResultsThatItIsBetween() {
        assertThat(at(60).next(230, 60)).isEqualTo("2026-10-23~7~2026-11-23~206~120");
        assertThat(at(60).previous(230, 60)).isEqualTo("2026-10-23~7~2026-11-23~206~0");
        assertThat(at(60).beginning(230)).isEqualTo("2026-10-23~7~2026-11-23~206~0");
        assertThat(at(180).next(230, 60)).isNull();
        assertThat(at(0).previous(230, 60)).isNull();
        assertThat(at(0).beginning(230)).isNull();
    }

    @Test
    void beginsAgainBehindTheLastLine() {
        assertThat(at(900).page(List.of("a", "b"), 60)).containsExactly("a", "b");
        assertThat(at(900).previous(2, 60)).isNull();
        assertThat(at(0).page(List.of(), 60)).isEmpty();
    }

    @Test
    void takesOtherNumbersOnlyWhereTheyAreSaid() {
        assertThat(at(0).known(null, null)).isEqualTo(at(0));
        assertThat(at(0).known(3L, null)).isEqualTo(new ChangeCursor(DAYS, 3, 206, 0));
        assertThat(at(0).known(null, 5L)).isEqualTo(new ChangeCursor(DAYS, 7, 5, 0));
    }
}
