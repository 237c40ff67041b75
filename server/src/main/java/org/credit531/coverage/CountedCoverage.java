package org.credit531.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.credit531.catalogue.Catalogue;
import org.credit531.catalogue.Dimension;
import org.credit531.catalogue.Families;
import org.credit531.catalogue.Family;
import org.credit531.catalogue.Item;
import org.credit531.law.Laws;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges, from the counts, which items have live data. */
@Component
class CountedCoverage implements Coverage {

    private final Families families;
    private final Catalogue catalogue;
    private final Laws laws;
    private final JdbcCounts counts;
    private final Clock clock;
    private final CoverageParameters parameters = CoverageParameters.read();

    CountedCoverage(Families families, Catalogue catalogue, Laws laws, JdbcCounts counts, Clock clock) {
        this.families = families;
        this.catalogue = catalogue;
        this.laws = laws;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public List<OfFamily> families() {
        Map<String, List<JdbcCounts.Counted>> byItem =
                counts.all().stream().collect(groupingBy(JdbcCounts.Counted::item));
        return families.families().stream()
                .map(family -> new OfFamily(
                        family,
                        family.dimensions().stream()
                                .map(dimension -> ofDimension(family, dimension, byItem))
                                .toList()))
                .toList();
    }

    @Override
    public Map<String, LocalDate> lastSent() {
        return counts.all().stream()
                .collect(toMap(
                        JdbcCounts.Counted::item,
                        JdbcCounts.Counted::sentOn,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private OfDimension ofDimension(Family family, Dimension dimension, Map<String, List<JdbcCounts.Counted>> byItem) {
        List<OfItem> items = catalogue.items().stream()
                .filter(item -> item.dimensions().contains(dimension.id()))
                .map(item -> ofItem(item, family, byItem.getOrDefault(item.item(), List.of())))
                .toList();
        return new OfDimension(dimension, items, parameters.linesOf(dimension));
    }

    private OfItem ofItem(Item item, Family family, List<JdbcCounts.Counted> sources) {
        List<JdbcCounts.Counted> holding = sources.stream()
                .filter(source -> source.kind() != null && family.subjects().contains(source.kind()))
                .toList();
        LocalDate sentOn =
                latest((holding.isEmpty() ? sources : holding).stream().map(JdbcCounts.Counted::sentOn));
        return new OfItem(
                item,
                holding.stream().mapToLong(JdbcCounts.Counted::records).sum(),
                latest(holding.stream().map(JdbcCounts.Counted::freshest)),
                sentOn,
                missing(item, !holding.isEmpty(), sentOn));
    }

    private @Nullable Missing missing(Item item, boolean held, @Nullable LocalDate sentOn) {
        LocalDate today = LocalDate.now(clock);
        if (laws.standing(item.article(), today).ended()) {
            return Missing.SUSPENDED;
        }
        if (sentOn == null) {
            return Missing.NEVER_SENT;
        }
        if (!held) {
            return Missing.NO_RECORDS;
        }
        return sentOn.isBefore(today.minusMonths(parameters.months(today))) ? Missing.SILENT : null;
    }

    private static @Nullable LocalDate latest(Stream<@Nullable LocalDate> days) {
        return days.flatMap(Stream::ofNullable).max(Comparator.naturalOrder()).orElse(null);
    }

    @Override
    public Map<String, Long> records() {
        return counts.all().stream()
                .filter(counted -> counted.records() > 0)
                .collect(groupingBy(JdbcCounts.Counted::item, summingLong(JdbcCounts.Counted::records)));
    }

    @Override
    public int monthsAlive() {
        return parameters.months(LocalDate.now(clock));
    }

    @Override
    public int uncounted() {
        return counts.waiting();
    }
}
