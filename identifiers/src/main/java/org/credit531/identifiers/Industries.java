package org.credit531.identifiers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classification of industries, GB/T 4754-2017: 20 sections, 97 divisions, 473 groups, 1,381 classes. */
public final class Industries {

    private static final Map<String, Industry> BY_CODE = load();

    private Industries() {}

    /** The entry of a code, written with or without the letter of its section: {@code A}, {@code 01}, {@code A01}. */
    public static Optional<Industry> of(String code) {
        Industry industry = BY_CODE.get(code);
        if (industry != null || code.length() < 2 || code.length() > 5) {
            return Optional.ofNullable(industry);
        }
        return Optional.ofNullable(BY_CODE.get(code.substring(1)))
                .filter(found -> found.fullCode().equals(code));
    }

    /** The entries above one, the section first. */
    public static List<Industry> parents(Industry industry) {
        List<Industry> parents = new ArrayList<>(3);
        for (int length = industry.code().length() - 1; length >= 2; length--) {
            of(industry.code().substring(0, length)).ifPresent(parents::add);
        }
        if (industry.level() != Industry.Level.SECTION) {
            of(String.valueOf(industry.section())).ifPresent(parents::add);
        }
        Collections.reverse(parents);
        return List.copyOf(parents);
    }

    /** Every entry in the order of the standard. */
    public static Collection<Industry> all() {
        return BY_CODE.values();
    }

    private static Map<String, Industry> load() {
        Map<String, Industry> industries = new LinkedHashMap<>(4096);
        for (Industry industry : Table.read("industries.csv", 3, Industries::industry)) {
            industries.put(industry.code(), industry);
        }
        return Collections.unmodifiableMap(industries);
    }

    private static Industry industry(String[] row) {
        return new Industry(row[0], row[1].charAt(0), row[2]);
    }
}
