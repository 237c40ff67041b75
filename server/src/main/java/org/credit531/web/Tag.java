package org.credit531.web;

/**
 * A short word with a colour. The colour repeats what the word says and never stands alone.
 *
 * @param kind the colour: {@code excellent good fair poor info plain done failed running received unconfirmed withheld
 *     public}
 * @param label the word, already in the page's language
 */
public record Tag(String kind, String label) {}
