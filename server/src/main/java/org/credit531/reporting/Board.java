package org.credit531.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who reported what, month by month.
 *
 * @param months the months, in order
 * @param lines a line for each unit and item, by unit and item
 */
record Board(List<YearMonth> months, List<Line> lines) {

    /** What a unit did about an item in a month. */
    enum State {
        /** It sent files with rows. */
        SENT,
        /** It said that there is nothing to report. */
        ZERO_REPORT,
        /** It said so, and sent files with rows all the same: these count. */
        SUPERSEDED,
        /** Neither, although the catalogue names it for the item. */
        SILENCE,
        /** Neither, and the catalogue names another unit for the item, or its article was not in force. */
        NOT_DUE;

        /** Its name in interfaces. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(boolean sent, boolean zero, boolean due) {
            if (sent) {
                return zero ? SUPERSEDED : SENT;
            }
            if (zero) {
                return ZERO_REPORT;
            }
            return due ? SILENCE : NOT_DUE;
        }
    }

    /**
     * A unit and an item.
     *
     * @param due whether the catalogue names the unit for the item
     * @param cells what it did, month by month
     */
    record Line(String unit, String item, boolean due, List<Cell> cells) {

        boolean has(State state) {
            return cells.stream().anyMatch(cell -> cell.state() == state);
        }
    }

    /**
     * A month of a unit and item.
     *
     * @param open whether the month is not over yet
     * @param files how many files with rows came in
     * @param rows how many rows they held
     * @param zero the zero report that stands
     */
    record Cell(
            YearMonth month,
            State state,
            boolean open,
            long files,
            long rows,
            @Nullable ZeroReport zero) {}
}
