package org.credit531.trials;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.evaluation.GradeTag;
import org.credit531.scoring.Model;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.GradeCount;
import org.credit531.trial.report.Histogram;
import org.credit531.trial.report.IndicatorEffect;
import org.credit531.trial.report.Migration;
import org.credit531.trial.report.RankStability;
import org.credit531.trial.report.Sensitivity;
import org.credit531.trial.report.Slice;
import org.credit531.trial.report.Spread;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.PointsText;
import org.jspecify.annotations.Nullable;

/** Figures of a trial as tables, from which charts are drawn. */
final class TrialTables {

    /** The points that a row of the histogram spans, in thousandths: more than the figures have, so that a page holds them. */
    private static final int SPAN = 50_000;

    private final Model model;
    private final Locale locale;

    /**
     * Tables in a language.
     *
     * @param model the model on trial, whose grades have names
     */
    TrialTables(Model model, Locale locale) {
        this.model = model;
        this.locale = locale;
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
                                .map(grade -> cell(count(side.distribution(), grade)))
                                .toList()))
                .toList();
        return new FigureTable(text("trial.grades"), text("trial.model"), columns(grades), rows);
    }

    private static long count(Distribution distribution, String grade) {
        return distribution.grades().stream()
                .filter(one -> one.grade().equals(grade))
                .mapToLong(one -> one.subjects().part())
                .sum();
    }

    private List<Column> columns(List<String> grades) {
        return grades.stream()
                .map(grade -> GradeTag.of(model, grade, locale))
                .map(tag -> new Column(tag.label(), tag.kind()))
                .toList();
    }

    /** How many have how many points. */
    FigureTable points(String candidate, Distribution tried, String against, Distribution other) {
        long first = Math.floorDiv(
                Math.min(tried.histogram().first(), other.histogram().first()), SPAN);
        long last = Math.max(end(tried.histogram()), end(other.histogram()));
        List<Row> rows = new ArrayList<>();
        for (long span = first; span * SPAN < last; span++) {
            String name = PointsText.of(span * SPAN) + "–" + PointsText.of((span + 1) * SPAN);
            rows.add(new Row(
                    name, null, List.of(cell(within(tried.histogram(), span)), cell(within(other.histogram(), span)))));
        }
        return new FigureTable(
                text("trial.points"),
                text("trial.points.range"),
                List.of(Column.of(candidate), Column.of(against)),
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
    FigureTable spread(String candidate, Distribution tried, String against, Distribution other) {
        return new FigureTable(
                text("trial.spread"),
                text("trial.figure"),
                List.of(Column.of(candidate), Column.of(against)),
                List.of(
                        row("trial.evaluated", number(tried.evaluated()), number(other.evaluated())),
                        row("trial.not-evaluated", number(tried.notEvaluated()), number(other.notEvaluated())),
                        row("trial.mean", mean(tried.spread()), mean(other.spread())),
                        row("trial.median", percentile(tried.spread(), 50), percentile(other.spread(), 50)),
                        row("trial.tenth", percentile(tried.spread(), 10), percentile(other.spread(), 10)),
                        row("trial.ninetieth", percentile(tried.spread(), 90), percentile(other.spread(), 90))));
    }

    private Row row(String key, String one, String other) {
        return new Row(text(key), null, List.of(new Cell(one, null), new Cell(other, null)));
    }

    private static String mean(@Nullable Spread spread) {
        return spread == null ? "—" : PointsText.of(Math.round(spread.mean() / 10) * 10);
    }

    private static String percentile(@Nullable Spread spread, int percent) {
        return spread == null ? "—" : PointsText.of(spread.percentile(percent));
    }

    /** From which grade to which. */
    FigureTable matrix(Migration migration) {
        List<Column> columns = Stream.concat(
                        columns(migration.to()).stream(), Stream.of(Column.of(text("trial.not-evaluated"))))
                .toList();
        List<Row> rows = IntStream.range(0, migration.counts().size())
                .mapToObj(place -> new Row(
                        place < migration.from().size()
                                ? label(model, migration.from().get(place), locale)
                                : text("trial.not-evaluated"),
                        null,
                        migration.counts().get(place).stream()
                                .map(count -> cell(count.longValue()))
                                .toList()))
                .toList();
        return new FigureTable(text("trial.matrix"), text("trial.matrix.from"), columns, rows);
    }

    /** How far both put organisations in the same order. */
    FigureTable stability(RankStability stability) {
        return new FigureTable(
                text("trial.stability"),
                text("trial.figure"),
                List.of(Column.of(text("trial.value"))),
                List.of(
                        single("trial.spearman", decimal(stability.spearman())),
                        single("trial.kendall", decimal(stability.kendall())),
                        single("trial.top-tenth", percent(stability.topTenth().value()))));
    }

    private Row single(String key, String value) {
        return new Row(text(key), null, List.of(new Cell(value, null)));
    }

    /** How much each indicator decides. */
    FigureTable sensitivity(Sensitivity sensitivity) {
        List<Row> rows = sensitivity.indicators().stream()
                .map(effect -> new Row(indicator(effect.indicator()), null, cells(effect)))
                .toList();
        return new FigureTable(
                text("trial.sensitivity"),
                text("trial.weight.indicator"),
                List.of(
                        Column.of(text("trial.sensitivity.weight")),
                        Column.of(text("trial.mean")),
                        Column.of(text("trial.sensitivity.variance")),
                        Column.of(text("trial.sensitivity.felt")),
                        Column.of(text("trial.sensitivity.less")),
                        Column.of(text("trial.sensitivity.more")),
                        Column.of(text("trial.sensitivity.note"))),
                rows);
    }

    private String indicator(String id) {
        return model.indicator(id).map(found -> found.label().in(locale)).orElse(id);
    }

    private List<Cell> cells(IndicatorEffect effect) {
        return List.of(
                new Cell(PointsText.of(effect.weight()), null),
                new Cell(PointsText.of(Math.round(effect.mean() / 10) * 10), null),
                new Cell(percent(effect.shareOfVariance()), null),
                new Cell(percent(effect.felt().value()), null),
                new Cell(regraded(effect, IndicatorEffect.By.TENTH_LESS), null),
                new Cell(regraded(effect, IndicatorEffect.By.TENTH_MORE), null),
                new Cell(note(effect), null));
    }

    private String regraded(IndicatorEffect effect, IndicatorEffect.By by) {
        return effect.changes().stream()
                .filter(change -> change.by() == by)
                .findFirst()
                .map(change ->
                        number((long) change.grades().up() + change.grades().down()))
                .orElse("—");
    }

    private String note(IndicatorEffect effect) {
        String life = effect.life() == IndicatorEffect.Life.ALIVE
                ? ""
                : text("trial.life." + effect.life().name().toLowerCase(Locale.ROOT));
        String twins = effect.twins().stream()
                .map(twin -> text(effect.isDominated() ? "trial.dominated" : "trial.twin", indicator(twin.indicator())))
                .collect(Collectors.joining(" "));
        String note = (life + " " + twins).strip();
        return note.isEmpty() ? "—" : note;
    }

    /** Both distributions by something: how many, their means, and the share of the best two grades. */
    FigureTable slices(
            TrialFigures.Sliced sliced, String head, Function<Slice, String> names, String candidate, String against) {
        List<Row> rows = sliced.candidate().stream()
                .map(one -> new Row(names.apply(one.slice()), null, cells(one, sliced.against())))
                .toList();
        return new FigureTable(
                head,
                head,
                List.of(
                        Column.of(text("trial.evaluated")),
                        Column.of(text("trial.mean.of", candidate)),
                        Column.of(text("trial.mean.of", against)),
                        Column.of(text("trial.best.of", candidate)),
                        Column.of(text("trial.best.of", against))),
                rows);
    }

    private List<Cell> cells(Distribution.Sliced one, List<Distribution.Sliced> others) {
        Distribution other = others.stream()
                .filter(sliced -> sliced.slice().equals(one.slice()))
                .map(Distribution.Sliced::distribution)
                .findFirst()
                .orElse(null);
        return List.of(
                new Cell(number(one.distribution().evaluated()), null),
                new Cell(mean(one.distribution().spread()), null),
                new Cell(other == null ? "—" : mean(other.spread()), null),
                new Cell(best(one.distribution()), null),
                new Cell(other == null ? "—" : best(other), null));
    }

    private String best(Distribution distribution) {
        return percent(distribution.grades().stream()
                .limit(2)
                .mapToDouble(grade -> grade.subjects().value())
                .sum());
    }

    static String label(Model model, String grade, Locale locale) {
        return GradeTag.of(model, grade, locale).label();
    }

    private Cell cell(long amount) {
        return new Cell(number(amount), amount);
    }

    private String number(long amount) {
        return NumberFormat.getIntegerInstance(locale).format(amount);
    }

    private String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private String text(String key, Object... arguments) {
        return ShowingTrials.text(key, locale, arguments);
    }
}
