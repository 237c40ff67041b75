package org.credit531.web;

/**
 * A part of a whole, as a strip shows it.
 *
 * @param from where it begins, in hundredths of the whole
 * @param size how much it is, in hundredths
 * @param name what it is called
 * @param own whether it is the part that the strip is about
 */
public record Share(int from, int size, String name, boolean own) {}
