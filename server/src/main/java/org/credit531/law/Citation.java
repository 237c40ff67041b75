package org.credit531.law;

/**
 * An article as pages name it, in the reader's language.
 *
 * @param citation how it is cited
 * @param gist what it says
 * @param address its page
 */
public record Citation(String citation, String gist, String address) {}
