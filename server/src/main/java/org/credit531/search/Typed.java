package org.credit531.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed, seen in every way in which it may be meant.
 *
 * @param text as typed
 * @param code what it would be as a code: in capitals, without spaces and hyphens
 * @param letters what it would be as sounds: small letters alone; empty where it is something else
 * @param runs its parts in turn, of letters and of other characters
 */
record Typed(String text, String code, String letters, List<Run> runs) {

    private static final int SHORTEST_CODE = 4;
    private static final int WHOLE_CODE = 8;

    static Typed of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String small = plain.toLowerCase(Locale.ROOT).replace('ü', 'v');
        String letters = small.replaceAll("[\\s'’·-]", "");
        return new Typed(
                text,
                plain.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""),
                letters.chars().allMatch(Typed::isLetter) ? letters : "",
                runs(small.replaceAll("\\s", "")));
    }

    private static boolean isLetter(int character) {
        return character >= 'a' && character <= 'z';
    }

    private static List<Run> runs(String small) {
        List<Run> runs = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at <= small.length(); at++) {
            if (at == small.length() || isLetter(small.charAt(at)) != isLetter(small.charAt(begin))) {
                runs.add(new Run(small.substring(begin, at), isLetter(small.charAt(begin))));
                begin = at;
            }
        }
        return runs;
    }

    /** Whether it can be the beginning of a code: letters and digits, of these at least one. */
    boolean looksLikeCode() {
        return code.length() >= SHORTEST_CODE
                && code.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))
                && code.chars().anyMatch(Character::isDigit);
    }

    /** Whether it can be a whole code of some scheme. */
    boolean looksLikeWholeCode() {
        return looksLikeCode() && code.length() >= WHOLE_CODE;
    }

    boolean isOneCharacter() {
        return text.codePointCount(0, text.length()) == 1;
    }

    /** Letters and other characters together. */
    boolean isMixed() {
        return runs.size() > 1 && runs.stream().anyMatch(run -> !run.isLetters() && run.isSpoken());
    }

    /** Whether a character of it is one that a sound stands for. */
    boolean isSpoken() {
        return runs.stream().anyMatch(Run::isSpoken);
    }

    /** The pattern of names with all that is no letter, in this order. */
    String pattern() {
        StringBuilder pattern = new StringBuilder("%");
        runs.stream()
                .filter(run -> !run.isLetters())
                .forEach(run -> pattern.append(escaped(run.text())).append('%'));
        return pattern.toString();
    }

    /** The text as a pattern that means itself. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A part of it. */
    record Run(String text, boolean isLetters) {

        boolean isSpoken() {
            return !isLetters && text.codePoints().anyMatch(Character::isIdeographic);
        }
    }
}
