package org.credit531.trials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.GradeCount;
import org.credit531.trial.report.Histogram;
import org.credit531.trial.report.Spread;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;

/** How many organisations have which grade and how many points, of all and by something. */
final class DistributionTables {

    /** The points that a row of the histogram spans, in thousandths: more than the figures have, so that a page holds them. */
    private static final int SPAN = 50_000;

    private final TrialWords words;

    DistributionTables(TrialWords words) {
        this.words = words;
    }

    /** A distribution and whose it is. */
    record Named(String name, Distribution distribution) {}

    /** How many have which grade. */
    FigureTable grades(List<Named> sides) {
        List<String> grades = sides.stream()
                .flatMap(side -> side.distribution().grades().stream())
                .map(GradeCount::grade)
                .distinct()
                .toList();
        List<Row> rows = sides.stream()
                .map(side -> new Row(
                        side.name(),
                        null,
                        grades.stream()
                                .map(grade -> words.amount(count(side.distribution(), grade)))
                                .toList()))
                .toList();
        return new FigureTable(words.text("trial.grades"), words.text("trial.model"), words.grades(grades), rows);
    }

    private static long count(Distribution distribution, String grade) {
        return distribution.grades().stream()
                .filter(one -> one.grade().equals(grade))
                .mapToLong(one -> one.subjects().part())
                .sum();
    }

    /** How many have how many points. */
    FigureTable points(Named candidate, Named against) {
        Histogram tried = candidate.distribution().histogram();
        Histogram other = against.distribution().histogram();
        long first = Math.floorDiv(Math.min(tried.first(), other.first()), SPAN);
        long last = Math.max(end(tried), end(other));
        List<Row> rows = new ArrayList<>();
        for (long span = first; span * SPAN < last; span++) {
            String name = PointsText.of(span * SPAN) + "–" + PointsText.of((span + 1) * SPAN);
            rows.add(
                    new Row(name, null, List.of(words.amount(within(tried, span)), words.amount(within(other, span)))));
        }
        return new FigureTable(
                words.text("trial.points"),
                words.text("trial.points.range"),
                List.of(Column.of(candidate.name()), Column.of(against.name())),
                rows);
    }

    private static long end(Histogram histogram) {
        return histogram.from(histogram.counts().size());
    }

    private static long within(Histogram histogram, long span) {
        return IntStream.range(0, histogram.counts().size())
                .filter(bin -> Math.floorDiv(histogram.from(bin), SPAN) == span)
                .mapToLong(histogram.counts()::get)
                .sum();
    }

    /** Mean, median and the like. */
    FigureTable spread(Named candidate, Named against) {
        Distribution tried = candidate.distribution();
        Distribution other = against.distribution();
        return new FigureTable(
                words.text("trial.spread.title"),
                words.text("trial.figure"),
                List.of(Column.of(candidate.name()), Column.of(against.name())),
                List.of(
                        row("trial.evaluated", words.number(tried.evaluated()), words.number(other.evaluated())),
                        row(
                                "trial.not-evaluated",
                                words.number(tried.notEvaluated()),
                                words.number(other.notEvaluated())),
                        row("trial.mean", TrialWords.mean(tried.spread()), TrialWords.mean(other.spread())),
                        row("trial.median", percentile(tried.spread(), 50), percentile(other.spread(), 50)),
                        row("trial.tenth", percentile(tried.spread(), 10), percentile(other.spread(), 10)),
                        row("trial.ninetieth", percentile(tried.spread(), 90), percentile(other.spread(), 90))));
    }

    private Row row(String key, String one, String other) {
        return new Row(words.text(key), null, List.of(TrialWords.plain(one), TrialWords.plain(other)));
    }

    private static String percentile(@Nullable Spread spread, int percent) {
        return spread == null ? "—" : PointsText.of(spread.percentile(percent));
    }

    /** Both distributions by something: how many, their means, and the share of the best two grades. */
    FigureTable slices(TrialFigures.Sliced sliced, SliceNames.By by, String candidate, String against) {
        String head = words.text("trial.slice." + sliced.name());
        List<Row> rows = sliced.candidate().stream()
                .sorted(Comparator.comparingInt(one -> by.place(one.slice())))
                .map(one -> new Row(by.of(one.slice()), null, cells(one, sliced.against())))
                .toList();
        return new FigureTable(
                head,
                head,
                List.of(
                        Column.of(words.text("trial.evaluated")),
                        Column.of(words.text("trial.mean.of", candidate)),
                        Column.of(words.text("trial.mean.of", against)),
                        Column.of(words.text("trial.best.of", candidate)),
                        Column.of(words.text("trial.best.of", against))),
                rows);
    }

    private List<Cell> cells(Distribution.Sliced one, List<Distribution.Sliced> others) {
        Distribution other = others.stream()
                .filter(sliced -> sliced.slice().equals(one.slice()))
                .map(Distribution.Sliced::distribution)
                .findFirst()
                .orElse(null);
        return List.of(
                TrialWords.plain(words.number(one.distribution().evaluated())),
                TrialWords.plain(TrialWords.mean(one.distribution().spread())),
                TrialWords.plain(other == null ? "—" : TrialWords.mean(other.spread())),
                TrialWords.plain(best(one.distribution())),
                TrialWords.plain(other == null ? "—" : best(other)));
    }

    private static String best(Distribution distribution) {
        return TrialWords.percent(distribution.grades().stream()
                .limit(2)
                .mapToDouble(grade -> grade.subjects().value())
                .sum());
    }
}
