package org.credit531.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pairs of neighbouring characters of a text, as the index over names knows them ({@code public.bigrams}). */
final class Pairs {

    private Pairs() {}

    static Set<String> of(String text) {
        int[] characters = text.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int at = 0; at + 1 < characters.length; at++) {
            pairs.add(new String(characters, at, 2));
        }
        return pairs;
    }
}
