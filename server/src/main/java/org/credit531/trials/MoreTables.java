package org.credit531.trials;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.credit531.scoring.Model;
import org.credit531.trial.report.BackTest;
import org.credit531.trial.report.Discrimination;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.Fairness;
import org.credit531.trial.report.Share;
import org.credit531.trial.report.Slice;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.PointsText;

/** Whether groups fare alike, how far results have moved, and how well they agree with what came afterwards, as tables. */
final class MoreTables {

    private final Model model;
    private final Locale locale;

    MoreTables(Model model, Locale locale) {
        this.model = model;
        this.locale = locale;
    }

    /** How far the results of both sides lie apart. */
    FigureTable drift(Drift drift) {
        return new FigureTable(
                text("trial.drift"),
                text("trial.figure"),
                List.of(Column.of(text("trial.value"))),
                List.of(
                        single("trial.drift.points", decimal(drift.points().index())),
                        single("trial.drift.grades", decimal(drift.grades().index())),
                        single(
                                "trial.drift.level",
                                text("trial.drift." + drift.level().name().toLowerCase(Locale.ROOT)))));
    }

    /** How groups fare. */
    FigureTable fairness(Fairness fairness, Function<Slice, String> names) {
        List<Row> rows = fairness.groups().stream()
                .map(group -> new Row(names.apply(group.slice()), null, cells(group)))
                .toList();
        String head = text("trial.slice." + fairness.attribute());
        return new FigureTable(
                head,
                head,
                List.of(
                        Column.of(text("trial.evaluated")),
                        Column.of(text("trial.mean")),
                        Column.of(text("trial.fairness.good")),
                        Column.of(text("trial.fairness.ratio")),
                        Column.of(text("trial.fairness.difference")),
                        Column.of(text("trial.fairness.equal"))),
                rows);
    }

    private List<Cell> cells(Fairness.Group group) {
        String ratio = decimal(group.impactRatio());
        return List.of(
                plain(number(group.evaluated())),
                plain(points(group.mean())),
                plain(interval(group.good())),
                plain(group.isBelowFourFifths() ? text("trial.fairness.below", ratio) : ratio),
                plain(decimal(group.standardisedDifference())),
                plain(
                        group.equalRecords().compared() == 0
                                ? "—"
                                : PointsText.signed(
                                        Math.round(group.equalRecords().difference() / 10) * 10)));
    }

    /** How well results agree with what came afterwards. */
    FigureTable agreement(BackTest.Measured measured) {
        return new FigureTable(
                text("trial.back-test"),
                text("trial.figure"),
                List.of(Column.of(text("trial.value"))),
                List.of(
                        single("trial.outcome.bad", number(measured.bad())),
                        single("trial.outcome.good", number(measured.good())),
                        single("trial.auc", area(measured.discrimination())),
                        single("trial.auc.permuted", area(measured.permuted())),
                        single("trial.gini", decimal(measured.discrimination().gini())),
                        single("trial.ks", decimal(measured.separation().distance())),
                        single("trial.brier", decimal(measured.brier().score())),
                        single("trial.brier.base", decimal(measured.brier().ofBaseRate()))));
    }

    private String area(Discrimination found) {
        return text("trial.interval", decimal(found.area()), decimal(found.low()), decimal(found.high()));
    }

    /** What came about in each tenth by points, beside what was forecast. */
    FigureTable tenths(BackTest.Measured measured) {
        List<Row> rows = measured.tenths().stream()
                .map(tenth -> new Row(
                        PointsText.of(tenth.lowest()) + "–" + PointsText.of(tenth.highest()),
                        null,
                        List.of(
                                plain(interval(tenth.bad())),
                                plain(percent(tenth.expected())),
                                plain(decimal(tenth.lift())),
                                plain(percent(tenth.captured().value())))))
                .toList();
        return new FigureTable(
                text("trial.tenths"),
                text("trial.points.range"),
                List.of(
                        Column.of(text("trial.tenths.bad")),
                        Column.of(text("trial.tenths.expected")),
                        Column.of(text("trial.tenths.lift")),
                        Column.of(text("trial.tenths.captured"))),
                rows);
    }

    /** Who would be told apart at each limit between grades. */
    FigureTable thresholds(BackTest.Measured measured) {
        List<Row> rows = measured.thresholds().stream()
                .map(one -> new Row(
                        text("trial.threshold", TrialTables.label(model, one.grade(), locale)),
                        null,
                        List.of(
                                plain(interval(one.badBelow())),
                                plain(interval(one.goodBelow())),
                                plain(interval(one.rightBelow())))))
                .toList();
        return new FigureTable(
                text("trial.thresholds"),
                text("trial.thresholds.limit"),
                List.of(
                        Column.of(text("trial.thresholds.bad")),
                        Column.of(text("trial.thresholds.good")),
                        Column.of(text("trial.thresholds.right"))),
                rows);
    }

    private Row single(String key, String value) {
        return new Row(text(key), null, List.of(plain(value)));
    }

    private static Cell plain(String text) {
        return new Cell(text, null);
    }

    private static String points(double thousandths) {
        return PointsText.of(Math.round(thousandths / 10) * 10);
    }

    private String interval(Share share) {
        return text("trial.interval", percent(share.value()), percent(share.low()), percent(share.high()));
    }

    private String number(long amount) {
        return NumberFormat.getIntegerInstance(locale).format(amount);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private String text(String key, Object... arguments) {
        return ShowingTrials.text(key, locale, arguments);
    }
}
