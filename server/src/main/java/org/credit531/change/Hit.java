package org.credit531.change;

/**
 * Something that a change would hit.
 *
 * @param kind what it is: {@code hit.<kind>} is the key of its sentence
 * @param what its name or code, in the words of the data; empty where the kind says all
 * @param detail more of it, empty where there is none
 * @param count how much of it there is
 */
record Hit(String kind, String what, String detail, long count) {

    static Hit of(String kind, long count) {
        return new Hit(kind, "", "", count);
    }
}
