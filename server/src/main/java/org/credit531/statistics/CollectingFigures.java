package org.credit531.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.objection.AnswerRates;
import org.credit531.repair.RepairRates;
import org.credit531.repair.WithdrawnDecisions;
import org.credit531.statistics.Figure.Topic;
import org.credit531.statistics.JdbcStatistics.Counted;
import org.credit531.statistics.SmallCells.Cell;
import org.springframework.stereotype.Component;

/** Puts the figures of a day together; what tells of too few organisations is counted and not told. */
@Component
class CollectingFigures {

    /** The smallest number of organisations or records that a figure by city tells of, beside zero. */
    static final long FEWEST = 10;

    /** The months that are told, the present one among them. */
    static final int MONTHS = 13;

    static final String LICENCES = "administrative-licence";
    static final String PENALTIES = "administrative-penalty";

    private static final int YEARS = 2;

    private final JdbcStatistics stored;
    private final Catalogue catalogue;
    private final AnswerRates answers;
    private final RepairRates repairs;
    private final WithdrawnDecisions withdrawn;

    CollectingFigures(
            JdbcStatistics stored,
            Catalogue catalogue,
            AnswerRates answers,
            RepairRates repairs,
            WithdrawnDecisions withdrawn) {
        this.stored = stored;
        this.catalogue = catalogue;
        this.answers = answers;
        this.repairs = repairs;
        this.withdrawn = withdrawn;
    }

    /** All figures, as of a day. */
    List<Figure> on(LocalDate today) {
        List<Figure> figures = new ArrayList<>(organisations());
        bySeries(stored.grades()).forEach((family, counts) -> figures.addAll(guarded(Topic.GRADES, family, counts)));
        figures.addAll(records(today));
        figures.addAll(cases(today));
        figures.addAll(repairs());
        return figures;
    }

    /** Who is registered where is in public registers, organisation by organisation: nothing is withheld. */
    private List<Figure> organisations() {
        Map<Cell, Long> counts = stored.organisations().stream()
                .collect(groupingBy(one -> new Cell(one.place(), one.series()), summingLong(Counted::amount)));
        return SmallCells.withTotals(counts).entrySet().stream()
                .map(entry -> new Figure(
                        Topic.ORGANISATIONS,
                        place(entry.getKey()),
                        entry.getKey().column(),
                        "",
                        entry.getValue()))
                .toList();
    }

    /** Of every item by month; licences and penalties by city, too, as far as the numbers are large enough. */
    private List<Figure> records(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        List<Figure> figures = new ArrayList<>();
        bySeries(stored.records(items(), withdrawn.signs(), first, today)).forEach((item, counts) -> {
            boolean byCity = item.equals(LICENCES) || item.equals(PENALTIES);
            figures.addAll(byCity ? guarded(Topic.RECORDS, item, counts) : ofProvince(item, counts));
        });
        return figures;
    }

    /** Items of whose records everybody may know that there are some. */
    private List<String> items() {
        return catalogue.items().stream()
                .filter(item -> item.sealed() == null)
                .map(Item::item)
                .toList();
    }

    private static Map<String, Map<Cell, Long>> bySeries(List<Counted> counted) {
        return counted.stream()
                .collect(groupingBy(
                        Counted::series,
                        TreeMap::new,
                        groupingBy(one -> new Cell(one.place(), one.slot()), summingLong(Counted::amount))));
    }

    private static List<Figure> guarded(Topic topic, String series, Map<Cell, Long> counts) {
        Set<Cell> withheld = SmallCells.of(counts, FEWEST);
        return SmallCells.withTotals(counts).entrySet().stream()
                .map(entry -> new Figure(
                        topic,
                        place(entry.getKey()),
                        series,
                        entry.getKey().column(),
                        withheld.contains(entry.getKey()) ? null : entry.getValue()))
                .toList();
    }

    private static List<Figure> ofProvince(String item, Map<Cell, Long> counts) {
        return SmallCells.withTotals(counts).entrySet().stream()
                .filter(entry -> entry.getKey().row().equals(SmallCells.TOTAL))
                .map(entry -> new Figure(
                        Topic.RECORDS, Place.PROVINCE, item, entry.getKey().column(), entry.getValue()))
                .toList();
    }

    private static String place(Cell cell) {
        return cell.row().equals(SmallCells.TOTAL) ? Place.PROVINCE : cell.row();
    }

    /** How units answered, added up over all of them. */
    private List<Figure> cases(LocalDate today) {
        LocalDate quarter = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return answers.since(quarter.minusYears(YEARS)).stream()
                .flatMap(rate -> {
                    Topic topic = rate.kind().equals("objection") ? Topic.OBJECTIONS : Topic.CHALLENGES;
                    return Stream.of(
                            ofProvince(topic, "received", rate.quarter(), rate.received()),
                            ofProvince(topic, "in-time", rate.quarter(), rate.inTime()),
                            ofProvince(topic, "late", rate.quarter(), rate.late()),
                            ofProvince(topic, "pending", rate.quarter(), rate.pending()));
                })
                .collect(added())
                .values()
                .stream()
                .toList();
    }

    private List<Figure> repairs() {
        return repairs.latest().stream()
                .flatMap(rate -> Stream.of(
                        ofProvince(Topic.REPAIRS, "received", "", rate.received()),
                        ofProvince(Topic.REPAIRS, "granted", "", rate.granted()),
                        ofProvince(Topic.REPAIRS, "refused", "", rate.refused()),
                        ofProvince(Topic.REPAIRS, "late", "", rate.late())))
                .collect(added())
                .values()
                .stream()
                .toList();
    }

    private static Figure ofProvince(Topic topic, String series, String slot, long amount) {
        return new Figure(topic, Place.PROVINCE, series, slot, amount);
    }

    /** Figures of the same thing become one. */
    private static Collector<Figure, ?, Map<List<Object>, Figure>> added() {
        return Collectors.toMap(
                one -> List.of(one.topic(), one.series(), one.slot()),
                one -> one,
                (one, other) -> new Figure(one.topic(), one.place(), one.series(), one.slot(), sum(one) + sum(other)),
                LinkedHashMap::new);
    }

    private static long sum(Figure figure) {
        return figure.amount() == null ? 0 : figure.amount();
    }
}
