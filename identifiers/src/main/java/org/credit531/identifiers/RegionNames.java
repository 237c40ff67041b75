package org.credit531.identifiers;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What divisions are called in English: the provinces, and every division that Zhejiang has had since 1980. Written in pinyin as the
 * places themselves do (乐清 is Yueqing and 丽水 Lishui), which no table of single characters knows. Other provinces have divisions of the
 * same names that may sound otherwise, so names below a province hold for Zhejiang alone.
 */
final class RegionNames {

    private static final String ZHEJIANG = "33";

    private static final Map<String, String> ENGLISH = Table.read("region-names.csv", 2, row -> row).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    private RegionNames() {}

    /** Whether a division has a name in English. */
    static boolean knows(Region region) {
        boolean covered = region.code().startsWith(ZHEJIANG)
                || region.level() == Region.Level.PROVINCE
                || region.level() == Region.Level.COUNTRY;
        return covered && ENGLISH.containsKey(region.name());
    }

    /** The name in English of one that has one. */
    static String english(Region region) {
        return Objects.requireNonNull(ENGLISH.get(region.name()));
    }
}
