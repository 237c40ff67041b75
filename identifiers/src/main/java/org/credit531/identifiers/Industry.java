package org.credit531.identifiers;

/**
 * An entry of the classification of industries, GB/T 4754-2017.
 *
 * @param code a letter, or two, three or four digits
 * @param section the letter of the section it belongs to
 * @param name the name in Chinese
 */
public record Industry(String code, char section, String name) {

    /** The four levels, told by the length of the code. */
    public enum Level {
        /** 门类, a letter. */
        SECTION,
        /** 大类, two digits. */
        DIVISION,
        /** 中类, three digits. */
        GROUP,
        /** 小类, four digits. */
        CLASS
    }

    /** The level of the entry. */
    public Level level() {
        return Level.values()[code.length() - 1];
    }

    /** The code with the letter of its section before it, as many files write it: {@code A0111}. */
    public String fullCode() {
        return level() == Level.SECTION ? code : section + code;
    }
}
