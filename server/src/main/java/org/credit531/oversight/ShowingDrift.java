package org.credit531.oversight;

import static org.credit531.oversight.ShowingShadows.amount;
import static org.credit531.oversight.ShowingShadows.decimal;
import static org.credit531.oversight.ShowingShadows.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.credit531.catalogue.Catalogue;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Texts;
import org.credit531.trial.report.DriftLevel;
import org.credit531.web.DataTable;
import org.credit531.web.FigureTable;
import org.credit531.web.PointsText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts drift into the reader's words. */
@Component
class ShowingDrift {

    private static final String NONE = "—";

    private final Catalogue catalogue;
    private final PublishedModels models;
    private final Clock clock;

    ShowingDrift(Catalogue catalogue, PublishedModels models, Clock clock) {
        this.catalogue = catalogue;
        this.models = models;
        this.clock = clock;
    }

    /** Each family as it was last measured. */
    DataTable families(List<DriftDay> days, Locale locale) {
        return table(
                text("drift.families", locale),
                List.of("family", "level", "day", "reference", "points", "grades", "organisations"),
                days.stream()
                        .map(day -> new DataTable.Row(
                                null,
                                List.of(
                                        DataTable.Cell.link(
                                                Texts.of(
                                                        "evaluation",
                                                        "family." + day.family().code(),
                                                        locale),
                                                DriftPages.PATH + "/"
                                                        + day.family().code()),
                                        DataTable.Cell.of(tag(day.level(), locale)),
                                        DataTable.Cell.of(day.day().toString()),
                                        DataTable.Cell.of(day.reference().toString()),
                                        DataTable.Cell.of(decimal(day.index(DriftDay.Kind.POINTS))),
                                        DataTable.Cell.of(decimal(day.index(DriftDay.Kind.GRADES))),
                                        DataTable.Cell.of(amount(day.organisations())))))
                        .toList(),
                locale);
    }

    /** All that was measured of a family on a day. */
    DataTable measures(DriftDay day, Locale locale) {
        return table(
                text("drift.measures", locale),
                List.of("measure", "level", "index", "before", "now"),
                day.measures().stream()
                        .map(measure -> new DataTable.Row(
                                null,
                                List.of(
                                        DataTable.Cell.of(name(day, measure, locale)),
                                        DataTable.Cell.of(tag(measure.level(), locale)),
                                        DataTable.Cell.of(decimal(measure.index())),
                                        DataTable.Cell.of(value(measure, measure.before())),
                                        DataTable.Cell.of(value(measure, measure.now())))))
                        .toList(),
                locale);
    }

    private static DataTable table(String caption, List<String> columns, List<DataTable.Row> rows, Locale locale) {
        return new DataTable(
                caption,
                columns.stream()
                        .map(column -> new DataTable.Column(
                                text("drift.column." + column, locale),
                                List.of("points", "grades", "organisations", "index", "before", "now")
                                        .contains(column)))
                        .toList(),
                rows);
    }

    /** The stability index of points and grades day by day. */
    FigureTable history(List<DriftDay> days, Locale locale) {
        return new FigureTable(
                text("drift.history", locale),
                text("drift.column.day", locale),
                List.of(
                        FigureTable.Column.of(text("drift.column.points", locale)),
                        FigureTable.Column.of(text("drift.column.grades", locale))),
                days.stream()
                        .map(day -> new FigureTable.Row(
                                day.day().toString(),
                                null,
                                List.of(index(day, DriftDay.Kind.POINTS), index(day, DriftDay.Kind.GRADES))))
                        .toList());
    }

    private static FigureTable.Cell index(DriftDay day, DriftDay.Kind kind) {
        double index = day.index(kind);
        return new FigureTable.Cell(decimal(index), index);
    }

    Alarm alarm(DriftAlarm alarm, Locale locale) {
        var at = alarm.at();
        return new Alarm(
                alarm.id(),
                alarm.day().day(),
                "family." + alarm.day().family().code(),
                DriftPages.PATH + "/" + alarm.day().family().code(),
                alarm.day().moved().stream()
                        .map(measure -> text(
                                "drift.moved", locale, name(alarm.day(), measure, locale), decimal(measure.index())))
                        .toList(),
                causes(alarm.day(), locale),
                alarm.isOpen(),
                alarm.by(),
                at == null ? null : at.atZoneSameInstant(clock.getZone()),
                alarm.reason());
    }

    /** What may be the cause, in sentences. */
    List<String> causes(DriftDay day, Locale locale) {
        return day.causes().stream()
                .map(cause -> text(
                        cause.overdue() ? "drift.cause.overdue" : "drift.cause.data",
                        locale,
                        item(cause.item(), locale),
                        percent(cause.before()),
                        percent(cause.now())))
                .toList();
    }

    private String name(DriftDay day, DriftDay.Measure measure, Locale locale) {
        return switch (measure.kind()) {
            case POINTS -> text("drift.of.points", locale);
            case GRADES -> text("drift.of.grades", locale);
            case INDICATOR -> text("drift.of.indicator", locale, indicator(day, measure.name(), locale));
            case DATA -> text("drift.of.data", locale, item(measure.name(), locale));
        };
    }

    /** As the versions call it that were measured: they may be in force no more, and others may have one of this id. */
    private String indicator(DriftDay day, String id, Locale locale) {
        List<String> measured = List.of(day.models().split(" ", -1));
        return models.versions().stream()
                .filter(version -> measured.contains(version.id() + "/" + version.version()))
                .flatMap(version -> version.model().indicator(id).stream())
                .findFirst()
                .map(indicator -> indicator.label().in(locale))
                .orElse(id);
    }

    private String item(String id, Locale locale) {
        return catalogue.item(id).map(item -> item.name().in(locale)).orElse(id);
    }

    private static String value(DriftDay.Measure measure, double value) {
        return switch (measure.kind()) {
            case POINTS, INDICATOR -> PointsText.of(Math.round(value));
            case GRADES -> NONE;
            case DATA -> percent(value);
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static Tag tag(DriftLevel level, Locale locale) {
        String kind = switch (level) {
            case STEADY -> "done";
            case WATCH -> "running";
            case ALARM -> "failed";
        };
        return new Tag(kind, text("drift.level." + level.name().toLowerCase(Locale.ROOT), locale));
    }

    /**
     * An alarm as the page shows it.
     *
     * @param moved what has moved
     * @param causes what may be the cause
     */
    record Alarm(
            UUID id,
            LocalDate day,
            String family,
            String address,
            List<String> moved,
            List<String> causes,
            boolean open,
            @Nullable String by,
            @Nullable ZonedDateTime at,
            @Nullable String reason) {}
}
