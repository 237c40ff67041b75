package org.credit531.language;

/**
 * Something wrong with the text of a data file.
 *
 * @param line the line it is about, from 1
 * @param reason what is wrong, and what to do
 */
public record Flaw(int line, Label reason) {}
