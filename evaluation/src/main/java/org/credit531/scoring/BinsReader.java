package org.credit531.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ObjLongConsumer;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.credit531.scoring.yaml.Element;
import org.credit531.scoring.yaml.Section;
import org.jspecify.annotations.Nullable;

/**
 * Reads bins and checks that they cover everything once: the first open below, each starting where the one before ends,
 * the last open above.
 */
final class BinsReader<B> {

    static final List<String> KEYS = List.of("from", "below", "points");
    static final List<String> DECAY_KEYS = List.of("from", "below", "factor");
    private static final int MOST_BINS = 100;

    private final List<String> keys;
    private final BiFunction<Element, String, B> limit;
    private final ToLongFunction<B> order;
    private final ToLongBiFunction<Element, String> value;
    private final @Nullable Monotone direction;
    private @Nullable B end;
    private @Nullable Long lastPoints;
    private long lastFactor = 1000;

    private BinsReader(
            List<String> keys,
            BiFunction<Element, String, B> limit,
            ToLongFunction<B> order,
            ToLongBiFunction<Element, String> value,
            @Nullable Monotone direction) {
        this.keys = keys;
        this.limit = limit;
        this.order = order;
        this.value = value;
        this.direction = direction;
    }

    /** Points by size of a number, in a declared direction or in any. */
    static BinsReader<Long> sizes(long least, long most, ObjLongConsumer<Element> check, @Nullable Monotone direction) {
        return new BinsReader<>(
                KEYS,
                (e, name) -> e.wholeNumber(name, least, most),
                Long::longValue,
                (e, name) -> points(e, check),
                direction);
    }

    /** Points by age, in a declared direction or in any. */
    static BinsReader<Span> ages(ObjLongConsumer<Element> check, @Nullable Monotone direction) {
        return new BinsReader<>(KEYS, Words::span, BinsReader::days, (e, name) -> points(e, check), direction);
    }

    /** Factors in thousandths by age of the record. */
    static BinsReader<Span> factors() {
        return new BinsReader<>(
                DECAY_KEYS, Words::span, BinsReader::days, (e, name) -> e.wholeNumber(name, 0, 1000), null);
    }

    private static long points(Element element, ObjLongConsumer<Element> check) {
        long points = Words.points(element, "points");
        check.accept(element, points);
        return points;
    }

    /** Orders spans of one unit, and months with years; days among months are refused before. */
    private static long days(Span span) {
        return switch (span.unit()) {
            case DAYS -> span.amount();
            case MONTHS -> span.amount();
            case YEARS -> 12L * span.amount();
        };
    }

    List<Bin<B>> bins(Element element, String name) {
        var entries = element.list(name);
        if (entries.size() > MOST_BINS) {
            element.refuse("too-many-bins", name, entries.size(), MOST_BINS);
        }
        var bins = new ArrayList<Bin<B>>();
        for (var entry : entries) {
            bins.add(bin(entry, bins.isEmpty(), entry == entries.getLast()));
        }
        refuseMixedUnits(element, name, bins);
        return List.copyOf(bins);
    }

    private Bin<B> bin(Element entry, boolean first, boolean last) {
        var section = entry.section("a bin", keys);
        var from = section.find("from").map(e -> limit.apply(e, "from")).orElse(null);
        var below = section.find("below").map(e -> limit.apply(e, "below")).orElse(null);
        checkStart(entry, section, from, first);
        checkEnd(entry, section, from, below, last);
        end = below;
        return new Bin<>(from, below, value(section));
    }

    private long value(Section section) {
        var key = keys.getLast();
        var element = section.require(key);
        long read = element.map(e -> value.applyAsLong(e, key)).orElse(0L);
        if (keys == DECAY_KEYS) {
            if (read > lastFactor) {
                element.ifPresent(e -> e.refuse("factor-rises", lastFactor, read));
            }
            lastFactor = read;
        }
        var declared = direction;
        if (declared != null) {
            element.ifPresent(e -> checkDirection(e, declared, read));
        }
        return read;
    }

    private void checkDirection(Element element, Monotone direction, long points) {
        if (lastPoints != null && !direction.allows(lastPoints, points)) {
            element.refuse("not-monotone", Points.plain(lastPoints), Points.plain(points), direction.code());
        }
        lastPoints = points;
    }

    private void checkStart(Element entry, Section section, @Nullable B from, boolean first) {
        if (first && from != null) {
            refuse(section, "from", "bin-first", from);
        }
        if (first) {
            return;
        }
        if (from == null) {
            entry.refuse("bin-from");
            return;
        }
        if (end != null && order.applyAsLong(from) != order.applyAsLong(end)) {
            boolean gap = order.applyAsLong(from) > order.applyAsLong(end);
            refuse(section, "from", gap ? "bin-gap" : "bin-overlap", end, from);
        }
    }

    private void checkEnd(Element entry, Section section, @Nullable B from, @Nullable B below, boolean last) {
        if (last && below != null) {
            refuse(section, "below", "bin-last", below);
        }
        if (!last && below == null) {
            entry.refuse("bin-below");
        }
        if (from != null && below != null && order.applyAsLong(from) >= order.applyAsLong(below)) {
            refuse(section, "below", "bin-empty", below, from);
        }
    }

    private static void refuse(Section section, String key, String mistake, Object... arguments) {
        section.find(key).ifPresent(e -> e.refuse(mistake, arguments));
    }

    private void refuseMixedUnits(Element element, String name, List<Bin<B>> bins) {
        var inDays = bins.stream()
                .map(Bin::from)
                .filter(Span.class::isInstance)
                .map(from -> ((Span) from).unit() == Span.Unit.DAYS)
                .distinct()
                .count();
        if (inDays > 1) {
            element.refuse("mixed-units", name);
        }
    }
}
