package org.credit531.subject;

import org.credit531.identifiers.Uscc;

/**
 * Whom a record is about, as its source states it.
 *
 * @param code the unified social credit code
 * @param name the name that the source gives
 * @param confirmed whether the source is the registrar, whose word on name and existence counts
 */
public record StatedParty(Uscc code, String name, boolean confirmed) {}
