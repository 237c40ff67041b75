package org.credit531.identifiers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division under one name, for the time it had that code and that name.
 *
 * @param code six digits of GB/T 2260
 * @param name the name in Chinese
 * @param kind a division, a placeholder of the code list, or a zone of the statistics
 * @param from the month of the list that first shows it; null when it was in the first list there is (1980-12) or undated
 * @param until the month of the list that no longer shows it; null when it is still in force
 * @param parents the province, then the prefecture, as they were called on the day asked for; without those not in force
 */
public record Region(
        String code,
        String name,
        Kind kind,
        @Nullable YearMonth from,
        @Nullable YearMonth until,
        List<Region> parents) {

    /** Whether a code stands for a place. */
    public enum Kind {
        /** A province, prefecture or county. */
        DIVISION,
        /** An entry that groups others and names no place: 市辖区, 县, 省直辖县级行政区划, and 100000 for the whole country. */
        PLACEHOLDER,
        /** A development zone of the statistical code list that GB/T 2260 does not have. */
        STATISTICAL_ZONE
    }

    /** The level that the digits of the code show. */
    public enum Level {
        /** The whole country: 100000. */
        COUNTRY,
        /** Ends in 0000. */
        PROVINCE,
        /** Ends in 00. */
        PREFECTURE,
        /** All others. */
        COUNTY
    }

    public Region {
        parents = List.copyOf(parents);
    }

    /** The level that the digits of the code show. */
    public Level level() {
        if (code.equals("100000")) {
            return Level.COUNTRY;
        }
        if (code.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    /** The name with those of its parents, as in an address: 浙江省杭州市西湖区; placeholders are left out. */
    public String fullName() {
        var name = new StringBuilder();
        for (Region parent : parents) {
            name.append(parent.kind == Kind.PLACEHOLDER ? "" : parent.name);
        }
        return name.append(this.name).toString();
    }

    /**
     * The name in a reader's language. In English the divisions of Zhejiang and all provinces have one (Xihu District); others are
     * called as in Chinese, and so is a placeholder.
     */
    public String name(Locale locale) {
        return isEnglish(locale) && isNamedInEnglish() ? RegionNames.english(this) : name;
    }

    /**
     * The name with those of its parents as readers of a language write it: 浙江省杭州市西湖区; Xihu District, Hangzhou, Zhejiang.
     * Placeholders are left out in English; a name of two languages is never made.
     */
    public String fullName(Locale locale) {
        if (!isEnglish(locale)) {
            return fullName();
        }
        List<Region> named = new ArrayList<>(parents);
        named.add(this);
        if (named.size() > 1) {
            named.removeIf(region -> region.kind == Kind.PLACEHOLDER);
        }
        return named.isEmpty() || !named.stream().allMatch(Region::isNamedInEnglish)
                ? fullName()
                : named.reversed().stream().map(RegionNames::english).collect(Collectors.joining(", "));
    }

    private boolean isNamedInEnglish() {
        return RegionNames.knows(this);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    boolean isInForce(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return (from == null || !month.isBefore(from)) && (until == null || month.isBefore(until));
    }

    boolean startedBy(LocalDate date) {
        return from == null || !YearMonth.from(date).isBefore(from);
    }

    Region below(List<Region> parents) {
        return new Region(code, name, kind, from, until, parents);
    }
}
