package org.credit531.province.population;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.credit531.province.draw.Chance;
import org.credit531.province.draw.Weighted;
import org.credit531.province.draw.WordList;

/** A word of organisations' names and the industry class (GB/T 4754-2017) that it stands for. */
record Industry(String word, String code, int weight, String group) {

    private static final Map<String, Weighted<Industry>> BY_GROUP =
            WordList.read(Industry.class, "industries.csv").stream()
                    .map(row -> new Industry(row[0], row[1], Integer.parseInt(row[2]), row[3]))
                    .collect(Collectors.groupingBy(
                            Industry::group, Collectors.collectingAndThen(Collectors.toList(), Industry::weighted)));

    static Industry drawn(Chance chance, String group) {
        var industries = BY_GROUP.get(group);
        if (industries == null) {
            throw new IllegalArgumentException("no industry group " + group + ": see industries.csv");
        }
        return industries.draw(chance);
    }

    private static Weighted<Industry> weighted(List<Industry> industries) {
        return Weighted.of(industries, Industry::weight);
    }
}
