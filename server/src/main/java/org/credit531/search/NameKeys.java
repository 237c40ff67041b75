package org.credit531.search;

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

    static NameKeys of(String name, Readings readings) {
        NameParts parts = NameParts.of(name);
        String pinyin = readings.joined(parts.brand());
        String initials = readings.initials(parts.brand());
        String restPinyin = readings.joined(parts.rest());
        String restInitials = readings.initials(parts.rest());
        return new NameKeys(
                cut(parts.brand()),
                cut(pinyin + ' ' + restPinyin),
                cut(initials + ' ' + restInitials),
                cut(readings.joined(parts.place()) + pinyin + restPinyin),
                cut(readings.initials(parts.place()) + initials + restInitials));
    }

    private static String cut(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }
}
