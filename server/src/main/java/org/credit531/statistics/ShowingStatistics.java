package org.credit531.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.evaluation.GradeTag;
import org.credit531.evaluation.ModelVersion;
import org.credit531.evaluation.PublishedModels;
import org.credit531.language.Texts;
import org.credit531.scoring.Grade;
import org.credit531.scoring.Model;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.Statistics.Published;
import org.credit531.web.FigureTable;
import org.credit531.web.FigureTable.Cell;
import org.credit531.web.FigureTable.Column;
import org.credit531.web.FigureTable.Row;
import org.credit531.web.NumberText;
import org.credit531.web.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statistics as tables, in the language of a page. */
@Component
class ShowingStatistics {

    private static final List<String> KINDS = List.of(
            "enterprise",
            "individual-business",
            "social-organisation",
            "public-institution",
            "government-agency",
            "other-organisation");
    private static final List<String> ANSWERS = List.of("received", "in-time", "late", "pending");
    private static final List<String> REPAIRS = List.of("received", "granted", "refused", "late");

    private final PublishedModels models;
    private final Catalogue catalogue;

    ShowingStatistics(PublishedModels models, Catalogue catalogue) {
        this.models = models;
        this.catalogue = catalogue;
    }

    /** Organisations by kind. */
    FigureTable kinds(Published published, String place, Locale locale) {
        List<Row> rows = KINDS.stream()
                .map(kind -> new Row(
                        text("kind." + kind, "subject", locale),
                        null,
                        List.of(cell(published.amount(Topic.ORGANISATIONS, place, kind, ""), locale))))
                .toList();
        return new FigureTable(
                text("statistics.kinds", locale),
                text("statistics.kind", locale),
                List.of(Column.of(text("statistics.organisations", locale))),
                rows);
    }

    /** What there is in each city: the table behind the map. */
    FigureTable cities(Published published, Locale locale) {
        List<Column> columns = Stream.of("organisations", "licences", "penalties", "licences.rate", "penalties.rate")
                .map(key -> Column.of(text("statistics." + key, locale)))
                .toList();
        List<Row> rows = new ArrayList<>();
        Place.CITIES.forEach(city -> rows.add(city(published, city.code(), "/statistics/" + city.code(), locale)));
        rows.add(city(published, Place.ELSEWHERE, null, locale));
        rows.add(city(published, Place.PROVINCE, null, locale));
        return new FigureTable(text("statistics.cities", locale), text("statistics.city", locale), columns, rows);
    }

    private static Row city(Published published, String place, @Nullable String address, Locale locale) {
        return new Row(
                text("statistics.place." + place, locale),
                address,
                List.of(
                        cell(published.amount(Topic.ORGANISATIONS, place, "", ""), locale),
                        cell(published.amount(Topic.RECORDS, place, CollectingFigures.LICENCES, ""), locale),
                        cell(published.amount(Topic.RECORDS, place, CollectingFigures.PENALTIES, ""), locale),
                        rate(MapFigure.LICENCES.value(published, place), locale),
                        rate(MapFigure.PENALTIES.value(published, place), locale)));
    }

    private static Cell rate(@Nullable Double value, Locale locale) {
        return new Cell(
                value == null ? text("statistics.withheld.sign", locale) : ColouringMap.number(value, locale), null);
    }

    /** Published grades by family, in the order of the families' own scales. */
    FigureTable grades(Published published, String place, Locale locale) {
        List<Model> bases = published.series(Topic.GRADES).stream()
                .flatMap(family -> base(family).stream())
                .toList();
        List<String> grades = bases.stream()
                .flatMap(model -> model.grades().stream().map(Grade::id))
                .distinct()
                .toList();
        List<Column> columns =
                grades.stream().map(grade -> column(bases, grade, locale)).toList();
        List<Row> rows = bases.stream()
                .map(model -> new Row(
                        text("family." + model.family().code(), "evaluation", locale),
                        null,
                        grades.stream()
                                .map(grade -> cell(
                                        published.amount(
                                                Topic.GRADES,
                                                place,
                                                model.family().code(),
                                                grade),
                                        locale))
                                .toList()))
                .toList();
        return new FigureTable(text("statistics.grades", locale), text("statistics.family", locale), columns, rows);
    }

    private Stream<Model> baseModels() {
        return models.today().stream().map(ModelVersion::model).filter(model -> model.extension() == null);
    }

    private Optional<Model> base(String family) {
        return baseModels()
                .filter(model -> model.family().code().equals(family))
                .findFirst();
    }

    private static Column column(List<Model> bases, String grade, Locale locale) {
        Model model = bases.stream()
                .filter(one -> one.grade(grade).isPresent())
                .findFirst()
                .orElseThrow();
        Tag tag = GradeTag.of(model, grade, locale);
        return new Column(tag.label(), tag.kind());
    }

    /** Licences and penalties by month, the latest last. */
    FigureTable months(Published published, String place, Locale locale) {
        YearMonth last = YearMonth.from(published.made().asOf());
        List<Row> rows = Stream.iterate(last.minusMonths(CollectingFigures.MONTHS - 1L), month -> month.plusMonths(1))
                .limit(CollectingFigures.MONTHS)
                .map(month -> new Row(
                        month.toString(),
                        null,
                        Stream.of(CollectingFigures.LICENCES, CollectingFigures.PENALTIES)
                                .map(item ->
                                        cell(published.amount(Topic.RECORDS, place, item, month.toString()), locale))
                                .toList()))
                .toList();
        return new FigureTable(
                text("statistics.months", locale),
                text("statistics.month", locale),
                List.of(
                        Column.of(text("statistics.licences", locale)),
                        Column.of(text("statistics.penalties", locale))),
                rows);
    }

    /** Records by item and month, the items in the order of the catalogue; those without any are left out. */
    FigureTable items(Published published, Locale locale) {
        Set<String> counted = published.series(Topic.RECORDS);
        List<String> slots = new ArrayList<>(published.slots(Topic.RECORDS));
        List<Column> columns = new ArrayList<>(slots.stream().map(Column::of).toList());
        columns.add(Column.of(text("statistics.sum", locale)));
        slots.add("");
        List<Row> rows = catalogue.items().stream()
                .filter(item -> counted.contains(item.item()))
                .map(item -> item(published, item, slots, locale))
                .toList();
        return new FigureTable(text("statistics.items", locale), text("statistics.item", locale), columns, rows);
    }

    private static Row item(Published published, Item item, List<String> slots, Locale locale) {
        return new Row(
                item.name().in(locale),
                "/catalogue/" + item.item(),
                slots.stream()
                        .map(slot -> cell(published.amount(Topic.RECORDS, Place.PROVINCE, item.item(), slot), locale))
                        .toList());
    }

    /** How units answered, quarter by quarter; without rows where nothing came in. */
    FigureTable answers(Published published, Topic topic, Locale locale) {
        List<Row> rows = published.slots(topic).stream()
                .map(quarter -> new Row(
                        quarter,
                        null,
                        ANSWERS.stream()
                                .map(series -> cell(published.amount(topic, Place.PROVINCE, series, quarter), locale))
                                .toList()))
                .toList();
        return new FigureTable(
                text("statistics." + topic.code(), locale),
                text("statistics.quarter", locale),
                ANSWERS.stream()
                        .map(series -> Column.of(text("statistics.answers." + series, locale)))
                        .toList(),
                rows);
    }

    /** What became of applications for repair. */
    FigureTable repairs(Published published, Locale locale) {
        List<Row> rows = REPAIRS.stream()
                .map(series -> new Row(
                        text("statistics.repairs." + series, locale),
                        null,
                        List.of(cell(published.amount(Topic.REPAIRS, Place.PROVINCE, series, ""), locale))))
                .toList();
        return new FigureTable(
                text("statistics.repairs", locale),
                text("statistics.outcome", locale),
                List.of(Column.of(text("statistics.applications", locale))),
                rows);
    }

    private static Cell cell(@Nullable Long amount, Locale locale) {
        return new Cell(
                amount == null ? text("statistics.withheld.sign", locale) : NumberText.of(amount, locale), amount);
    }

    static String text(String key, Locale locale, Object... arguments) {
        return Texts.of("statistics", key, locale, arguments);
    }

    private static String text(String key, String bundle, Locale locale) {
        return Texts.of(bundle, key, locale);
    }
}
