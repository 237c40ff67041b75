package org.credit531.trials;

import java.util.Comparator;
import java.util.List;
import org.credit531.trial.report.Fairness;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.PointsText;

/** Whether groups fare alike. */
final class FairnessTables {

    private final TrialWords words;

    FairnessTables(TrialWords words) {
        this.words = words;
    }

    /** How the groups of one kind fare. */
    FigureTable of(Fairness fairness, SliceNames.By by) {
        List<Row> rows = fairness.groups().stream()
                .sorted(Comparator.comparingInt(group -> by.place(group.slice())))
                .map(group -> new Row(by.of(group.slice()), null, cells(group)))
                .toList();
        String head = words.text("trial.slice." + fairness.attribute());
        return new FigureTable(
                head,
                head,
                List.of(
                        Column.of(words.text("trial.evaluated")),
                        Column.of(words.text("trial.mean")),
                        Column.of(words.text("trial.fairness.good")),
                        Column.of(words.text("trial.fairness.ratio")),
                        Column.of(words.text("trial.fairness.difference")),
                        Column.of(words.text("trial.fairness.equal"))),
                rows);
    }

    private List<Cell> cells(Fairness.Group group) {
        String ratio = TrialWords.decimal(group.impactRatio(), 3);
        return List.of(
                TrialWords.plain(words.number(group.evaluated())),
                TrialWords.plain(TrialWords.points(group.mean())),
                TrialWords.plain(words.interval(group.good())),
                TrialWords.plain(group.isBelowFourFifths() ? words.text("trial.fairness.below", ratio) : ratio),
                TrialWords.plain(TrialWords.decimal(group.standardisedDifference(), 3)),
                TrialWords.plain(
                        group.equalRecords().compared() == 0
                                ? "—"
                                : PointsText.signed(
                                        Math.round(group.equalRecords().difference() / 10) * 10)));
    }
}
