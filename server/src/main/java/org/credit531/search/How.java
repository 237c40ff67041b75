package org.credit531.search;

import java.util.Locale;

/** Why an organisation was found, the best reason first: the order in which hits are shown. */
public enum How {
    /** By its code, the beginning of it, or an older number. */
    CODE,
    /** Its name is what was asked for. */
    NAME,
    /** What was asked for is its short name: the name without place, trade and form. */
    SHORT_NAME,
    /** What was asked for is a name that it had before, or the short name of that. */
    FORMER_NAME,
    /** Its name without the place begins with what was asked for. */
    SHORT_NAME_BEGINS,
    /** Its name begins with what was asked for. */
    NAME_BEGINS,
    /** Its name contains what was asked for. */
    NAME_CONTAINS,
    /** The same short name, with other words for place, trade or form than in the name. */
    PARTS,
    /** A name that it had before contains what was asked for, or has the same short name. */
    FORMER_PART,
    /** Some characters as written, others by their sound or initials. */
    MIXED,
    /** By the sound of its name in letters. */
    PINYIN,
    /** By the first letters of the sounds of its name. */
    INITIALS,
    /** By the sound or the initials of a name that it had before. */
    FORMER_SOUND,
    /** Its name sounds like what was asked for: only for those who want that. */
    SOUND,
    /** One character of what was asked for is another, missing, too many or out of place. */
    SIMILAR;

    /** The reason where the name is one that it had before. */
    How formerly() {
        return switch (this) {
            case NAME, SHORT_NAME -> FORMER_NAME;
            case SHORT_NAME_BEGINS, NAME_BEGINS, NAME_CONTAINS, PARTS -> FORMER_PART;
            case MIXED, PINYIN, INITIALS -> FORMER_SOUND;
            case CODE, FORMER_NAME, FORMER_PART, FORMER_SOUND, SOUND, SIMILAR -> this;
        };
    }

    /** The stable name in messages and answers, as {@code short-name}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
