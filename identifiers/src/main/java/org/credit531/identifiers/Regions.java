package org.credit531.identifiers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every code of a region that was ever in force since 1980, with its names in time.
 *
 * <p>Dated by the published lists: a change counts from the month of the first list that shows it, so a day between two
 * lists may still get the older name. A code alone never says where a subject is now.
 */
public final class Regions {

    /** Stands for Taiwan in the numbers of residence permits; in no list of divisions. */
    static final int TAIWAN_RESIDENCE = 830_000;

    private static final int COUNTRY = 100_000;
    private static final Map<String, List<Region>> BY_CODE = load();
    private static final long[] LISTED = listed();
    private static final boolean[] PROVINCES = provinces();

    private Regions() {}

    /** The region that had this code on a day, with its parents of that day; empty when none had. */
    public static Optional<Region> at(String code, LocalDate date) {
        return Optional.ofNullable(inForce(code, date)).map(region -> region.below(parents(code, date)));
    }

    /**
     * The region for display: the one that had the code on the day, else the last one before, else the first one after; empty
     * when no list has the code. Its parents are those of the day it was last in force.
     */
    public static Optional<Region> lastKnown(String code, LocalDate date) {
        Optional<Region> inForce = at(code, date);
        return inForce.isPresent() ? inForce : nearest(code, date);
    }

    /** Every name the code had, in the order of time, each with its parents at its beginning; empty for an unknown code. */
    public static List<Region> history(String code) {
        return BY_CODE.getOrDefault(code, List.of()).stream()
                .map(region -> region.below(parents(code, beginning(region))))
                .toList();
    }

    /**
     * The divisions in force on a day whose codes begin with these digits, in the order of their codes and each with its
     * parents of that day; placeholders and zones of the statistics are left out.
     */
    public static List<Region> below(String digits, LocalDate date) {
        return BY_CODE.keySet().stream()
                .filter(code -> code.startsWith(digits))
                .sorted()
                .flatMap(code -> at(code, date).stream())
                .filter(region -> region.kind() == Region.Kind.DIVISION)
                .toList();
    }

    /** Whether some list, past or present, has the code. */
    public static boolean isListed(String code) {
        return BY_CODE.containsKey(code);
    }

    static boolean isListed(int code) {
        return (LISTED[code >> 6] & 1L << (code & 63)) != 0;
    }

    /** Whether the first two of the six digits are a province's; -1 is in none. */
    static boolean isInKnownProvince(int code) {
        return code == COUNTRY || code > 0 && PROVINCES[code / 10_000];
    }

    private static @Nullable Region inForce(String code, LocalDate date) {
        Region found = null;
        for (Region region : BY_CODE.getOrDefault(code, List.of())) {
            found = region.isInForce(date) ? region : found;
        }
        return found;
    }

    private static Optional<Region> nearest(String code, LocalDate date) {
        List<Region> names = BY_CODE.getOrDefault(code, List.of());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Region nearest = names.getFirst();
        for (Region region : names) {
            nearest = region.startedBy(date) ? region : nearest;
        }
        return Optional.of(nearest.below(parents(code, lastDay(nearest))));
    }

    private static List<Region> parents(String code, LocalDate date) {
        List<Region> parents = new ArrayList<>(2);
        for (String parent : List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00")) {
            Region region = parent.equals(code) ? null : inForce(parent, date);
            boolean isNew = region != null
                    && parents.stream().noneMatch(one -> one.code().equals(parent));
            if (isNew) {
                parents.add(region);
            }
        }
        return parents;
    }

    private static LocalDate beginning(Region region) {
        return region.from() == null
                ? LocalDate.of(1980, 12, 31)
                : region.from().atEndOfMonth();
    }

    private static LocalDate lastDay(Region region) {
        return region.until() == null
                ? beginning(region)
                : region.until().minusMonths(1).atEndOfMonth();
    }

    private static Map<String, List<Region>> load() {
        Map<String, List<Region>> regions = new LinkedHashMap<>(16_384);
        for (Region region : Table.read("regions.csv", 5, Regions::region)) {
            regions.computeIfAbsent(region.code(), ignored -> new ArrayList<>(1))
                    .add(region);
        }
        return regions;
    }

    private static Region region(String[] row) {
        Region.Kind kind = switch (row[2]) {
            case "placeholder" -> Region.Kind.PLACEHOLDER;
            case "zone" -> Region.Kind.STATISTICAL_ZONE;
            default -> Region.Kind.DIVISION;
        };
        return new Region(row[0], row[1], kind, month(row[3]), month(row[4]), List.of());
    }

    private static @Nullable YearMonth month(String text) {
        return text.isEmpty() ? null : YearMonth.parse(text);
    }

    private static long[] listed() {
        long[] bits = new long[1_000_000 / 64];
        for (String code : BY_CODE.keySet()) {
            int number = Integer.parseInt(code);
            bits[number >> 6] |= 1L << (number & 63);
        }
        return bits;
    }

    private static boolean[] provinces() {
        boolean[] provinces = new boolean[100];
        for (String code : BY_CODE.keySet()) {
            int number = Integer.parseInt(code);
            provinces[number / 10_000] |= number != COUNTRY;
        }
        return provinces;
    }
}
