package org.credit531.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pairs of neighbouring characters of a text, as the index over names knows them ({@code public.bigrams}). */
final class Pairs {

    /** Among so many names what is meant can still be looked for where a character of it may be another. */
    private static final long RARE = 20_000;

    /**
     * So many pairs tell which names may have a text; the others are cheaper to look for in these names than in the index, where what
     * most names have is a list of most names.
     */
    private static final int TELLING = 3;

    private Pairs() {}

    static Set<String> of(String text) {
        int[] characters = text.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 1 < characters.length; at++) {
            pairs.add(new String(characters, at, 2));
        }
        return pairs;
    }

    /** About how many names at most have all of the pairs: as many as have the rarest. */
    static long rarest(Collection<String> pairs, Map<String, Long> frequencies) {
        return Collections.min(
                pairs.stream().map(pair -> frequencies.getOrDefault(pair, 0L)).toList());
    }

    /** Those that the index is asked for: the rarest few. */
    static List<String> telling(Collection<String> pairs, Map<String, Long> frequencies) {
        return pairs.stream()
                .sorted(Comparator.comparing(pair -> frequencies.getOrDefault(pair, 0L)))
                .limit(TELLING)
                .toList();
    }

    static boolean areRare(Collection<String> pairs, Map<String, Long> frequencies) {
        return rarest(pairs, frequencies) <= RARE;
    }
}
