package org.credit531.search;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How characters sound, in letters without tones: 杭州 is hang, zhou. A character has the one sound that it mostly has, save in
 * words that are known to sound otherwise; where several are in use, the others are known too. Of ü stays v, as it is typed.
 */
final class Readings {

    private static final int CACHED = 1 << 16;

    private final Map<String, List<String>> words;
    private final int longestWord;
    private final Map<String, List<String>> several;
    private final @Nullable String[] known = new @Nullable String[CACHED];

    /**
     * Readings with known words and characters.
     *
     * @param words words with the sound of each of their characters
     * @param several characters with all sounds that are in use
     */
    Readings(Map<String, String> words, Map<String, String> several) {
        this.words = split(words);
        this.words.forEach((word, sounds) -> require(word.codePointCount(0, word.length()) == sounds.size(), word));
        this.longestWord =
                words.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.several = split(several);
        this.several.forEach((character, sounds) -> require(character.length() == 1 && sounds.size() > 1, character));
    }

    private static Map<String, List<String>> split(Map<String, String> sounds) {
        Map<String, List<String>> split = new HashMap<>();
        sounds.forEach((text, each) -> split.put(text, List.of(each.split(" "))));
        return Map.copyOf(split);
    }

    private static void require(boolean fits, String text) {
        if (!fits) {
            throw new IllegalArgumentException(text + " has another number of characters than of sounds");
        }
    }

    /** The readings with the words that the platform ships. */
    static Readings shipped() {
        return Shipped.READINGS;
    }

    /** Loaded when the first character is asked for: it takes half a second. */
    private static final class Latin {
        static final Transliterator OF_HAN = Transliterator.getInstance("Han-Latin");
    }

    private static final class Shipped {
        static final Readings READINGS = new Readings(NameWords.SHIPPED.readings(), NameWords.SHIPPED.several());
    }

    /** The sound of each character of a text; empty for what has none, as a bracket. Letters and digits sound as themselves. */
    List<String> of(String text) {
        List<String> sounds = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); ) {
            List<String> word = wordAt(text, at);
            if (word.isEmpty()) {
                int character = text.codePointAt(at);
                sounds.add(of(character));
                at += Character.charCount(character);
            } else {
                sounds.addAll(word);
                at += word.size();
            }
        }
        return sounds;
    }

    /** All sounds of each character of a text, the one that it has in this text first. */
    List<List<String>> every(String text) {
        List<String> first = of(text);
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length)
                .mapToObj(at -> every(first.get(at), Character.toString(characters[at])))
                .toList();
    }

    private List<String> every(String first, String character) {
        List<String> others = several.getOrDefault(character, List.of());
        return others.isEmpty()
                ? List.of(first)
                : Stream.concat(Stream.of(first), others.stream()).distinct().toList();
    }

    /** Whether two characters have a sound in common. */
    boolean soundAlike(int one, int other) {
        return !Collections.disjoint(
                every(Character.toString(one)).getFirst(),
                every(Character.toString(other)).getFirst());
    }

    /** All sounds one after the other. */
    String joined(String text) {
        return String.join("", of(text));
    }

    /** The first letters of all sounds. */
    String initials(String text) {
        return initials(of(text));
    }

    /** The first letters of sounds. */
    static String initials(List<String> sounds) {
        StringBuilder letters = new StringBuilder();
        sounds.stream().filter(sound -> !sound.isEmpty()).forEach(sound -> letters.append(sound.charAt(0)));
        return letters.toString();
    }

    /** The longest known word that begins here; nothing where none does. Known words are of characters of one unit each. */
    private List<String> wordAt(String text, int at) {
        for (int end = Math.min(text.length(), at + longestWord); end > at + 1; end--) {
            List<String> sounds = words.get(text.substring(at, end));
            if (sounds != null) {
                return sounds;
            }
        }
        return List.of();
    }

    private String of(int character) {
        if (character >= CACHED) {
            return sound(character);
        }
        String sound = known[character];
        if (sound == null) {
            sound = sound(character);
            known[character] = sound;
        }
        return sound;
    }

    private static String sound(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        String latin = Character.isIdeographic(character) ? Latin.OF_HAN.transliterate(plain) : plain;
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("u\u0308", "v")
                .chars()
                .filter(Readings::isTyped)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    static boolean isTyped(int character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
    }
}
