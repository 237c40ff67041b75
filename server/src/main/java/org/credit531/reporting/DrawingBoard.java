package org.credit531.reporting;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Item;
import org.credit531.collection.Deliveries;
import org.credit531.law.Laws;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws the board. Due is every month for the unit that the catalogue names for an item, as far as the item's article was in
 * force in it; whoever else sent or declared something is on the board too.
 */
@Component
class DrawingBoard {

    private final Catalogue catalogue;
    private final Deliveries deliveries;
    private final ZeroReports reports;
    private final Laws laws;
    private final Clock clock;

    DrawingBoard(Catalogue catalogue, Deliveries deliveries, ZeroReports reports, Laws laws, Clock clock) {
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.reports = reports;
        this.laws = laws;
        this.clock = clock;
    }

    Board draw(Asked asked) {
        Map<Key, Deliveries.Delivery> sent = deliveries.between(asked.from(), asked.until(), asked.unit()).stream()
                .collect(toMap(one -> new Key(one.unit(), one.item(), one.month()), Function.identity()));
        Map<Key, ZeroReport> zero = reports.between(asked.from(), asked.until(), asked.unit()).stream()
                .collect(toMap(one -> new Key(one.unit(), one.item(), one.period()), Function.identity()));
        Set<Pair> due = due();
        Set<Pair> all = new TreeSet<>(due);
        Stream.concat(sent.keySet().stream(), zero.keySet().stream()).forEach(key -> all.add(key.pair()));
        List<Board.Line> lines = all.stream()
                .filter(asked::covers)
                .map(pair -> line(pair, due.contains(pair), asked, sent, zero))
                .filter(line -> asked.state() == null || line.has(asked.state()))
                .toList();
        return new Board(asked.months(), lines);
    }

    private Set<Pair> due() {
        Set<Pair> due = new HashSet<>();
        catalogue.items().forEach(item -> due.add(new Pair(item.unit(), item.item())));
        return due;
    }

    private Board.Line line(
            Pair pair, boolean due, Asked asked, Map<Key, Deliveries.Delivery> sent, Map<Key, ZeroReport> zero) {
        YearMonth now = YearMonth.now(clock);
        List<Board.Cell> cells = asked.months().stream()
                .map(month -> {
                    Key key = new Key(pair.unit(), pair.item(), month);
                    Deliveries.Delivery delivery = sent.get(key);
                    ZeroReport report = zero.get(key);
                    return new Board.Cell(
                            month,
                            Board.State.of(delivery != null, report != null, due && mayBeRecorded(pair.item(), month)),
                            !month.isBefore(now),
                            delivery == null ? 0 : delivery.files(),
                            delivery == null ? 0 : delivery.rows(),
                            report);
                })
                .toList();
        return new Board.Line(pair.unit(), pair.item(), due, cells);
    }

    /** Nobody owes what no law lets be recorded, or what the catalogue has closed. */
    private boolean mayBeRecorded(String item, YearMonth month) {
        Item found = catalogue.require(item);
        return Stream.of(month.atDay(1), month.atEndOfMonth())
                .anyMatch(day -> !found.closedOn(day)
                        && laws.standing(found.article(), day).inForce());
    }

    /**
     * What is asked for.
     *
     * @param unit a unit; {@code null} for all, as in the others
     * @param items the only items that the visitor may see; empty for all
     * @param item an item
     * @param state lines that have a month in this state
     * @param from the first month
     * @param until the last month
     */
    record Asked(
            @Nullable String unit,
            Set<String> items,
            @Nullable String item,
            Board.@Nullable State state,
            YearMonth from,
            YearMonth until) {

        List<YearMonth> months() {
            return Stream.iterate(from, month -> !month.isAfter(until), month -> month.plusMonths(1))
                    .toList();
        }

        private boolean covers(Pair pair) {
            return (unit == null || unit.equals(pair.unit()))
                    && (items.isEmpty() || items.contains(pair.item()))
                    && (item == null || item.equals(pair.item()));
        }
    }

    private record Pair(String unit, String item) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int units = unit.compareTo(other.unit);
            return units == 0 ? item.compareTo(other.item) : units;
        }
    }

    private record Key(String unit, String item, YearMonth month) {

        Pair pair() {
            return new Pair(unit, item);
        }
    }
}
