package org.credit531.search;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;

/** Words that are looked for at a place of a text, the longest first; most places are passed over by a single character. */
final class Words {

    private final Set<String> words;
    private final BitSet first = new BitSet();
    private final BitSet last = new BitSet();
    private final int longest;

    Words(Collection<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        words.forEach(word -> {
            first.set(word.charAt(0));
            last.set(word.charAt(word.length() - 1));
        });
    }

    /** Where the longest word ends that begins at a place and is over by a limit; the place itself where there is none. */
    int endFrom(String text, int begin, int limit) {
        if (begin >= limit || !first.get(text.charAt(begin))) {
            return begin;
        }
        for (int end = Math.min(limit, begin + longest); end > begin; end--) {
            if (words.contains(text.substring(begin, end))) {
                return end;
            }
        }
        return begin;
    }

    /** Where the longest word begins that ends at a place and not before a limit; the place itself where there is none. */
    int beginOf(String text, int limit, int end) {
        if (end <= limit || !last.get(text.charAt(end - 1))) {
            return end;
        }
        for (int begin = Math.max(limit, end - longest); begin < end; begin++) {
            if (words.contains(text.substring(begin, end))) {
                return begin;
            }
        }
        return end;
    }
}
