package org.credit531.trials;

import java.util.List;
import org.credit531.trial.report.BackTest;
import org.credit531.trial.report.Discrimination;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.PointsText;

/** How well results agree with what came afterwards. */
final class BackTestTables {

    private final TrialWords words;

    BackTestTables(TrialWords words) {
        this.words = words;
    }

    /** The figures of everybody. */
    FigureTable agreement(BackTest.Measured measured) {
        return new FigureTable(
                words.text("trial.back-test"),
                words.text("trial.figure"),
                List.of(Column.of(words.text("trial.value"))),
                List.of(
                        words.single("trial.outcome.bad", words.number(measured.bad())),
                        words.single("trial.outcome.good", words.number(measured.good())),
                        words.single("trial.auc", area(measured.discrimination())),
                        words.single("trial.auc.permuted", area(measured.permuted())),
                        words.single(
                                "trial.gini", decimal(measured.discrimination().gini())),
                        words.single("trial.ks", decimal(measured.separation().distance())),
                        words.single("trial.brier", decimal(measured.brier().score())),
                        words.single(
                                "trial.brier.base", decimal(measured.brier().ofBaseRate()))));
    }

    private String area(Discrimination found) {
        return words.text("trial.interval", decimal(found.area()), decimal(found.low()), decimal(found.high()));
    }

    private static String decimal(double value) {
        return TrialWords.decimal(value, 3);
    }

    /** What came about in each tenth by points, beside what was forecast. */
    FigureTable tenths(BackTest.Measured measured) {
        List<Row> rows = measured.tenths().stream()
                .map(tenth -> new Row(
                        PointsText.of(tenth.lowest()) + "–" + PointsText.of(tenth.highest()),
                        null,
                        List.of(
                                TrialWords.plain(words.interval(tenth.bad())),
                                TrialWords.plain(TrialWords.percent(tenth.expected())),
                                TrialWords.plain(decimal(tenth.lift())),
                                TrialWords.plain(
                                        TrialWords.percent(tenth.captured().value())))))
                .toList();
        return new FigureTable(
                words.text("trial.tenths"),
                words.text("trial.points.range"),
                List.of(
                        Column.of(words.text("trial.tenths.bad")),
                        Column.of(words.text("trial.tenths.expected")),
                        Column.of(words.text("trial.tenths.lift")),
                        Column.of(words.text("trial.tenths.captured"))),
                rows);
    }

    /** Who would be told apart at each limit between grades. */
    FigureTable thresholds(BackTest.Measured measured) {
        List<Row> rows = measured.thresholds().stream()
                .map(one -> new Row(
                        words.text("trial.threshold", words.grade(one.grade()).label()),
                        null,
                        List.of(
                                TrialWords.plain(words.interval(one.badBelow())),
                                TrialWords.plain(words.interval(one.goodBelow())),
                                TrialWords.plain(words.interval(one.rightBelow())))))
                .toList();
        return new FigureTable(
                words.text("trial.thresholds"),
                words.text("trial.thresholds.limit"),
                List.of(
                        Column.of(words.text("trial.thresholds.bad")),
                        Column.of(words.text("trial.thresholds.good")),
                        Column.of(words.text("trial.thresholds.right"))),
                rows);
    }
}
