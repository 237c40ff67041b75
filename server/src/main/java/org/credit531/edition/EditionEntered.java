package org.credit531.edition;

/**
 * An edition has come into force; listeners do in the same transaction what follows from it.
 *
 * @param edition what came into force
 * @param knowledge the number under which it did
 */
public record EditionEntered(Edition edition, long knowledge) {}
