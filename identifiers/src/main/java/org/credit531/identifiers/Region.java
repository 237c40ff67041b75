package org.credit531.identifiers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
