package org.credit531.trials;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.trial.report.Drift;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.RankStability;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;

/** Who goes where: from grade to grade, whether the order stays, and how far results lie apart. */
final class MigrationTables {

    private final TrialWords words;

    MigrationTables(TrialWords words) {
        this.words = words;
    }

    /** From which grade to which. */
    FigureTable matrix(Migration migration) {
        String nobody = words.text("trial.not-evaluated");
        List<Column> columns = Stream.concat(words.grades(migration.to()).stream(), Stream.of(Column.of(nobody)))
                .toList();
        List<Row> rows = IntStream.range(0, migration.counts().size())
                .mapToObj(place -> new Row(
                        place < migration.from().size()
                                ? words.grade(migration.from().get(place)).label()
                                : nobody,
                        null,
                        migration.counts().get(place).stream()
                                .map(count -> words.amount(count.longValue()))
                                .toList()))
                .toList();
        return new FigureTable(words.text("trial.matrix"), words.text("trial.matrix.from"), columns, rows);
    }

    /** How far both put organisations in the same order. */
    FigureTable stability(RankStability stability) {
        return values(
                "trial.stability",
                List.of(
                        words.single("trial.spearman", TrialWords.decimal(stability.spearman(), 4)),
                        words.single("trial.kendall", TrialWords.decimal(stability.kendall(), 4)),
                        words.single(
                                "trial.top-tenth",
                                TrialWords.percent(stability.topTenth().value()))));
    }

    /** How far the results of both sides lie apart. */
    FigureTable drift(Drift drift) {
        return values(
                "trial.drift",
                List.of(
                        words.single(
                                "trial.drift.points",
                                TrialWords.decimal(drift.points().index(), 3)),
                        words.single(
                                "trial.drift.grades",
                                TrialWords.decimal(drift.grades().index(), 3)),
                        words.single(
                                "trial.drift.level",
                                words.text("trial.drift." + drift.level().name().toLowerCase(Locale.ROOT)))));
    }

    private FigureTable values(String caption, List<Row> rows) {
        return new FigureTable(
                words.text(caption), words.text("trial.figure"), List.of(Column.of(words.text("trial.value"))), rows);
    }
}
