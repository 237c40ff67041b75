package org.credit531.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.credit531.language.Texts;
import org.credit531.trial.report.Distribution;
import org.credit531.trial.report.Migration;
import org.credit531.trials.ModelFigures;
import org.credit531.web.CsvFile;
import org.credit531.web.DataTable;
import org.credit531.web.FigureTable;
import org.credit531.web.KeptProblem;
import org.credit531.web.NumberText;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts shadow runs and their figures into the reader's words. */
@Component
class ShowingShadows {

    private static final String NONE = "—";
    private static final List<String> COLUMNS = List.of(
            "day", "known", "organisations", "evaluated", "better", "worse", "regraded", "apart", "moved", "problem");

    private final ModelFigures figures;
    private final Clock clock;

    ShowingShadows(ModelFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    Line one(Shadow shadow, Locale locale) {
        var endedAt = shadow.endedAt();
        return new Line(
                shadow.id(),
                figures.called(shadow.version(), locale),
                "family." + shadow.version().family().code(),
                shadow.firstOn(),
                shadow.lastOn(),
                new Tag(
                        shadow.state().kind(),
                        text("shadow.state." + shadow.state().word(), locale)),
                shadow.isRunning(),
                shadow.by(),
                shadow.at().atZoneSameInstant(clock.getZone()),
                shadow.endedBy(),
                endedAt == null ? null : endedAt.atZoneSameInstant(clock.getZone()),
                shadow.keepUntil());
    }

    /** The chart: how many have another grade by the shadow, day by day. */
    FigureTable regraded(List<ShadowDay> days, Locale locale) {
        List<FigureTable.Row> rows = days.stream()
                .flatMap(day -> day.taken() == null ? Stream.empty() : Stream.of(row(day.day(), day.taken())))
                .toList();
        return new FigureTable(
                text("shadow.chart", locale),
                text("shadow.column.day", locale),
                List.of(
                        FigureTable.Column.of(text("shadow.column.better", locale)),
                        FigureTable.Column.of(text("shadow.column.worse", locale))),
                rows);
    }

    private static FigureTable.Row row(LocalDate day, ShadowDay.Taken taken) {
        return new FigureTable.Row(day.toString(), null, List.of(count(taken.better()), count(taken.worse())));
    }

    private static FigureTable.Cell count(@Nullable Integer count) {
        return count == null
                ? new FigureTable.Cell(NONE, null)
                : new FigureTable.Cell(amount(count), count.longValue());
    }

    DataTable days(List<ShadowDay> days, Locale locale) {
        return new DataTable(
                text("shadow.days", locale),
                COLUMNS.stream()
                        .map(column -> new DataTable.Column(
                                text("shadow.column." + column, locale),
                                !column.equals("day") && !column.equals("problem")))
                        .toList(),
                days.stream()
                        .map(day -> new DataTable.Row(
                                null,
                                cells(day, ShowingShadows::amount, locale).stream()
                                        .map(DataTable.Cell::of)
                                        .toList()))
                        .toList());
    }

    ResponseEntity<String> file(Shadow shadow, List<ShadowDay> days, Locale locale) {
        return CsvFile.of(
                "shadow-" + shadow.version().model() + "-" + shadow.version().version() + ".csv",
                COLUMNS.stream()
                        .map(column -> text("shadow.column." + column, locale))
                        .toList(),
                days.stream()
                        .map(day -> cells(day, count -> Integer.toString(count), locale))
                        .toList());
    }

    /** A row of the table of days; count: how a number of organisations is written. */
    private static List<String> cells(ShadowDay day, IntFunction<String> count, Locale locale) {
        ShadowDay.Taken taken = day.taken();
        if (taken == null) {
            List<String> cells = new ArrayList<>(List.of(day.day().toString()));
            cells.addAll(
                    List.of(NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, KeptProblem.in(locale, day.problem())));
            return cells;
        }
        Double regraded = taken.regraded();
        return List.of(
                day.day().toString(),
                Long.toString(taken.knownAt()),
                count.apply(taken.organisations()),
                count.apply(taken.evaluated()),
                taken.better() == null ? NONE : count.apply(taken.better()),
                taken.worse() == null ? NONE : count.apply(taken.worse()),
                regraded == null ? NONE : String.format(Locale.ROOT, "%.2f%%", 100 * regraded),
                decimal(taken.apart()),
                taken.moved() == null ? NONE : decimal(taken.moved()),
                "");
    }

    /** A number of organisations, with a comma between thousands. */
    static String amount(long count) {
        return NumberText.of(count, Locale.ENGLISH);
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** What came out on the latest day. */
    void figures(Shadow shadow, LocalDate day, ModelFigures.Beside beside, Model page, Locale locale) {
        Function<String, Tag> names = figures.grades(shadow.version(), locale);
        page.addAttribute("latest", day);
        page.addAttribute(
                "against",
                beside.against().stream()
                        .map(model -> figures.called(model, locale))
                        .toList());
        page.addAttribute("grades", grades(beside, names, locale));
        page.addAttribute("matrix", matrix(beside.migration(), names, locale));
        page.addAttribute(
                "slices",
                beside.slices().stream()
                        .map(slices -> slices(slices, day, locale))
                        .toList());
    }

    private static FigureTable grades(ModelFigures.Beside beside, Function<String, Tag> names, Locale locale) {
        List<String> ids = Stream.of(beside.shadow(), beside.live())
                .flatMap(one -> one.grades().stream().map(grade -> grade.grade()))
                .distinct()
                .toList();
        return new FigureTable(
                text("shadow.grades", locale),
                text("shadow.side", locale),
                ids.stream().map(names).map(ShowingShadows::column).toList(),
                List.of(
                        new FigureTable.Row(text("shadow.shadow", locale), null, counts(beside.shadow(), ids)),
                        new FigureTable.Row(text("shadow.live", locale), null, counts(beside.live(), ids))));
    }

    private static FigureTable.Column column(Tag grade) {
        return new FigureTable.Column(grade.label(), grade.kind());
    }

    private static List<FigureTable.Cell> counts(Distribution distribution, List<String> ids) {
        return ids.stream()
                .map(id -> distribution.grades().stream()
                        .filter(grade -> grade.grade().equals(id))
                        .mapToLong(grade -> grade.subjects().part())
                        .sum())
                .map(count -> new FigureTable.Cell(amount(count), count))
                .toList();
    }

    private static FigureTable matrix(Migration migration, Function<String, Tag> names, Locale locale) {
        String none = text("shadow.not-evaluated", locale);
        List<FigureTable.Column> to = Stream.concat(
                        migration.to().stream().map(names).map(ShowingShadows::column),
                        Stream.of(FigureTable.Column.of(none)))
                .toList();
        List<String> from = Stream.concat(migration.from().stream().map(names).map(Tag::label), Stream.of(none))
                .toList();
        return new FigureTable(
                text("shadow.matrix", locale),
                text("shadow.matrix.from", locale),
                to,
                IntStream.range(0, from.size())
                        .mapToObj(place -> new FigureTable.Row(
                                from.get(place),
                                null,
                                migration.counts().get(place).stream()
                                        .map(ShowingShadows::count)
                                        .toList()))
                        .toList());
    }

    private FigureTable slices(ModelFigures.Slices slices, LocalDate day, Locale locale) {
        List<FigureTable.Row> rows = slices.shadow().stream()
                .sorted(Comparator.comparingInt(one -> figures.slicePlace(slices.name(), one.slice())))
                .map(one -> new FigureTable.Row(
                        figures.sliceName(slices.name(), one.slice(), day, locale),
                        null,
                        List.of(
                                count(one.distribution().evaluated()),
                                mean(one.distribution()),
                                slices.live().stream()
                                        .filter(other -> other.slice().equals(one.slice()))
                                        .map(other -> mean(other.distribution()))
                                        .findFirst()
                                        .orElse(new FigureTable.Cell(NONE, null)))))
                .toList();
        String head = text("shadow.slice." + slices.name(), locale);
        return new FigureTable(
                head,
                head,
                List.of(
                        FigureTable.Column.of(text("shadow.column.evaluated", locale)),
                        FigureTable.Column.of(text("shadow.mean.shadow", locale)),
                        FigureTable.Column.of(text("shadow.mean.live", locale))),
                rows);
    }

    private static FigureTable.Cell mean(Distribution distribution) {
        var spread = distribution.spread();
        return new FigureTable.Cell(spread == null ? NONE : PointsText.of(Math.round(spread.mean())), null);
    }

    static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("oversight", key, locale, arguments);
    }

    /** A run as pages show it. */
    record Line(
            UUID id,
            String called,
            String family,
            LocalDate firstOn,
            LocalDate lastOn,
            Tag state,
            boolean running,
            String by,
            ZonedDateTime at,
            @Nullable String endedBy,
            @Nullable ZonedDateTime endedAt,
            LocalDate keepUntil) {}
}
