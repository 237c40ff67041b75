package org.credit531.law;

import org.credit531.language.Label;

/**
 * Something that hangs on an article and stops when it ends.
 *
 * @param article the id of the article that it names
 * @param role what it is: {@code rests.<role>} is the key of the word for it, {@code rests.<role>.end} of what happens
 *     when the article ends; both stand in the messages of the context that answers
 * @param name what it is called
 * @param address its page
 */
public record Dependant(String article, String role, Label name, String address) {}
