package org.credit531.search;

import java.util.ArrayList;
import java.util.List;

/**
 * By what a name is found beside its characters. In the keys from the short name on, a space stands behind the short name, so that
 * what means exactly the short name comes first in their order.
 *
 * @param brand the short name
 * @param pinyin the sounds from the short name on, as {@code yunzhou maoyiyouxiangongsi}
 * @param initials the first letters of these
 * @param wholePinyin the sounds of the whole name
 * @param wholeInitials the first letters of these
 */
record NameKeys(String brand, String pinyin, String initials, String wholePinyin, String wholeInitials) {

    /** An index takes no key of any length, and nobody types as much. */
    private static final int LONGEST = 200;

    /** So many readings of a name are kept at most: of three characters with two sounds each, all. */
    private static final int MOST_WAYS = 8;

    /** Each character with the sound that it has in this name. */
    static NameKeys of(String name, Readings readings) {
        return all(name, readings).getFirst();
    }

    /**
     * The same with the other sounds of characters of place and short name, the usual reading first. What follows the short name is
     * said in words, in which a character has one sound.
     */
    static List<NameKeys> all(String name, Readings readings) {
        NameParts parts = NameParts.of(name);
        List<List<String>> place = readings.every(parts.place());
        List<List<String>> spoken = new ArrayList<>(place);
        spoken.addAll(readings.every(parts.brand()));
        List<String> rest = readings.of(parts.rest());
        return ways(spoken).stream()
                .map(way ->
                        of(parts.brand(), way.subList(0, place.size()), way.subList(place.size(), way.size()), rest))
                .toList();
    }

    private static NameKeys of(String brand, List<String> place, List<String> sounds, List<String> rest) {
        String pinyin = String.join("", sounds);
        String initials = Readings.initials(sounds);
        String restPinyin = String.join("", rest);
        String restInitials = Readings.initials(rest);
        return new NameKeys(
                cut(brand),
                cut(pinyin + ' ' + restPinyin),
                cut(initials + ' ' + restInitials),
                cut(String.join("", place) + pinyin + restPinyin),
                cut(Readings.initials(place) + initials + restInitials));
    }

    /** Every choice of one sound for each character, as far as so many are kept: first of all the first of each. */
    private static List<List<String>> ways(List<List<String>> spoken) {
        List<List<String>> ways = new ArrayList<>();
        ways.add(spoken.stream().map(List::getFirst).toList());
        for (int at = 0; at < spoken.size() && ways.size() < MOST_WAYS; at++) {
            ways.addAll(otherwise(ways, at, spoken.get(at)));
        }
        return ways.subList(0, Math.min(ways.size(), MOST_WAYS));
    }

    private static List<List<String>> otherwise(List<List<String>> ways, int at, List<String> sounds) {
        return sounds.stream()
                .skip(1)
                .flatMap(sound -> ways.stream().map(way -> with(way, at, sound)))
                .toList();
    }

    private static List<String> with(List<String> way, int at, String sound) {
        List<String> changed = new ArrayList<>(way);
        changed.set(at, sound);
        return changed;
    }

    private static String cut(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
