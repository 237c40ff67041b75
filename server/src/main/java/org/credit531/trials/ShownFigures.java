package org.credit531.trials;

import java.util.List;
import java.util.stream.Stream;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Moves;
import org.credit531.web.FigureTable;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * All figures of a trial in the reader's words: as its page has them, and as the files do.
 *
 * @param regraded how many have another grade; {@code null} where the grades of both sides cannot be compared
 * @param backTest what came afterwards; {@code null} where nobody asked
 */
record ShownFigures(
        FigureTable grades,
        FigureTable points,
        FigureTable spread,
        FigureTable matrix,
        Moves moves,
        @Nullable Moves regraded,
        FigureTable stability,
        FigureTable sensitivity,
        List<SliceTable> fairness,
        FigureTable drift,
        @Nullable AfterTable backTest,
        List<SliceTable> slices,
        int withoutAnswer) {

    ShownFigures {
        fairness = List.copyOf(fairness);
        slices = List.copyOf(slices);
    }

    /** The distributions by something. */
    record SliceTable(String name, FigureTable table) {}

    /**
     * What came afterwards.
     *
     * @param outcome what a bad outcome is called
     * @param tables the figures; {@code null} where all had the same outcome
     */
    record AfterTable(
            TrialFigures.BackTested found,
            String outcome,
            @Nullable Measured tables) {

        /** The figures as tables. */
        record Measured(FigureTable agreement, FigureTable tenths, FigureTable thresholds) {}

        Stream<FigureTable> all() {
            return tables == null
                    ? Stream.empty()
                    : Stream.of(tables.agreement(), tables.tenths(), tables.thresholds());
        }
    }

    /** All tables, in the order of the page. */
    List<FigureTable> all() {
        return Stream.of(
                        Stream.of(grades, spread, points, matrix, stability, sensitivity),
                        fairness.stream().map(SliceTable::table),
                        Stream.of(drift),
                        backTest == null ? Stream.<FigureTable>empty() : backTest.all(),
                        slices.stream().map(SliceTable::table))
                .flatMap(tables -> tables)
                .toList();
    }

    void into(Model page) {
        page.addAttribute("grades", grades);
        page.addAttribute("points", points);
        page.addAttribute("spread", spread);
        page.addAttribute("matrix", matrix);
        page.addAttribute("moves", moves);
        page.addAttribute("regraded", regraded);
        page.addAttribute("stability", stability);
        page.addAttribute("sensitivity", sensitivity);
        page.addAttribute("fairness", fairness);
        page.addAttribute("drift", drift);
        page.addAttribute("after", backTest);
        page.addAttribute("slices", slices);
        page.addAttribute("withoutAnswer", withoutAnswer);
        page.addAttribute("fewest", Distribution.FEWEST);
    }
}
