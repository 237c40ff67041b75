package org.credit531.search;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.credit531.identifiers.Region;
import org.credit531.identifiers.Regions;
import org.credit531.language.DataFiles;

/**
 * The words of which names are made beside the short name.
 *
 * @param forms what an organisation is: 有限公司, 厂, 协会
 * @param trades what it does: 贸易, 科技, 建筑工程
 * @param places names of places that the list of divisions does not yield
 * @param readings words in which a character sounds otherwise than by itself, each sound in letters
 * @param several characters of which several sounds are in use in names, with all of these
 */
record NameWords(
        Set<String> forms,
        Set<String> trades,
        Set<String> places,
        Map<String, String> readings,
        Map<String, String> several) {

    /** Names last for longer than divisions do. */
    private static final List<LocalDate> DAYS = Stream.of(1985, 1995, 2003, 2010, 2015, 2020, 2026)
            .map(year -> LocalDate.of(year, 1, 1))
            .toList();

    private static final List<String> SUFFIXES = List.of("特别行政区", "自治区", "自治州", "地区", "林区", "省", "市", "县", "盟", "旗");

    /** Behind what its reading needs. */
    static final NameWords SHIPPED =
            DataFiles.read("search/name-words.yaml", NameWords.class).getFirst();

    NameWords {
        forms = Set.copyOf(forms);
        trades = Set.copyOf(trades);
        readings = Map.copyOf(readings);
        several = Map.copyOf(several);
        Set<String> all = new HashSet<>(places);
        divisions().forEach(name -> {
            all.add(name);
            all.add(shortened(name));
        });
        places = Set.copyOf(all);
    }

    private static Stream<String> divisions() {
        return DAYS.stream().flatMap(day -> Regions.below("", day).stream()).map(Region::name);
    }

    /** Districts in short, 萧山 of 萧山区: places only behind their city, since alone they are often no place at all. */
    Set<String> districts() {
        return divisions()
                .filter(name -> name.endsWith("区") && name.length() > 2)
                .map(name -> name.substring(0, name.length() - 1))
                .collect(Collectors.toSet());
    }

    /** 杭州 of 杭州市, 景宁 of 景宁畲族自治县; districts keep their whole name. */
    private static String shortened(String name) {
        if (name.endsWith("自治县") || name.endsWith("自治旗")) {
            return name.substring(0, 2);
        }
        return SUFFIXES.stream()
                .filter(suffix -> name.endsWith(suffix) && name.length() >= suffix.length() + 2)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }
}
